import * as Either from 'fp-ts/lib/Either.js';
import { expect, test } from 'vitest';
import { withinLimits } from '../src/commands/deciding.js';
import type { Decided } from '../src/commands/recording.js';

const event = (type: string) => ({ type }) as Decided;

test('what a plan says has an end; what only corrects or erases is taken beyond it', () => {
  const adding = Either.right([event('EventCorrected'), event('NoteAdded')]);
  const correcting = Either.right([event('EventAnnulled'), event('EventErased')]);
  expect(withinLimits(adding, 32_000_000)).toBe(adding);
  expect(withinLimits(adding, 32_000_001)).toEqual(
    Either.left([{ index: 0, refusals: [{ type: 'limit-reached', of: 'character', most: 32_000_000 }] }]),
  );
  expect(withinLimits(correcting, 99_000_000)).toBe(correcting);
});
