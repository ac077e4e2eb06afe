import { type Limit, meets } from '../conditions/requirement.js';
import {
  type Answer,
  dividedBy,
  exactly,
  exactValue,
  leastOf,
  minus,
  type Quantity,
  times,
} from '../figures/quantity.js';
import type { Judgement } from '../judging/judgement.js';
import { isAwaitingInput } from '../judging/judgement.js';
import type { MemberTest } from '../rules/rule-test.js';
import { liesIn, liesJustBelow } from '../rules/stretch.js';
import { decimal } from '../values/decimal.js';

type AheadTest = Extract<MemberTest, { kind: 'ahead' }>;

/** Percent is of the requirement; of one that is zero, or uncertain, there is none. */
const counted = (by: Quantity, limit: Limit, as: AheadTest['as']): Quantity | undefined => {
  if (as === 'amount') return by;
  const whole = exactValue(limit.at)?.abs();
  return whole === undefined || whole.eq(0) ? undefined : dividedBy(times(by, decimal(100)), whole);
};

/** What the value is held against: what is due by now where that is known, else the requirement. */
const limitsOf = ({ requirement, due }: Judgement): { low?: Limit | undefined; high?: Limit | undefined } => {
  if (requirement === undefined) return {};
  const { low, high } = requirement;
  if (due === undefined || (low !== undefined && high !== undefined)) return { low, high };
  const now = { at: exactly(due.value), strict: false };
  return low === undefined ? { high: now } : { low: now };
};

/** How far a value is ahead of what is required, in the better direction, of two ends the one it is least ahead of. */
const aheadBy = (judgement: Judgement, as: AheadTest['as']): Quantity | undefined => {
  const { actual, status, unit } = judgement;
  if (actual === undefined || isAwaitingInput(status) || unit?.kind === 'rating') return undefined;
  const { low, high } = limitsOf(judgement);
  const ends = [
    ...(low === undefined ? [] : [counted(minus(actual.quantity, low.at), low, as)]),
    ...(high === undefined ? [] : [counted(minus(high.at, actual.quantity), high, as)]),
  ];
  return ends.length === 0 || ends.includes(undefined) ? undefined : leastOf(ends as Quantity[]);
};

/** A value at a strict limit falls short of it by nothing, and yet falls short: no band that begins there holds it. */
const isJustShort = ({ actual, requirement, due }: Judgement): boolean =>
  due === undefined &&
  actual !== undefined &&
  requirement !== undefined &&
  [requirement.low, requirement.high].some((limit) => limit?.strict === true) &&
  meets(actual.quantity, requirement) === 'no';

/** Delivered in full and too late: however much it is, it falls short, by nothing that can be counted. */
const isTooLate = ({ actual, requirement, status }: Judgement): boolean =>
  status === 'not-met' &&
  actual !== undefined &&
  requirement !== undefined &&
  meets(actual.quantity, requirement) === 'yes';

/** Whether a figure is so far ahead of what is required of it. */
export const isAhead = (test: AheadTest, judgement: Judgement): Answer => {
  if (isTooLate(judgement)) return liesJustBelow(decimal(0), test);
  const by = aheadBy(judgement, test.as);
  if (by === undefined) return 'open';
  const exact = exactValue(by);
  return exact?.eq(0) === true && isJustShort(judgement) ? liesJustBelow(exact, test) : liesIn(by, test);
};
