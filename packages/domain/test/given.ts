import * as Either from 'fp-ts/lib/Either.js';
import { expect } from 'vitest';
import {
  decide,
  groupStream,
  indicatorStream,
  planStream,
  type Recorded,
  type Refusal,
  type SlicePoint,
  type StreamKind,
  slice,
} from '../src/index.js';
import { type EventType, nthEvent, proposal, recorded, type Said } from './said.js';

type Batch = Said | readonly Said[];

const commandsOf = (batch: Batch): readonly Said[] => ('command' in batch ? [batch] : batch);

/** Expected of an event: its type, or any of its fields. */
type ExpectedEvent = EventType | { readonly type: EventType; readonly [field: string]: unknown };

/** Expected of a refusal: its code, or any of its fields beside it. */
type ExpectedRefusal = Refusal['type'] | ({ readonly type: Refusal['type'] } & { readonly [field: string]: unknown });

/** What came of a command: `then` the events it decided, or why it was refused. */
export interface Outcome<State> {
  readonly then: (expected: readonly ExpectedEvent[]) => Scenario<State>;
  readonly changesNothing: () => Scenario<State>;
  /** It was accepted, whatever it decided. */
  readonly accepted: () => Scenario<State>;
  readonly refuses: (...expected: readonly ExpectedRefusal[]) => void;
  /** Everything that it was refused for, to look into. */
  readonly refusals: () => readonly Refusal[];
}

/** A stream in which something has happened. */
export interface Scenario<State> {
  readonly events: readonly Recorded[];
  readonly and: (...batches: readonly Batch[]) => Scenario<State>;
  readonly when: (...commands: readonly Said[]) => Outcome<State>;
  readonly at: (point?: { readonly [Key in keyof SlicePoint]: string | number | undefined }) => State;
}

/** What has happened in a stream, and how many commands were given for it: the nth makes the event `eventId(n)`. */
interface Past {
  readonly events: readonly Recorded[];
  readonly said: number;
}

const proposals = (past: Past, said: readonly Said[], name = nthEvent) =>
  said.map((command, index) => proposal(command, name(past.said + index + 1)));

const again = (n: number) => `event ${n}, repeated`;

/** A repeated command decides no events: neither at once, each beside its twin, nor when it comes back later. */
const proveRepeatable = <State>(kind: StreamKind<State>, before: Past, said: readonly Said[], after: Past) => {
  const [first, second] = [proposals(before, said), proposals(before, said, again)];
  const twins = first.flatMap((command, index) => [command, second[index]!]);
  expect(decide(kind, before.events, twins), 'each command twice in a row').toEqual(decide(kind, before.events, first));
  if (said.length === 1) expect(decide(kind, after.events, second), 'the command repeated').toEqual(Either.right([]));
};

const outcomeOf = <State>(kind: StreamKind<State>, past: Past, said: readonly Said[]): Outcome<State> => {
  const { events } = past;
  const decision = decide(kind, events, proposals(past, said));
  const refusals = () => (Either.isLeft(decision) ? decision.left.flatMap((refused) => refused.refusals) : []);
  const decided = (): Recorded[] =>
    Either.isLeft(decision)
      ? expect.fail(`refused: ${JSON.stringify(decision.left, null, 2)}`)
      : recorded(events, decision.right);
  const accepted = () => {
    const after = { events: [...events, ...decided()], said: past.said + said.length };
    proveRepeatable(kind, past, said, after);
    return scenario(kind, after);
  };
  return {
    accepted,
    then: (expected) => {
      expect(decided()).toMatchObject(expected.map((event) => (typeof event === 'string' ? { type: event } : event)));
      return accepted();
    },
    changesNothing: () => {
      expect(decided()).toEqual([]);
      return accepted();
    },
    refusals,
    refuses: (...expected) => {
      expect(decision._tag, 'the command was accepted').toBe('Left');
      expect(refusals()).toMatchObject(
        expected.map((refusal) => (typeof refusal === 'string' ? { type: refusal } : refusal)),
      );
    },
  };
};

const scenario = <State>(kind: StreamKind<State>, past: Past): Scenario<State> => ({
  events: past.events,
  and: (...batches) =>
    batches.reduce<Scenario<State>>(
      (stream, batch) => stream.when(...commandsOf(batch)).accepted(),
      scenario(kind, past),
    ),
  when: (...commands) => outcomeOf(kind, past, commands),
  at: (point = {}) => slice(kind, past.events, point as SlicePoint),
});

const givenIn =
  <State>(kind: StreamKind<State>) =>
  (...batches: readonly Batch[]): Scenario<State> =>
    scenario(kind, { events: [], said: 0 }).and(...batches);

/** A plan in which these commands were accepted, one after the other; commands in brackets are one batch. */
export const given = givenIn(planStream);
/** An indicator in which these commands were accepted. */
export const givenIndicator = givenIn(indicatorStream);
/** A comparison group in which these commands were accepted. */
export const givenGroup = givenIn(groupStream);
