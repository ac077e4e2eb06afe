import { expect, it } from 'vitest';
import { ComparisonGroup, IndicatorDefinition, PlanDocument, planEvents } from '../../src/index.js';
import { knownSubjectInWords, subjectKindInWords, subjectsOfAPlan } from '../../src/plan/subjects-of-a-plan.js';
import { fieldInWords } from '../../src/words/fields.js';

// What no difference and no correction tells of: the lists of a document, its clocks, and what is computed.
const untold = new Set([
  ...Object.values(subjectsOfAPlan).map(({ list }) => list as string),
  ...['asOf', 'event', 'id', 'nextChangeOn', 'recordedAt', 'retold', 'setBy', 'version'],
]);

const shapes: readonly object[] = [
  ...Object.values(subjectsOfAPlan).map(({ schema }) => schema.shape),
  ...Object.values(planEvents).map(({ data }) => data.shape),
  PlanDocument.shape,
  IndicatorDefinition.shape,
  ComparisonGroup.shape,
];

const kinds = new Set<string>(Object.keys(subjectsOfAPlan));
const fields = [...new Set(shapes.flatMap(Object.keys))].filter((field) => !untold.has(field));

it.each(fields.filter((field) => !kinds.has(field)))('the field %s has a name in both languages', (field) => {
  for (const language of ['da', 'en'] as const) expect(fieldInWords(field, language)).toMatch(/^[\p{L} ,()-]+$/u);
});

it.each([...kinds, 'plan'])('the kind of subject %s has a name in both languages', (kind) => {
  for (const language of ['da', 'en'] as const)
    for (const inWords of [subjectKindInWords, knownSubjectInWords])
      expect(inWords(kind, language)).toMatch(/^[\p{L} -]+$/u);
});
