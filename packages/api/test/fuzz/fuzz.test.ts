import { expect, test } from 'vitest';
import { describeOnEachDatabase } from '../../../../test/support/each-database.js';
import { served } from './served.js';
import { fuzzWalk } from './walk.js';

/** A short walk; `pnpm fuzz` goes further. */
const seed = 20261130;

describeOnEachDatabase('whatever the document describes, or nearly', (database) => {
  test('is answered in time, as the document says', { timeout: 240_000 }, async () => {
    const server = await served(database());
    const short = { seed, count: 160, atOnce: 4, patience: 20_000 };
    const { findings, statuses } = await fuzzWalk({ ...server, ...short }).finally(server.close);
    expect(findings).toEqual([]);
    expect([200, 400, 401, 404, 422].filter((status) => !statuses.has(status))).toEqual([]);
  });
});
