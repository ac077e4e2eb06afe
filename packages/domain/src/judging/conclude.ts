import * as Either from 'fp-ts/lib/Either.js';
import { traitsOf } from '../conditions/kinds.js';
import { type Limit, meets, type Requirement, roundedTo } from '../conditions/requirement.js';
import type { AppliedRule } from '../figures/applied-rule.js';
import { type Objection, objectionBetween } from '../figures/comparability.js';
import type { InputRole } from '../figures/lack.js';
import { exactValue, rounded } from '../figures/quantity.js';
import { type Found, lacksOf, valueIn } from '../figures/reading.js';
import type { Mark, Missing } from '../verdict/verdict-pieces.js';
import { alreadyMet } from './already-met.js';
import { distanceFrom, progressOf } from './distance.js';
import type { Dossier, Task } from './dossier.js';
import { judgedPeriod } from './figures-judged.js';
import { awaiting, bare, type Judgement } from './judgement.js';
import { aboutMarks, contradictionMarks, type Decider, ruleMarks } from './marks-of-rules.js';
import { missingAs, neverFor } from './missing.js';
import { noMovement, type Yardstick, yardstick } from './on-the-way.js';

const final: Decider = { decide: meets, names: { yes: 'met', no: 'not-met' } };
const onTheWay = { yes: 'on-track', no: 'off-track' } as const;

/** The value as it is compared: rounded only where the target says so. */
export const compared = (own: Found, roundTo: number | undefined): Found =>
  roundTo === undefined ? own : { ...own, quantity: rounded(own.quantity, roundTo) };

/** Why nothing may be computed from the start. */
const objectionToStart = ({ start }: Dossier, own: Found): Objection | undefined => {
  const value = valueIn(start.reading);
  return value && (start.objection ?? objectionBetween(own.provenance, value.provenance));
};

const objectionIn = (judged: Dossier, own: Found): Objection | undefined => {
  const { benchmark } = judged;
  return (
    objectionBetween(own.provenance, own.provenance) ??
    (benchmark === undefined ? undefined : objectionBetween(benchmark.provenance, benchmark.provenance)) ??
    (benchmark === undefined ? undefined : objectionBetween(own.provenance, benchmark.provenance)) ??
    (traitsOf(judged.kind).hangsOnStart ? objectionToStart(judged, own) : undefined)
  );
};

const rulesOf = (
  own: Found | undefined,
  judged: Dossier,
  asked: Requirement | undefined,
  roundTo: number | undefined,
): readonly AppliedRule[] => [
  ...(own?.rules ?? []),
  ...(valueIn(judged.start.reading)?.rules ?? []),
  ...(judged.benchmark?.rules ?? []),
  ...(asked?.rules ?? []),
  ...(roundTo === undefined ? [] : [{ rule: 'rounding' as const, decimals: roundTo }]),
];

/** What a judgement says, whatever its status. */
export const described = (
  judged: Dossier,
  own: Found | undefined,
  asked: Requirement | undefined,
  roundTo: number | undefined,
): Partial<Judgement> => {
  const frame = judgedPeriod(judged.scope);
  return {
    series: judged.series,
    unit: judged.unit,
    actual: own,
    requirement: asked,
    judged: frame?.period,
    baseline: valueIn(judged.start.reading),
    benchmark: judged.benchmark,
    forecast: judged.forecast,
    distance:
      own === undefined || asked === undefined || judged.unit.kind === 'rating'
        ? undefined
        : distanceFrom(own.quantity, asked),
    rules: rulesOf(own, judged, asked, roundTo),
  };
};

/** What the figures themselves give a mark for. */
export const markedFigures = (judged: Dossier, own: Found): readonly Mark[] => {
  const values = [own, valueIn(judged.start.reading), judged.benchmark];
  return [...aboutMarks(values), ...contradictionMarks(values)];
};

const isUncertain = (limit: Limit | undefined) => limit !== undefined && exactValue(limit.at) === undefined;

/** The input that leaves the answer open: the requirement's, where that is uncertain, else the figure's own qualifier. */
const opener = (judged: Dossier, asked: Requirement): InputRole => {
  if (!isUncertain(asked.low) && !isUncertain(asked.high)) return 'observation';
  return judged.benchmark === undefined ? 'baseline' : 'benchmark';
};

const leftOpen = (judged: Dossier, own: Found, asked: Requirement): Missing => {
  const input = opener(judged, asked);
  const baseline = valueIn(judged.start.reading);
  const value = { observation: own, baseline, benchmark: judged.benchmark, assessment: undefined }[input];
  return {
    input,
    reason: 'leaves-answer-open',
    indicator: judged.series.indicator,
    ...(value?.period === undefined ? {} : { period: value.period }),
  };
};

/** Progress is shown along a way with a number at its end, for a value that is on the scale of that end. */
const progress = (judged: Dossier, own: Found, asked: Requirement, isFinal: boolean) => {
  const { start, kind, scope } = judged;
  const from = valueIn(start.reading);
  if (!traitsOf(kind).hasWay) return undefined;
  if (judged.unit.kind === 'rating' || (!isFinal && scope.kind === 'window' && scope.aggregation === 'sum'))
    return undefined;
  if (from === undefined || start.objection !== undefined || start.moves) return undefined;
  return objectionBetween(own.provenance, from.provenance) === undefined
    ? progressOf(own.quantity, from.quantity, asked)
    : undefined;
};

/** Why the baseline is only shown: it does not stop a level from being judged, but nothing is computed from it. */
export const apartFrom = (judged: Dossier, own: Found): Objection | undefined =>
  traitsOf(judged.kind).hangsOnStart ? undefined : objectionToStart(judged, own);

/** What is missing of the figures, by the input it is missing as. */
export const stillMissing = (judged: Dossier): readonly Missing[] => {
  const { own, lacks, series } = judged;
  const known = [...lacksOf(own.reading), ...own.beside];
  const isSilent = Either.isLeft(own.reading) && own.frame === undefined && known.length === 0;
  const none = isSilent ? [{ reason: 'not-published' as const, ...series }] : known;
  return [
    ...missingAs('baseline', lacks.baseline),
    ...missingAs('benchmark', lacks.benchmark),
    ...missingAs('observation', none),
  ];
};

const held = (
  task: Task,
  judged: Dossier,
  own: Found,
  asked: Requirement,
  by: Yardstick | undefined,
  beside: readonly Missing[],
): Judgement => {
  const { roundTo } = task.target;
  const decider: Decider = by === undefined ? final : { decide: by.decide, names: onTheWay };
  const answer = decider.decide(own.quantity, asked);
  const base = described(judged, own, asked, roundTo);
  const rules =
    by === undefined ? (base.rules ?? []) : [...(base.rules ?? []), { rule: 'before-judgement' as const, by: by.by }];
  const more = {
    ...base,
    rules,
    due: by?.due,
    progress: progress(judged, own, asked, by === undefined),
    apart: apartFrom(judged, own),
  };
  if (answer === 'open') {
    const open = [
      leftOpen(judged, own, asked),
      ...missingAs('observation', own.outstanding ?? []),
      ...missingAs('benchmark', judged.benchmark?.outstanding ?? []),
    ];
    return bare(judged.kind, awaiting(open.slice(0, 1)) ?? 'awaiting-observation', {
      ...more,
      missing: [...open, ...beside],
    });
  }
  const marks = [
    ...alreadyMet(task, judged, own, asked),
    ...ruleMarks(judged, own, asked, answer, decider, roundTo),
    ...markedFigures(judged, own),
  ];
  return bare(judged.kind, decider.names[answer], { ...more, missing: beside, marks });
};

/** What must not be held together is shown side by side, without a requirement or a distance made from it. */
const notComparable = (judged: Dossier, own: Found, objection: Objection, missing: readonly Missing[]): Judgement => {
  const isWhole = objectionBetween(own.provenance, own.provenance) === undefined;
  const base = described(judged, isWhole ? own : undefined, undefined, undefined);
  return bare(judged.kind, 'not-comparable', { ...base, hindrance: objection.hindrance, objection, missing });
};

const notLater = ({ series }: Dossier, { period }: Found): Missing => ({
  input: 'observation',
  reason: 'not-later-than-baseline',
  ...series,
  ...(period === undefined ? {} : { period }),
});

/** Nothing is judged against a start that lies later than it. */
const startsLater = ({ kind, start }: Dossier, own: Found): boolean => {
  const from = valueIn(start.reading)?.to;
  return traitsOf(kind).hangsOnStart && from !== undefined && own.to !== undefined && from > own.to;
};

/** A window is decided, before its time too, as soon as no value that its outstanding figures can have would turn it. */
const settledBy = (
  task: Task,
  judged: Dossier,
  required: Requirement,
  missing: readonly Missing[],
): Judgement | undefined => {
  const { bounds } = judged.own;
  if (bounds === undefined || (task.final && Either.isRight(judged.own.reading))) return undefined;
  // A start that moves along is of as much as is there, not of the whole window.
  if (!task.final && judged.start.moves && traitsOf(judged.kind).hangsOnStart) return undefined;
  const own = compared(bounds, task.target.roundTo);
  const answer = meets(own.quantity, required);
  if (answer === 'open' || objectionIn(judged, own) !== undefined || startsLater(judged, own)) return undefined;
  return bare(judged.kind, final.names[answer], {
    ...described(judged, own, required, task.target.roundTo),
    missing,
    marks: [...alreadyMet(task, judged, own, required), ...markedFigures(judged, own)],
  });
};

/**
 * Judges a single condition from everything that was read for it, in the order of the statuses: what can never be evaluated,
 * what is missing, what must not be compared, and then whether it is met, or on the way before its time.
 */
export const conclude = (task: Task, judged: Dossier): Judgement => {
  const { kind, lacks, asked } = judged;
  const { roundTo } = task.target;
  const read = valueIn(judged.own.reading);
  const own = read && compared(read, roundTo);
  const required = asked !== undefined && Either.isRight(asked) ? roundedTo(asked.right, roundTo) : undefined;
  const base = described(judged, own, required, roundTo);
  const missing = stillMissing(judged);
  const never = judged.never ?? neverFor([...lacks.baseline, ...lacks.benchmark]);
  const settled = required === undefined ? undefined : settledBy(task, judged, required, missing);
  if (settled !== undefined) return settled;
  if (never !== undefined) return bare(kind, 'not-evaluable', { ...base, hindrance: never, missing });
  if (asked !== undefined && Either.isLeft(asked))
    return bare(kind, 'not-evaluable', { ...base, hindrance: asked.left, missing });
  if (task.final && lacks.baseline.some(({ reason }) => reason === 'not-stated'))
    return bare(kind, 'not-evaluable', { ...base, hindrance: 'no-baseline', missing });
  const needed = own === undefined ? missing : missing.filter(({ input }) => input !== 'observation');
  const status = awaiting(needed);
  if (status !== undefined || own === undefined || required === undefined)
    return bare(kind, status ?? 'awaiting-observation', { ...base, missing });
  const objection = objectionIn(judged, own);
  if (objection !== undefined) return notComparable(judged, own, objection, missing);
  if (task.final && startsLater(judged, own))
    return bare(kind, 'awaiting-observation', { ...base, missing: [notLater(judged, own), ...missing] });
  if (task.final) return held(task, judged, own, required, undefined, missing);
  const by = yardstick(task, judged, own, required);
  if (by !== noMovement) return held(task, judged, own, required, by, missing);
  return bare(kind, 'awaiting-observation', { ...base, missing: [notLater(judged, own), ...missing] });
};
