import type { EvaluatedTarget } from '../../src/index.js';
import { daysOf, type Kind, within } from './days.js';
import type { Stated } from './figures.js';
import { opinions, type Single } from './oracle.js';

// Conditions combined, and every period of a stretch: decided when whatever is not known could be either way and nothing changes.

type Told = Pick<EvaluatedTarget, 'condition' | 'baseline' | 'polarity'>;
type Condition = NonNullable<EvaluatedTarget['condition']>;

const order = [
  'awaiting-baseline',
  'awaiting-benchmark',
  'awaiting-observation',
  'awaiting-assessment',
  'not-comparable',
  'not-evaluable',
];

/** Every way of choosing one of each list. */
const choices = (lists: readonly (readonly string[])[]): string[][] =>
  lists.reduce<string[][]>((made, list) => made.flatMap((each) => list.map((one) => [...each, one])), [[]]);

/** What so many parts come to: tried with everything that is not known as met, and as not met. */
const together = (parts: readonly string[], holds: (met: readonly boolean[]) => boolean): string => {
  const unknown = parts.filter((part) => part !== 'met' && part !== 'not-met').length;
  const answers = new Set<boolean>();
  for (let guess = 0; guess < 2 ** unknown; guess += 1) {
    let at = 0;
    const met = parts.map((part) => {
      if (part === 'met' || part === 'not-met') return part === 'met';
      at += 1;
      return ((guess >> (at - 1)) & 1) === 1;
    });
    answers.add(holds(met));
  }
  if (answers.size === 1) return answers.has(true) ? 'met' : 'not-met';
  return order.find((status) => parts.includes(status)) ?? 'not-evaluable';
};

const unique = (statuses: readonly string[]): string[] => [...new Set(statuses)];

const neededOf = (condition: Extract<Condition, { of: unknown[] }>): number => {
  if (condition.kind === 'at-least') return condition.least;
  return condition.kind === 'all' ? condition.of.length : 1;
};

/** Every status that a condition can have at one time of judgement, which has come. */
export const statusesAt = (stated: Stated, told: Told, when: Single): string[] => {
  const { condition } = told;
  if (condition === undefined || condition.kind === 'delivered') throw new Error('the oracle reads figures');
  if (!('of' in condition) || typeof condition.of === 'string') {
    const own = 'baseline' in condition ? condition.baseline : undefined;
    const time = ('when' in condition ? condition.when : undefined) ?? when;
    const start = own ?? told.baseline;
    const single = { condition, polarity: told.polarity, ...(start === undefined ? {} : { baseline: start }) };
    return unique(opinions(stated, single, time as Single).map(({ status }) => status));
  }
  const parts = (condition.of as Condition[]).map((part) => statusesAt(stated, { ...told, condition: part }, when));
  const needed = neededOf(condition as Extract<Condition, { of: unknown[] }>);
  return unique(choices(parts).map((each) => together(each, (met) => met.filter(Boolean).length >= needed)));
};

const ownKinds: Readonly<Record<string, Kind>> = { quarter: '3+1', 'half-year': '6+1', year: '12+7' };

/** Every status that a target can have that is judged for each period of a stretch, all of which have ended. */
export const statusesOfEach = (
  stated: Stated,
  told: Told,
  { each, period }: Extract<EvaluatedTarget['when'], { kind: 'every' }>,
): string[] => {
  const kind = stated.kind.includes('+') ? (ownKinds[each] ?? each) : each;
  const periods = within(kind, daysOf(period));
  if (periods.length === 0) return ['not-evaluable'];
  const parts = periods.map((one) => statusesAt(stated, told, { kind: 'over', period: one as never }));
  const failed = parts.some((part) => part.length === 1 && part[0] === 'not-met');
  if (failed) return ['not-met'];
  return unique(
    choices(parts).map((chosen) => {
      if (chosen.includes('not-met')) return 'not-met';
      return chosen.every((status) => status === 'met') ? 'met' : (order.find((one) => chosen.includes(one)) ?? '');
    }),
  );
};
