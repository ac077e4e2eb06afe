import { nameAnyJson } from './any-json.js';
import { shareCommandFields } from './command-fields.js';
import { shareFields } from './composed-fields.js';
import { type ToldProblem, tellCommonOnce } from './default-answers.js';
import { describeFields, type FieldWords } from './described-fields.js';
import { openAnswers } from './open-answers.js';
import { shareParts } from './repeated-answers.js';
import { nameRepeated } from './repeated-schemas.js';
import { isSchema } from './schema-tree.js';
import { tagByAddress } from './tags.js';
import { tellVerdictsByStatus } from './verdict-by-status.js';

/** What the document says beside what the routes' schemas do. */
export interface Words {
  readonly fields: FieldWords;
  /** A body of each operation as it was once sent and taken, by the operation's id. */
  readonly examples: Readonly<Record<string, unknown>>;
  /** Every kind of problem, by the name of its schema. */
  readonly problems: Readonly<Record<string, ToldProblem>>;
}

function showExamples(document: object, examples: Words['examples']): void {
  for (const path of Object.values(Object(Reflect.get(document, 'paths'))))
    for (const operation of Object.values(Object(path))) {
      const example = examples[String(Reflect.get(Object(operation), 'operationId'))];
      const content: unknown = Reflect.get(Object(Reflect.get(Object(operation), 'requestBody')), 'content');
      const json = isSchema(content) ? content['application/json'] : undefined;
      if (example !== undefined && isSchema(json)) json.example = example;
    }
}

/**
 * The document as it is published: every field described, verdicts told apart by status, examples of what is sent, and
 * nothing said twice. It means what the routes' own schemas say.
 */
export function published<Document extends object>(document: Document, words: Words): Document {
  describeFields(document, words.fields);
  nameAnyJson(document);
  tellVerdictsByStatus(document);
  openAnswers(document);
  nameRepeated(document);
  shareCommandFields(document);
  shareFields(document, 'SubjectOfPlan', ['plan', 'version', 'asOf', 'recordedAt', 'nextChangeOn']);
  shareFields(document, 'HowItCame', ['event', 'adoptedOn', 'adoptedOnBasis', 'changedOn', 'changedOnBasis']);
  shareFields(document, 'AboutCommand', ['effectiveOn', 'dateBasis', 'decision', 'reason', 'source']);
  shareFields(document, 'ProblemFields', ['title', 'detail', 'instance', 'requestId', 'errors']);
  showExamples(document, words.examples);
  tagByAddress(document);
  tellCommonOnce(document, words.problems);
  return shareParts(document);
}
