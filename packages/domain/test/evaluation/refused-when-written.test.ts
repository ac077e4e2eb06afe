import { describe, expect, it } from 'vitest';
import { refuseSenseless, type Stating } from '../../src/conditions/sense.js';
import {
  atLeast,
  atMost,
  better,
  by,
  change,
  every,
  from,
  indicatorId,
  level,
  observed,
  over,
  sydjylland,
} from './given.js';

// Kind 12: what makes no sense is refused when it is written, so that no verdict has to be made of it.

const whyNot = (told: object): readonly unknown[] =>
  refuseSenseless(told as Stating).map((refusal) => ('why' in refusal ? refusal.why : refusal));
const rolled = (when: object) => ({ ...when, rolling: { periods: 12, aggregation: 'sum' } });
const third = (numerator: number, denominator: number) => atMost({ fieldShare: { numerator, denominator } });
const bands = (...steps: readonly (readonly [number, 'amount' | 'percent'])[]) => ({
  bands: { steps: steps.map(([within, as]) => ({ name: `${within}`, within, as })) },
});

// biome-ignore format: a table reads by its rows
const refused: readonly (readonly [string, object, readonly string[]])[] = [
  ['between 12 and 10', { condition: level('between', 12, { upTo: 10 }) }, ['is below where the stretch begins']],
  ['between 12 and 10, in a part', { condition: { kind: 'all', of: [atLeast(1), level('between', 12, { upTo: 10 })] } }, ['is below where the stretch begins']],
  ['between 12 and 10, in a part of a part', { condition: { kind: 'any', of: [atLeast(1), { kind: 'all', of: [atLeast(1), level('between', 12, { upTo: 10 })] }] } }, ['is below where the stretch begins']],
  ['five thirds of the field', { condition: third(5, 3) }, ['asks for more than the whole field']],
  ['bands out of order', bands([5, 'amount'], [2, 'amount']), ['each step reaches wider than the one before it']],
  ['two bands that reach as far', bands([5, 'percent'], [5, 'percent']), ['each step reaches wider than the one before it']],
  ['bands since a period without an end', { bands: { ...bands([5, 'amount']).bands, since: '2020/..' } }, ['is a period with an end']],
  ['bands since a period after what is judged', { bands: { ...bands([5, 'amount']).bands, since: '2025-03' }, when: by('2024-12-31') }, ['is no earlier period than what is judged']],
  ['bands since the period that is judged', { bands: { ...bands([5, 'amount']).bands, since: '2024' }, when: over('2024') }, ['is no earlier period than what is judged']],
  ['a sum of rolled sums', { condition: atMost(5), when: rolled(over('2024', 'sum')) }, ['adds up what is rolled already']],
  ['a sum of rolled sums, in a part', { condition: { kind: 'all', of: [atLeast(1), { ...atMost(5), when: rolled(over('2024', 'sum')) }] }, when: over('2024') }, ['adds up what is rolled already']],
  ['a baseline of a period without an end', { baseline: observed('2020/..') }, ['is of a period with an end']],
  ['read on a period without an end', { when: by('2024-12-31', '2020/..') }, ['is a period with an end']],
  ['the best over a period without an end', { condition: better({ ...sydjylland, selection: { best: 3, over: '2020/..' as never } }) }, ['the best are chosen over a period with an end']],
  ['every year of half a year', { condition: atMost(5), when: every('year', '2024-H1') }, ['is shorter than one of the periods that are to be judged each']],
  ['every quarter of two months', { condition: atMost(5), when: every('quarter', '2024-02/2024-03') }, ['is shorter than one of the periods that are to be judged each']],
  ['every month of some days', { condition: atMost(5), when: every('month', '2024-02-05/2024-02-25') }, ['is shorter than one of the periods that are to be judged each']],
  ['a baseline after what is judged', { condition: change('down', 1), baseline: from(9, '2025'), when: by('2024-12-31') }, ['lies after what is judged']],
  ['a baseline after the window', { condition: change('down', 1), baseline: observed('2025-01'), when: over('2024') }, ['lies after what is judged']],
];

// biome-ignore format: a table reads by its rows
const taken: readonly (readonly [string, object])[] = [
  ['every year of twelve months, which may be a year of one’s own', { condition: atMost(5), when: every('year', '2024-04/2025-03') }],
  ['every year from one on', { condition: atMost(5), when: every('year', '2024/..') }],
  ['between 10 and 10', { condition: level('between', 10, { upTo: 10 }) }],
  ['the whole field', { condition: third(3, 3) }],
  ['bands since a month before the end', { bands: { ...bands([5, 'amount']).bands, since: '2024-06' }, when: by('2024-12-31') }],
  ['the greatest of rolled sums', { condition: atMost(5), when: rolled(over('2024', 'greatest')) }],
  ['the last of them, which is not said', { condition: atMost(5), when: rolled(over('2024')) }],
  ['bands of two sorts', bands([5, 'amount'], [2, 'percent'])],
  ['a baseline that ends after the day and begins before it', { condition: change('down', 1), baseline: from(9, '2024'), when: by('2024-06-30') }],
  ['a later baseline of a level, which only shows the way', { condition: atMost(5), baseline: from(9, '2025'), when: by('2024-12-31') }],
  ['something delivered, whatever the baseline', { condition: { kind: 'delivered', indicator: indicatorId('x') }, baseline: from(9, '2025'), when: by('2024-12-31') }],
];

describe('A target that makes no sense', () => {
  it.each(refused)('is refused: %s', (_, told, why) => expect(whyNot(told)).toEqual(why));
  it.each(taken)('but not: %s', (_, told) => expect(whyNot(told)).toEqual([]));
});
