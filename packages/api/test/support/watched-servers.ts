import { afterAll, afterEach, expect } from 'vitest';
import { misfits, serversOfAFile, serversOfATest, undeclared } from './servers.js';

// Named in vitest.config.ts and run anew for each file. A module that files share is loaded once a worker: what it asks to be
// done after each test would be done for the first of them only.

afterEach(async () => {
  await Promise.all(serversOfATest.splice(0).map((server) => server.close()));
  expect(
    undeclared.flatMap((found) => found.splice(0)),
    'answers that no route declares',
  ).toEqual([]);
  expect(misfits.splice(0), 'answers that do not fit their schema').toEqual([]);
});

afterAll(async () => {
  await Promise.all([...serversOfAFile].map((server) => server.close()));
  undeclared.length = 0;
});
