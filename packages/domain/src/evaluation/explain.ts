import { dequal as equal } from 'dequal/lite';
import type { EvaluatedTarget } from '../judging/facts.js';
import type { Explanation, Moved } from '../verdict/explanation.js';
import type { Verdict } from '../verdict/verdict.js';
import { compact } from './answer-fields.js';
import { evaluate } from './evaluate.js';
import { explanationSentence } from './explanation-words.js';
import { movedBaseline, movedFigures } from './moved-figures.js';
import { movedGroup, movedRules, type VerdictPoint } from './moved-rules.js';

const fields = ['status', 'condition', 'when', 'polarity', 'roundTo', 'bands', 'interimOf', 'sameAs'] as const;

const interims = ({ target, facts }: VerdictPoint) =>
  facts.targets
    .filter(({ interimOf }) => interimOf === target.id)
    .map(({ id, status, condition, when }) => ({ id, status, condition, when }));

type Plain = Extract<Moved, { moved: 'target' }>['before'];

const plain = (value: unknown): Plain =>
  value === undefined ? undefined : (JSON.parse(JSON.stringify(value)) as Plain);

const movedTarget = (from: VerdictPoint, to: VerdictPoint): readonly Moved[] => {
  const pairs: readonly (readonly [string, unknown, unknown])[] = [
    ...fields.map((field) => [field, from.target[field], to.target[field]] as const),
    ['interim targets', interims(from), interims(to)],
  ];
  const changed = pairs.filter(([, before, after]) => !equal(before, after));
  if (changed.length === 0) return [];
  const { baseline } = from.target;
  const alone = evaluate(
    { ...withBaseline(to.target, baseline), assessments: from.target.assessments },
    { ...from.facts, targets: to.facts.targets },
    from.at,
  ).status;
  return changed.map(([field, before, after]) =>
    compact({ moved: 'target', field, before: plain(before), after: plain(after), alone }),
  );
};

const withBaseline = (
  { baseline: _, ...target }: EvaluatedTarget,
  baseline: EvaluatedTarget['baseline'],
): EvaluatedTarget => (baseline === undefined ? target : { ...target, baseline });

/** Whether a target was held against anything: while it is paused or does not apply no figure is read, and none of them moved. */
const isJudged = ({ status, actual, inputs, missing }: Verdict): boolean =>
  (status !== 'withdrawn' && status !== 'not-applicable') ||
  actual !== undefined ||
  missing.length > 0 ||
  inputs.some(({ as }) => as !== 'assessment');

const baselineMoves = (from: VerdictPoint, to: VerdictPoint, before: Verdict, after: Verdict): readonly Moved[] => {
  const moved = isJudged(before) && isJudged(after) ? movedBaseline(before, after) : undefined;
  const stated = !equal(from.target.baseline, to.target.baseline);
  if (moved === undefined && !stated) return [];
  const alone = stated
    ? evaluate(withBaseline(from.target, to.target.baseline), from.facts, from.at).status
    : undefined;
  return [compact({ moved: 'baseline', ...moved, alone })];
};

const hasCome = ({ judgedOn, asOf }: Verdict): boolean => judgedOn !== undefined && judgedOn <= asOf;

const figureMoves = (from: VerdictPoint, to: VerdictPoint, before: Verdict, after: Verdict): readonly Moved[] => {
  const figures = movedFigures(before, after);
  if (figures.length === 0) return [];
  // A later figure is one by a later day; the time of judgement is told by itself.
  const asOf = hasCome(before) === hasCome(after) ? to.at.asOf : from.at.asOf;
  const alone = evaluate(from.target, { ...to.facts, targets: from.facts.targets }, { ...to.at, asOf }).status;
  return figures.map((figure) => ({ ...figure, alone }));
};

const timeMoves = (from: VerdictPoint, to: VerdictPoint, before: Verdict, after: Verdict): readonly Moved[] =>
  hasCome(before) === hasCome(after)
    ? []
    : [
        {
          moved: 'time',
          before: from.at.asOf,
          after: to.at.asOf,
          alone: evaluate(from.target, from.facts, { ...from.at, asOf: to.at.asOf }).status,
        },
      ];

const assessmentMoves = (before: Verdict, after: Verdict): readonly Moved[] => {
  const [was, is] = [before.assessment?.assessment, after.assessment?.assessment];
  return was === is && before.assessment?.event === after.assessment?.event
    ? []
    : [compact({ moved: 'assessment', before: was, after: is })];
};

const stand = ({ status, asOf, knownAt, vintage }: Verdict): Explanation['from'] =>
  compact({ status, asOf, knownAt, vintage });

/**
 * Which of figure, target, baseline, group and rule moved a verdict between two standpoints, each with what it was before and
 * after; and beside them the time of judgement and a person's assessment. `alone` is the status there would be, had only that
 * moved. Both verdicts are computed here, so nothing but the standpoints is needed.
 *
 * @param from the target as it stood, the facts, and the point (asOf, knownAt, vintage) of the earlier verdict
 * @param to the same for the later one; the facts may be the same object
 */
export const explain = (from: VerdictPoint, to: VerdictPoint): Explanation => {
  const before = evaluate(from.target, from.facts, from.at);
  const after = evaluate(to.target, to.facts, to.at);
  const areJudged = isJudged(before) && isJudged(after);
  const group = areJudged ? movedGroup(before, after) : undefined;
  const moved: readonly Moved[] = [
    ...(areJudged ? figureMoves(from, to, before, after) : []),
    ...movedTarget(from, to),
    ...baselineMoves(from, to, before, after),
    ...(group === undefined ? [] : [group]),
    ...movedRules(from, to, before, after),
    ...assessmentMoves(before, after),
    ...timeMoves(from, to, before, after),
  ];
  return {
    target: to.target.id,
    from: stand(before),
    to: stand(after),
    turned: before.status !== after.status,
    moved: [...moved],
    sentence: explanationSentence(before, after, moved),
  };
};
