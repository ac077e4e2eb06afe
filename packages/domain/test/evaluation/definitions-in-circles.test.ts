import { describe, expect, it } from 'vitest';
import { evaluator, Verdict } from '../../src/evaluation/index.js';
import {
  at,
  atLeast,
  atMost,
  by,
  change,
  type Definition,
  factsFor,
  from,
  groupId,
  indicatorId,
  type Known,
  meanOver,
  over,
  published,
  type Row,
  standing,
  table,
  target,
  targetId,
  verdict,
} from './given.js';
import { group, type Indicator } from './given-figures.js';

// What is defined by itself, many times over, or beyond the calendar gets a verdict too, and at once.

const december = { when: by('2024-12-31') };
type Term = NonNullable<Definition['composite']>['terms'][number];
const term = (of: string, more: Omit<Term, 'indicator'> = {}): Term => ({ indicator: indicatorId(of), ...more });
const sum = (...terms: readonly Term[]): Indicator => ({
  definition: { composite: { operation: 'sum', terms: [...terms] } },
  steps: [],
});
const inGroup = { area: { kind: 'group', group: groupId('all') } } as const;
const all = { groups: { all: group(['550', '510', '530', '540', '561', '563', '573', '575', '580', '607']) } };
const circular = { missing: ['observation 2024-12 circular-definition'] };

const women = { population: 'women' };
const men = { population: 'men' };
const ofItsParts = (...steps: Indicator['steps']): Known => ({
  x: { definition: { composite: { operation: 'sum', terms: [term('x', women), term('x', men)] } }, steps },
});

// biome-ignore format: a table reads by its rows
const circles: readonly Row[] = [
  ['by itself, before it is judged', { condition: atMost(20), ...december }, { x: sum(term('x'), term('x')) }, '2024-06-15', 'awaiting-observation'],
  ['a rank of itself, for ever', { condition: atMost(20), when: standing }, { x: { definition: { measure: 'rank', unit: { kind: 'rank' }, ranking: { of: indicatorId('x') } }, steps: [] } }, '2024-06-15', 'awaiting-observation'],
  ['two by each other', { condition: atMost(20), ...december }, { x: sum(term('y'), term('z')), others: { y: sum(term('x'), term('z')), z: { steps: [published({ '2024-12': 2 })] } } }, '2025-01-15', 'awaiting-observation', circular],
  ['two by each other, one of them published', { condition: atMost(20), ...december }, { x: sum(term('y'), term('z')), others: { y: { ...sum(term('x'), term('z')), steps: [published({ '2024-12': 3 })] }, z: { steps: [published({ '2024-12': 2 })] } } }, '2025-01-15', 'met', { actual: 5 }],
  ['by what its group has', { condition: atMost(20), ...december }, { x: sum(term('x', inGroup), term('y')), others: { y: sum(term('x'), term('y', inGroup)) }, ...all }, '2025-01-15', 'awaiting-observation', circular],
  ['a total of its own parts', { condition: atMost(20), ...december }, ofItsParts(published({ '2024-12': 8 }, women), published({ '2024-12': 9 }, men)), '2025-01-15', 'met', { actual: 17 }],
  ['a total of its own parts, before it is judged', { condition: atMost(20), ...december }, ofItsParts(published({ '2024-03': 8 }, women), published({ '2024-03': 9 }, men)), '2024-06-15', 'on-track', { actual: 17 }],
  ['a total of its own parts, one of them missing', { condition: atMost(20), ...december }, ofItsParts(published({ '2024-12': 8 }, women)), '2025-01-15', 'awaiting-observation', { missing: ['observation 2024-12 not-published'] }],
];

/** Each is the sum of all the others. */
const clique = (count: number): Readonly<Record<string, Indicator>> => {
  const names = Array.from({ length: count }, (_, index) => `k${index}`);
  return Object.fromEntries(
    names.map((name) => [name, sum(...names.filter((other) => other !== name).map((other) => term(other)))]),
  );
};

const leaf: Indicator = { steps: [published({ '2024-12': 3 })] };

/** `d1` is twice `d0`, `d2` twice `d1` and so on, each time by naming the one before twice. */
const doubled = (count: number, factor = 1, d0: Indicator = leaf): Known => {
  const twice = (of: string): Indicator => ({
    definition: { composite: { operation: 'sum', terms: [term(of), term(of)], factor } },
    steps: [],
  });
  const steps = Array.from({ length: count }, (_, index) => [`d${index + 1}`, twice(`d${index}`)] as const);
  return { others: { d0, ...Object.fromEntries(steps) } };
};

// biome-ignore format: a table reads by its rows
const manyTimesOver: readonly Row[] = [
  ['fourteen, each the sum of all the others', { condition: atMost(20, { of: 'k3' }), ...december }, { others: clique(14) }, '2025-01-15', 'awaiting-observation', circular],
  ['doubled sixty times', { condition: atLeast(1, { of: 'd60' }), ...december }, doubled(60), '2025-01-15', 'met', { actual: 3 * 2 ** 60 }],
  ['doubled sixty times, from nothing', { condition: atLeast(1, { of: 'd60' }), ...december }, doubled(60, 1, { steps: [] }), '2025-01-15', 'awaiting-observation', { missing: ['observation 2024-12 not-published'] }],
  ['larger than any number of JSON', { condition: atLeast(1, { of: 'd30' }), ...december }, doubled(30, 1e15), '2025-01-15', 'met', { actual: Number.MAX_VALUE }],
];

const rolling = (periods: number) => ({ rolling: { periods, aggregation: 'mean' as const } });
const yearly = { x: { definition: { frequency: 'year' as const }, steps: [published({ '1000': 5, '2999': 5 })] } };
const wide = { kind: 'all' as const, of: Array.from({ length: 20 }, (_, index) => atMost(index)) };

// biome-ignore format: a table reads by its rows
const beyond: readonly Row[] = [
  ['rolling back before the first year there is', { condition: atMost(20), when: { ...by('1000-12-31'), ...rolling(3) } }, yearly, '2025-01-15', 'awaiting-observation', { missing: ['observation 1000 not-published'] }],
  ['compared with the year before the first', { condition: change('up', 1), baseline: { kind: 'period-before' }, when: by('1000-12-31') }, yearly, '2025-01-15', 'awaiting-baseline'],
  ['compared a year before the first', { condition: change('up', 1), baseline: { kind: 'year-before' }, when: by('1000-12-31') }, yearly, '2025-01-15', 'awaiting-baseline'],
  ['the last year there is, at the end of days', { condition: atMost(20), when: by('2999-12-31') }, yearly, '9999-12-31', 'met'],
  ['an open window at the end of days', { condition: atMost(20), when: over('2950/..') }, yearly, '9999-12-31', 'not-evaluable', { hindrance: 'window-too-long' }],
  ['a mean over more figures than anybody waits for', { condition: wide, baseline: meanOver('2000/2024'), when: { ...over('2020/2024'), ...rolling(120) } }, { x: { definition: { frequency: 'month' }, steps: [] } }, '2025-01-15', 'not-evaluable', { hindrance: 'window-too-long' }],
];

table('A definition in a circle', circles);
table('A definition that names the same many times over', manyTimesOver);
table('A time at the ends of the calendar', beyond);

describe('A definition in a circle', () => {
  it('reads the same wherever it is entered', () => {
    const facts = factsFor({ others: { ...clique(4), over: sum(term('k1')) } });
    const told = ['over', 'k0', 'k1', 'k2', 'k3'].map((of) => ({
      ...target({ condition: atMost(20, { of }), ...december }),
      id: targetId(of),
    }));
    const point = at('2025-01-15');
    const alone = told.map((each) => JSON.stringify(evaluator(facts, point)(each)));
    const together = told.map(evaluator(facts, point)).map((each) => JSON.stringify(each));
    const backwards = [...told]
      .reverse()
      .map(evaluator(facts, point))
      .map((each) => JSON.stringify(each));
    expect(together).toEqual(alone);
    expect(backwards.reverse()).toEqual(alone);
  });

  it('names each figure once that it is made of many times over', () => {
    const found = verdict({ condition: atLeast(1, { of: 'd60' }), ...december }, doubled(60), '2025-01-15');
    expect(Verdict.parse(found).inputs.length).toBeLessThanOrEqual(2);
  });

  it('and no verdict names a period that there is none of', () => {
    const told = { condition: change('up', 1), baseline: from(1, '1000'), when: by('1000-06-30') };
    expect(() => Verdict.parse(verdict(told, yearly, '1001-01-01'))).not.toThrow();
  });
});
