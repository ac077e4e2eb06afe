import { describe, expect, it } from 'vitest';
import { aabenraa } from './facts/places/aabenraa-2019.js';
import { hedensted } from './facts/places/hedensted-2024-2025.js';
import { saidBy } from './facts/places/place.js';
import { soenderborg } from './facts/places/soenderborg-2019-2022.js';
import { taarnby } from './facts/places/taarnby-2017.js';
import { toender } from './facts/places/toender-2024.js';
import { exampleInMemory } from './support/example-in-memory.js';

const places = {
  'toender-2024': toender,
  'soenderborg-2019-2022': soenderborg,
  'aabenraa-2019': aabenraa,
  'hedensted-2024-2025': hedensted,
  'taarnby-2017': taarnby,
} as const;

/** A pattern stands for any text it matches. */
const pattern = (expected: unknown): unknown => {
  if (expected instanceof RegExp) return expect.stringMatching(expected);
  return Array.isArray(expected) ? expected.map(pattern) : expected;
};

it('no place where a document was once told otherwise is forgotten', () => {
  expect(Object.values(places).flat().length).toBeGreaterThanOrEqual(66);
});

describe.each(Object.entries(places))('%s says', (name, rows) => {
  const plan = saidBy(exampleInMemory(name));

  it.each(rows)('%s: not “%s” but “%s”', (_at, _wrong, _right, says, expected) => {
    expect(says(plan)).toEqual(pattern(expected));
  });

  it('of each wording that had to be read in one way of several how sure that reading is', () => {
    const unsaid = [...exampleInMemory(name).at().targets.values()].filter(
      ({ reading = '', certainty }) =>
        /læst som|er læst|siger ikke|skriver ikke/.test(reading) && certainty === undefined,
    );
    expect(unsaid.map(({ code, reading }) => `${code}: ${reading}`)).toEqual([]);
  });
});
