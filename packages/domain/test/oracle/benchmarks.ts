import type { EvaluatedTarget } from '../../src/index.js';
import { type Answer, figure, type Stated, windowValues } from './figures.js';
import { type Ends, fraction, isExact, plus, times } from './numbers.js';
import { heldBy, type Judged, judgedIn, nothing, type Opinion, read, type Single, shown } from './oracle.js';

// A series held against that of another area, once the time of judgement has come.

const readOther = (other: Stated, judged: Judged): Answer[] => {
  if (judged.is === 'window') return windowValues(other, judged.window, judged.how);
  return [judged.period === undefined ? nothing : figure(other, judged.period)];
};

const shifted = ({ low, high }: Ends, by: number): Ends => ({
  low: plus(low, fraction(by)),
  high: plus(high, fraction(by)),
});

const multiplied = ({ low, high }: Ends, by: number): Ends => ({
  low: times(low, fraction(by)),
  high: times(high, fraction(by)),
});

/** One reading of the own value and of the other one, judged. */
export const heldAgainst = (
  own: Answer,
  other: Answer,
  told: Pick<EvaluatedTarget, 'condition' | 'polarity'>,
): Opinion => {
  const { condition, polarity = 'lower' } = told;
  if (condition?.kind !== 'benchmark') throw new Error('no benchmark');
  const { margin = 0, factor = 1, comparison } = condition;
  const strict = comparison === 'better';
  const limit = other.is && shifted(multiplied(other.is, factor), polarity === 'higher' ? margin : -margin);
  const limits = limit && (polarity === 'higher' ? { low: limit, strict } : { high: limit, strict });
  const actual = shown(own.is);
  const required = polarity === 'none' ? undefined : shown(limit);
  const never = (own.is === undefined && own.never) || (other.is === undefined && other.never);
  if (never || polarity === 'none') return { status: 'not-evaluable', required, actual };
  if (limits === undefined || limit === undefined) return { status: 'awaiting-benchmark', actual };
  if (own.is === undefined) return { status: 'awaiting-observation', required };
  const held = heldBy(own.is, limits);
  if (held !== 'open') return { status: held === 'yes' ? 'met' : 'not-met', required, actual };
  return { status: isExact(limit) ? 'awaiting-observation' : 'awaiting-benchmark', required, actual };
};

/** Every answer that the rules admit for a benchmark on level. */
export const benchmarkOpinions = (
  stated: Stated,
  other: Stated,
  told: Pick<EvaluatedTarget, 'condition' | 'polarity'>,
  when: Single,
): Opinion[] => {
  const judged = judgedIn(stated, when);
  return read(stated, judged).flatMap((own) =>
    readOther(other, judged).map((benchmark) => heldAgainst(own, benchmark, told)),
  );
};
