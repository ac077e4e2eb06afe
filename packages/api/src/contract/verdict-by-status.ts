import { composeOf, fieldsOf } from './composed-fields.js';
import { isSchema, namedSchemas, refTo, type Schema } from './schema-tree.js';

/** What is certain of a verdict with one of these states; `without` names what it cannot have. */
interface Shape {
  readonly says: string;
  readonly statuses: readonly string[];
  readonly certain: readonly string[];
  readonly without?: readonly string[];
}

const judged = ['met', 'not-met', 'on-track', 'off-track'];

const shapes: Readonly<Record<string, Shape>> = {
  FigureVerdict: {
    says: 'Judged on a figure',
    statuses: judged,
    certain: ['actual', 'required'],
    without: ['parts'],
  },
  PartsVerdict: {
    says: 'Judged on the parts of a combined condition',
    statuses: judged,
    certain: ['parts'],
    without: ['actual', 'required'],
  },
  AssessedVerdict: {
    says: 'Judged by a person, where yes or no was promised',
    statuses: judged,
    certain: ['assessment'],
    without: ['actual', 'parts'],
  },
  AwaitingVerdict: {
    says: 'Something is missing: `missing` names all of it',
    statuses: ['awaiting-baseline', 'awaiting-benchmark', 'awaiting-observation', 'awaiting-assessment'],
    certain: [],
  },
  HinderedVerdict: {
    says: 'What there is cannot be compared or evaluated: `hindrance` says why',
    statuses: ['not-comparable', 'not-evaluable'],
    certain: ['hindrance'],
  },
  UnlimitedVerdict: { says: 'It is measured, and nothing says how far', statuses: ['no-limit-stated'], certain: [] },
  EndedVerdict: {
    says: 'It is not judged any more, or never was',
    statuses: ['not-applicable', 'withdrawn'],
    certain: [],
  },
};

/** The fields of which a shape says more than that they may be there. */
const varying = ['actual', 'required', 'parts', 'hindrance'];

/** A verdict in the document is told apart by its status: what a status makes certain is required there. */
export function tellVerdictsByStatus(document: object): void {
  const schemas = namedSchemas(document);
  const { Verdict: verdict } = schemas;
  if (verdict === undefined || !isSchema(verdict.properties)) return;
  const { properties } = verdict;
  const base = fieldsOf(
    verdict,
    Object.keys(properties).filter((name) => name !== 'status' && !varying.includes(name)),
  );
  schemas.VerdictFields = base;
  for (const [name, { says, statuses, certain, without = [] }] of Object.entries(shapes)) {
    const has = varying.filter((field) => !without.includes(field));
    const shape: Schema = {
      type: 'object',
      description: says,
      properties: {
        status: { description: 'How the target stands', type: 'string', enum: statuses },
        ...Object.fromEntries([...has, ...certain].map((field) => [field, properties[field]])),
      },
      required: ['status', ...certain],
    };
    composeOf(shape, 'VerdictFields', { properties: {} });
    schemas[name] = shape;
  }
  schemas.Verdict = {
    description: 'Whether a target is reached, and why. Its status says what is certain to be there',
    anyOf: Object.keys(shapes).map(refTo),
  };
}
