import { describe, expect, test } from 'vitest';
import { aabenraa } from './checks/aabenraa-2019.js';
import { hedensted } from './checks/hedensted-2024-2025.js';
import { type Check, type Reading, reading } from './checks/reading.js';
import { soenderborg } from './checks/soenderborg-2019-2022.js';
import { tarnby } from './checks/taarnby-2017.js';
import { toender } from './checks/toender-2024.js';
import { exampleInMemory } from './support/example-in-memory.js';

const plans: Readonly<Record<string, readonly Check[]>> = {
  'toender-2024': toender,
  'soenderborg-2019-2022': soenderborg,
  'aabenraa-2019': aabenraa,
  'hedensted-2024-2025': hedensted,
  'taarnby-2017': tarnby,
};

describe.each(Object.entries(plans))('the arithmetic of %s', (name, checks) => {
  let read: Reading | undefined;

  test.each(checks)('%s', (_what, compute, expected) => {
    read ??= reading(exampleInMemory(name));
    expect(compute(read)).toEqual(expected);
  });
});
