import { type Day, knownStream, type PlanId, planDocument, planStream, stateOn, upTo } from '@planspor/domain';
import fc from 'fast-check';
import jsonPatch from 'fast-json-patch';
import { expect, test } from 'vitest';
import { play } from '../../domain/test/laws/history-under-test.js';
import { dayOf, intents } from '../../domain/test/laws/intents.js';

// The route is tried in difference.test.ts; this is the law it rests on, over histories of every kind.
test('a patch applied to the one slice gives the other, whatever the two are', () => {
  fc.assert(
    fc.property(
      intents,
      fc.array(fc.tuple(fc.nat(999), fc.nat(120)), { minLength: 2, maxLength: 5 }),
      (batches, points) => {
        const { after: events } = play(batches).at(-1) ?? { after: [] };
        const all = knownStream(planStream, events);
        const documents = points.flatMap(([at, day]) => {
          const version = 1 + (at % events.length);
          const known = upTo(all, version);
          const asOf = dayOf(day) as Day;
          const { recordedAt, stream: id } = known.events.at(-1) ?? expect.fail('no events');
          const point = { id: id as PlanId, version, recordedAt, asOf };
          const document = planDocument(stateOn(known, asOf), point);
          return document === undefined ? [] : [JSON.parse(JSON.stringify(document)) as object];
        });
        for (const from of documents)
          for (const to of documents) {
            const patch = jsonPatch.compare(from, to);
            expect(jsonPatch.applyPatch(structuredClone(from), patch, true).newDocument).toEqual(to);
          }
      },
    ),
    { numRuns: 15 },
  );
});
