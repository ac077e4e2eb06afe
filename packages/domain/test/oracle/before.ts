import { dayOf, daysOf, indexIn, kindOf, nameAt } from './days.js';
import { type Answer, figure, type Stated } from './figures.js';
import { compare, divided, type Ends, type Fraction, fraction, isExact, plus, times } from './numbers.js';
import {
  atLeast,
  type Held,
  heldBy,
  type Limits,
  limitsOf,
  type Opinion,
  type Single,
  type Start,
  shown,
  startsOf,
  type Told,
  turned,
} from './oracle.js';

// How a target by a date stands before that date: held against the requirement, or against the straight line to it.

/** The newest figure of the judged period's kind that has ended and is not later than the judged one. */
const newest = (stated: Stated, judged: string): { readonly answer: Answer; readonly period: string } | undefined => {
  const kind = kindOf(daysOf(judged));
  const end = daysOf(judged).at(-1) ?? 0;
  const periods = [...new Set(stated.publications.flat().map(({ period }) => period))]
    .filter((period) => kindOf(daysOf(period)) === kind && (daysOf(period).at(-1) ?? 0) <= end)
    .sort((a, b) => (daysOf(b)[0] ?? 0) - (daysOf(a)[0] ?? 0));
  for (const period of periods) {
    const answer = figure(stated, period);
    if (answer.is !== undefined) return { answer, period };
  }
  return undefined;
};

// Every target of the tables was set on 1 January 2015.
const setBefore = dayOf('2014-12-31');

const between = (from: Ends, to: Ends, gone: number, whole: number): Ends => {
  const at = (a: Fraction, b: Fraction): Fraction =>
    divided(plus(times(a, fraction(whole - gone)), times(b, fraction(gone))), whole);
  return { low: at(from.low, to.low), high: at(from.high, to.high) };
};

const both = (a: Held, b: Held): Held =>
  a === 'no' || b === 'no' ? 'no' : a === 'open' || b === 'open' ? 'open' : 'yes';

/** Against the line from the start to the limit on the side that it has to be reached from. */
const onLine = (own: Ends, limits: Limits, side: 'low' | 'high', due: Ends): Held => {
  const limit = limits[side] as Ends;
  const strict = limits.strict && isExact(due) && isExact(limit) && compare(due.low, limit.low) === 0;
  const reached = side === 'low' ? atLeast(own, due, strict) : atLeast(turned(own), turned(due), strict);
  const other =
    side === 'low' ? { high: limits.high, strict: limits.strict } : { low: limits.low, strict: limits.strict };
  return both(reached, heldBy(own, other));
};

const sideOf = (start: Ends, { low, high }: Limits): 'low' | 'high' => {
  if (low === undefined || high === undefined) return low === undefined ? 'high' : 'low';
  return atLeast(start, high, false) === 'yes' ? 'high' : 'low';
};

const hold = (
  stated: Stated,
  own: Ends,
  at: number,
  end: number,
  start: Start,
  limits: Limits,
  moves: boolean,
): Held | 'nothing' => {
  if (moves || start.is === undefined || heldBy(start.is, limits) === 'yes') {
    return heldBy(own, limits);
  }
  const begins = start.until ?? setBefore;
  if (at <= begins) return 'nothing';
  const side = sideOf(start.is, limits);
  const [first, now, last] = [begins, at, end].map((day) => indexIn(stated.kind, day)) as [number, number, number];
  if (first >= last) return heldBy(own, limits);
  const limit = limits[side] as Ends;
  const due = now <= first ? start.is : now >= last ? limit : between(start.is, limit, now - first, last - first);
  return onLine(own, limits, side, due);
};

const conclude = (
  stated: Stated,
  told: Told,
  judged: string,
  found: ReturnType<typeof newest>,
  start: Start,
): Opinion => {
  const hangs = told.condition?.kind !== 'level';
  const moves = told.baseline?.kind === 'period-before' || told.baseline?.kind === 'year-before';
  const limits = limitsOf(told, start.is);
  const required = limits === undefined || limits === 'senseless' ? undefined : shown(limits.low ?? limits.high);
  const own = found?.answer.is;
  const actual = shown(own);
  const is = figure(stated, judged);
  const never = (is.is === undefined && is.never) || (hangs && start.is === undefined && start.never);
  if (never || limits === 'senseless') return { status: 'not-evaluable', required, actual };
  if (hangs && start.is === undefined) return { status: 'awaiting-baseline', actual };
  if (own === undefined || limits === undefined || found === undefined)
    return { status: 'awaiting-observation', required };
  const [at, end] = [daysOf(found.period).at(-1) ?? 0, daysOf(judged).at(-1) ?? 0];
  const held = hold(stated, own, at, end, start, limits, moves);
  if (held === 'nothing') return { status: 'awaiting-observation', required, actual };
  if (held !== 'open') return { status: held === 'yes' ? 'on-track' : 'off-track', required, actual };
  const isUncertain = [limits.low, limits.high].some((limit) => limit !== undefined && !isExact(limit));
  return { status: isUncertain ? 'awaiting-baseline' : 'awaiting-observation', required, actual };
};

/** Every answer that the rules admit before the date of a target. */
export const earlyOpinions = (stated: Stated, told: Told, when: Extract<Single, { kind: 'by' }>): Opinion[] => {
  const judged = when.readOn ?? nameAt(stated.kind, dayOf(when.date));
  const found = newest(stated, judged);
  const looked = { is: 'one' as const, period: found?.period ?? judged };
  return startsOf(stated, told.baseline, looked).map((start) => conclude(stated, told, judged, found, start));
};
