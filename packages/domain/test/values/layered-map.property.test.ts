import fc from 'fast-check';
import { expect, it } from 'vitest';
import { type LayeredMap, layeredMap } from '../../src/values/layered-map.js';

interface Value {
  readonly is: number;
}

const all = (map: ReadonlyMap<number, Value>) => ({
  size: map.size,
  entries: [...map],
  keys: [...map.keys()],
  values: [...map.values()],
  found: Array.from({ length: 200 }, (_, key) => [map.has(key), map.get(key)]),
});

// Enough keys that what a copy has of its own is shared again on the way.
const step = fc.record({
  map: fc.nat(),
  key: fc.integer({ min: 0, max: 199 }),
  copied: fc.integer({ min: 0, max: 15 }),
});

it('a map and its copies each hold what a Map of their own would, in the same order, whatever is put into the others', () => {
  fc.assert(
    fc.property(fc.array(step, { minLength: 1, maxLength: 600 }), (steps) => {
      const maps: { readonly shared: LayeredMap<number, Value>; readonly plain: Map<number, Value> }[] = [
        { shared: layeredMap(), plain: new Map() },
      ];
      steps.forEach(({ map, key, copied }, is) => {
        const { shared, plain } = maps[map % maps.length] as (typeof maps)[number];
        shared.set(key, { is });
        plain.set(key, { is });
        if (copied === 0 && maps.length < 8) maps.push({ shared: shared.copy(), plain: new Map(plain) });
      });
      for (const { shared, plain } of maps) expect(all(shared)).toEqual(all(plain));
    }),
    { numRuns: 50 },
  );
});
