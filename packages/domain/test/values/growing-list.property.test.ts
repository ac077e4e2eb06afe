import fc from 'fast-check';
import { expect, it } from 'vitest';
import { type GrowingList, growingList, type List } from '../../src/values/growing-list.js';

const isEven = (item: number) => item % 2 === 0;

const all = (list: List<number>) => ({
  length: list.length,
  items: [...list],
  text: JSON.stringify(list),
  at: [-300, -2, -1, 0, 1, 300].map((index) => list.at(index)),
  slices: [list.slice(), list.slice(1), list.slice(-2), list.slice(1, -1), list.slice(0, 2), list.slice(3, 400)],
  found: [list.some(isEven), list.find(isEven), list.filter(isEven), list.findLastIndex(isEven)],
});

interface Grown {
  readonly shared: GrowingList<number>;
  readonly plain: readonly number[];
}

// What is made of a list that was made before, not only of the last: then two grow out of one.
const step = fc.record({ of: fc.nat(), how: fc.constantFrom('and', 'with', 'first'), place: fc.nat({ max: 12 }) });

it('a list and those that are made of it each hold what an array of their own would, whatever is made of the others', () => {
  fc.assert(
    fc.property(fc.array(step, { minLength: 1, maxLength: 60 }), (steps) => {
      const lists: Grown[] = [{ shared: growingList([0, 1]), plain: [0, 1] }];
      steps.forEach(({ of, how, place }, index) => {
        const { shared, plain } = lists[of % lists.length] as Grown;
        const item = index + 2;
        const more = Array.from({ length: place % 3 }, (_, next) => item * 100 + next);
        if (how === 'and') lists.push({ shared: shared.and(more), plain: [...plain, ...more] });
        else if (how === 'with')
          lists.push({ shared: shared.with(place, item), plain: plain.toSpliced(place, 0, item) });
        else lists.push({ shared: shared.first(place), plain: plain.slice(0, place) });
      });
      for (const { shared, plain } of lists) expect(all(shared)).toEqual(all(plain));
    }),
    { numRuns: 200 },
  );
});
