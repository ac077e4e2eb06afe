import fc from 'fast-check';
import { expect, it } from 'vitest';
import {
  decideFromJson,
  decideOn,
  extend,
  history,
  historyOf,
  type KnownStream,
  knownStream,
  type PlanState,
  planStream,
  slice,
  stateOn,
  upTo,
} from '../../src/index.js';
import { play, proposed } from './history-under-test.js';
import { dayOf, intents } from './intents.js';

type Known = KnownStream<PlanState>;

/** A state as text: the order of its maps and of every field counts. */
const bytes = (state: PlanState) =>
  JSON.stringify(state, (_, value) =>
    typeof value === 'object' && value !== null && Symbol.iterator in value ? [...value] : value,
  );

const answersOf = (known: Known, days: readonly number[]) =>
  days.map((day) => bytes(stateOn(known, dayOf(day)))).concat(bytes(stateOn(known)));

const coldAnswers = (known: Known, days: readonly number[]) => {
  const events = known.events.slice();
  return days
    .map((day) => bytes(slice(planStream, events, { asOf: dayOf(day) })))
    .concat(bytes(slice(planStream, events)));
};

const days = fc.array(fc.integer({ min: 0, max: 129 }), { minLength: 1, maxLength: 4 });

it('a stream that grows, is asked on the way and looked back in answers, decides and tells like one read anew', () => {
  fc.assert(
    fc.property(intents, days, fc.nat(), (batches, asked, back) => {
      let known: Known = knownStream(planStream, []);
      for (const { before, commands, n, decision, after } of play(batches)) {
        expect(known.events.slice()).toEqual(before);
        const proposals = proposed(commands, n);
        expect(decideOn(known, proposals)).toEqual(decision);
        const more = after.slice(before.length);
        // Another history may grow out of the same stream: what was decided, before it is known to be recorded.
        const ahead = extend(known, more);
        const grown = extend(known, more);
        expect(ahead.run.slice()).toEqual(grown.run.slice());
        expect(answersOf(grown, asked)).toEqual(coldAnswers(knownStream(planStream, after), asked));
        const told = history(planStream, after, before.length + 1);
        expect(historyOf(grown, before.length + 1)).toEqual(told);
        expect(historyOf(grown, before.length + 1, known)).toEqual(told);
        const earlier = upTo(grown, after.length === 0 ? 0 : back % after.length);
        expect(answersOf(earlier, asked)).toEqual(coldAnswers(earlier, asked));
        expect(earlier.run.slice()).toEqual(knownStream(planStream, earlier.events.slice()).run.slice());
        // What was known before is still what it was.
        expect(answersOf(known, asked)).toEqual(coldAnswers(known, asked));
        expect(decideOn(known, proposals)).toEqual(decideFromJson(planStream, before, proposals));
        known = grown;
      }
    }),
    { numRuns: 60 },
  );
});
