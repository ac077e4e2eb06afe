import type { EvaluatedTarget } from '../../src/index.js';
import { dayOf, daysOf, endingBefore, fill, type Kind, kindOf, nameAt, within, yearBefore } from './days.js';
import { type Aggregation, type Answer, figure, type Stated, usualOf, windowBounds, windowValues } from './figures.js';
import {
  between,
  compare,
  divided,
  type Ends,
  type Fraction,
  fraction,
  isExact,
  just,
  numberOf,
  plus,
  times,
} from './numbers.js';

// A second reading of the rules of judgement, for a target whose time has come: one series, no breaks, one source.

/** What a target comes to. More than one answer where the rules leave open which of equally good figures are read. */
export interface Opinion {
  readonly status: string;
  readonly required?: number | undefined;
  readonly actual?: number | undefined;
}

export type Single = Exclude<EvaluatedTarget['when'], { kind: 'every' }>;
export type Told = Pick<EvaluatedTarget, 'condition' | 'baseline' | 'polarity'>;

/** What is judged: one period, or a window and how its figures are put together. */
export type Judged =
  | { readonly is: 'one'; readonly period: string | undefined; readonly window?: string }
  | { readonly is: 'window'; readonly window: string; readonly how: Exclude<Aggregation, 'last'> };

export const judgedIn = (stated: Stated, when: Single): Judged => {
  if (when.kind === 'standing') return { is: 'one', period: undefined };
  if (when.kind === 'by') return { is: 'one', period: when.readOn ?? nameAt(stated.kind, dayOf(when.date)) };
  const how = when.aggregation ?? usualOf(stated);
  if (how !== 'last') return { is: 'window', window: when.period, how };
  const days = daysOf(when.period);
  const last = endingBefore(stated.kind, (days.at(-1) ?? 0) + 1);
  const fits = last !== undefined && daysOf(last).every((day) => days.includes(day));
  return { is: 'one', period: fits ? last : undefined, window: when.period };
};

export const nothing: Answer = { is: undefined, never: false };

export const read = (stated: Stated, judged: Judged): Answer[] => {
  if (judged.is === 'window') return windowValues(stated, judged.window, judged.how);
  const answer = judged.period === undefined ? nothing : figure(stated, judged.period);
  if (answer.is !== undefined || judged.window === undefined) return [answer];
  const whole = figure(stated, judged.window);
  return [whole.is === undefined ? answer : whole];
};

/** A period read for a baseline: its own figure, else those inside it that fill it. */
const readPeriod = (stated: Stated, period: string, how: Aggregation): Answer[] => {
  const days = daysOf(period);
  const inside = within(stated.kind, days);
  if (kindOf(days) === stated.kind || !fill(inside, days)) return [figure(stated, period)];
  if (how === 'last') return [figure(stated, inside.at(-1) ?? period)];
  return windowValues(stated, period, how);
};

export type Start =
  | { readonly is: Ends; readonly until: number | undefined }
  | { readonly is: undefined; readonly never: boolean; readonly unstated: boolean };

const starting = (answer: Answer): Start =>
  answer.is === undefined ? { ...answer, unstated: false } : { is: answer.is, until: daysOf(answer.period).at(-1) };

const endOf = (period: string | undefined): number | undefined =>
  period === undefined ? undefined : daysOf(period).at(-1);

const missing: Start = { is: undefined, never: false, unstated: false };

const before = (stated: Stated, judged: Judged): Start[] => {
  if (judged.is === 'window') {
    const own = within(stated.kind, daysOf(judged.window));
    if (!fill(own, daysOf(judged.window))) return [missing];
    let window = daysOf(judged.window)[0] ?? 0;
    const names = own.map(() => {
      const name = endingBefore(stated.kind, window) ?? '';
      window = daysOf(name)[0] ?? 0;
      return name;
    });
    const [first, last] = [names.at(-1)?.split('/')[0], names[0]?.split('/').at(-1)];
    return windowValues(stated, `${first}/${last}`, judged.how).map(starting);
  }
  const { period, window } = judged;
  const kind: Kind | undefined = period === undefined ? undefined : kindOf(daysOf(period));
  const name = kind === undefined ? undefined : endingBefore(kind, daysOf(window ?? period ?? '')[0] ?? 0);
  return name === undefined ? [missing] : [starting(figure(stated, name))];
};

export const startsOf = (stated: Stated, baseline: EvaluatedTarget['baseline'], judged: Judged): Start[] => {
  switch (baseline?.kind) {
    case 'value':
      return [{ is: just(baseline.value), until: endOf(baseline.period) }];
    case 'range':
      return [{ is: between(baseline.from, baseline.to), until: endOf(baseline.period) }];
    case 'observation': {
      const itself = figure(stated, baseline.period);
      const isWindow = judged.is === 'window' && itself.is === undefined;
      return (isWindow ? readPeriod(stated, baseline.period, judged.how) : [itself]).map(starting);
    }
    case 'mean':
      return readPeriod(stated, baseline.over, 'mean').map(starting);
    case 'period-before':
      return before(stated, judged);
    case 'year-before': {
      if (judged.is === 'one')
        return judged.period === undefined ? [missing] : [starting(figure(stated, yearBefore(judged.period)))];
      const days = daysOf(judged.window);
      return fill(within(stated.kind, days), days)
        ? windowValues(stated, yearBefore(judged.window), judged.how).map(starting)
        : [missing];
    }
    default:
      return [{ is: undefined, never: false, unstated: true }];
  }
};

export interface Limits {
  readonly low?: Ends | undefined;
  readonly high?: Ends | undefined;
  readonly strict: boolean;
}

const shift = ({ low, high }: Ends, by: number, as: string, sign: 1 | -1): Ends => {
  const move = (at: Fraction): Fraction =>
    as === 'percent' ? divided(times(at, fraction(100 + sign * by)), 100) : plus(at, fraction(sign * by));
  return { low: move(low), high: move(high) };
};

/** What is required; a word where it has no meaning; nothing while the start is not known. */
export const limitsOf = (
  { condition, polarity = 'lower' }: Told,
  start: Ends | undefined,
): Limits | 'senseless' | undefined => {
  if (condition?.kind === 'level') {
    const { comparison, value, upTo } = condition;
    const [at, to] = [just(value as number), just((upTo ?? value) as number)];
    if (comparison === 'exactly' || comparison === 'between') return { low: at, high: to, strict: false };
    const strict = comparison === 'above' || comparison === 'below';
    return comparison === 'at-least' || comparison === 'above' ? { low: at, strict } : { high: at, strict };
  }
  if (start === undefined) return undefined;
  const isPercent =
    (condition?.kind === 'change' && condition.as === 'percent') ||
    (condition?.kind === 'hold' && condition.tolerance?.as === 'percent');
  if (isPercent && compare(start.low, fraction(0)) <= 0) return 'senseless';
  if (condition?.kind === 'direction')
    return condition.direction === 'up' ? { low: start, strict: true } : { high: start, strict: true };
  if (condition?.kind === 'change') {
    const up = condition.direction === 'up';
    const at = shift(start, condition.by, condition.as, up ? 1 : -1);
    return up ? { low: at, strict: false } : { high: at, strict: false };
  }
  if (condition?.kind !== 'hold') throw new Error('the oracle knows level, change, direction and hold');
  const { by, as } = condition.tolerance ?? { by: 0, as: 'amount' };
  const [low, high] = [shift(start, by, as, -1), shift(start, by, as, 1)];
  if (polarity === 'higher') return { low, strict: false };
  return polarity === 'lower' ? { high, strict: false } : { low, high, strict: false };
};

export type Held = 'yes' | 'no' | 'open';

/** Whether it is so for the value and the limit that speak most against it, and for those that speak most for it. */
export const atLeast = (value: Ends, limit: Ends, strict: boolean): Held => {
  const holds = (a: Fraction, b: Fraction) => (strict ? compare(a, b) > 0 : compare(a, b) >= 0);
  if (holds(value.low, limit.high)) return 'yes';
  return holds(value.high, limit.low) ? 'open' : 'no';
};

export const turned = ({ low, high }: Ends): Ends => {
  const minus = (at: Fraction): Fraction => ({ over: -at.over, under: at.under });
  return { low: minus(high), high: minus(low) };
};

export const heldBy = (value: Ends, { low, high, strict }: Limits): Held => {
  const answers = [
    low === undefined ? 'yes' : atLeast(value, low, strict),
    high === undefined ? 'yes' : atLeast(turned(value), turned(high), strict),
  ];
  return answers.includes('no') ? 'no' : answers.includes('open') ? 'open' : 'yes';
};

export const shown = (ends: Ends | undefined): number | undefined =>
  ends === undefined || !isExact(ends) ? undefined : numberOf(ends.low);

const names = { yes: 'met', no: 'not-met' } as const;

/** One reading of the figures and of the start, judged. */
const conclude = (
  told: Told,
  own: Answer,
  start: Start,
  bounds: readonly Ends[],
  until: number | undefined,
): Opinion => {
  const hangs = told.condition?.kind !== 'level';
  const limits = limitsOf(told, start.is);
  const required = limits === undefined || limits === 'senseless' ? undefined : shown(limits.low ?? limits.high);
  const actual = shown(own.is);
  const isLater =
    hangs && start.is !== undefined && start.until !== undefined && until !== undefined && start.until > until;
  if (own.is === undefined && limits !== undefined && limits !== 'senseless' && !isLater)
    for (const each of bounds) {
      const held = heldBy(each, limits);
      if (held !== 'open') return { status: names[held], required, actual: shown(each) };
    }
  const never = (own.is === undefined && own.never) || (hangs && start.is === undefined && start.never);
  if (never || limits === 'senseless') return { status: 'not-evaluable', required, actual };
  if (hangs && start.is === undefined)
    return { status: start.unstated ? 'not-evaluable' : 'awaiting-baseline', actual };
  if (own.is === undefined || limits === undefined || isLater)
    return { status: 'awaiting-observation', required, actual };
  const held = heldBy(own.is, limits);
  if (held !== 'open') return { status: names[held], required, actual };
  const isUncertain = [limits.low, limits.high].some((limit) => limit !== undefined && !isExact(limit));
  return { status: isUncertain ? 'awaiting-baseline' : 'awaiting-observation', required, actual };
};

/** Every answer that the rules admit for a target at one time of judgement, which has come. */
export const opinions = (stated: Stated, told: Told, when: Single): Opinion[] => {
  const judged = judgedIn(stated, when);
  const bounds = judged.is === 'window' ? windowBounds(stated, judged.window, judged.how) : [];
  const until = endOf(judged.is === 'window' ? judged.window : judged.period);
  return read(stated, judged).flatMap((own) =>
    startsOf(stated, told.baseline, judged).map((start) =>
      conclude(told, own, start, bounds, own.is === undefined ? until : endOf(own.period)),
    ),
  );
};
