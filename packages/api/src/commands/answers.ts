import {
  Day,
  describeRefusal,
  EventId,
  type Happening,
  Instant,
  type Refusal,
  type Refused,
  type StreamKind,
  subjectOf,
  Uuid,
} from '@planspor/domain';
import type { RecordedOutcome } from '@planspor/projections';
import { z } from 'zod';
import { problem, problems } from '../problems/index.js';

/** What became of commands: the events they are, and the version and positions they have. */
export const CommandAnswer = z
  .strictObject({
    outcome: z.enum(['accepted', 'no-change']),
    stream: Uuid,
    ledger: z.string(),
    version: z.int().min(0),
    recordedAt: Instant,
    firstPosition: z.string().optional(),
    lastPosition: z.string().optional(),
    events: z.array(
      z.strictObject({
        id: EventId,
        type: z.string(),
        version: z.int(),
        effectiveOn: Day,
        subject: z.strictObject({ kind: z.string(), id: z.string() }),
      }),
    ),
  })
  .meta({ id: 'CommandAnswer' });
export type CommandAnswer = z.output<typeof CommandAnswer>;

interface CommandOn<State> {
  readonly kind: StreamKind<State>;
  readonly ledger: string;
  readonly stream: string;
}

/** The answer to accepted commands, the same when it is asked again. */
export const answerOf = <State>(
  { kind, ledger, stream }: CommandOn<State>,
  outcome: RecordedOutcome,
  events: readonly Happening[],
): CommandAnswer => ({
  outcome: outcome.outcome === 'no-change' ? 'no-change' : 'accepted',
  stream,
  ledger,
  version: outcome.version,
  recordedAt: outcome.recordedAt as Instant,
  ...(outcome.firstPosition === undefined ? {} : { firstPosition: outcome.firstPosition }),
  ...(outcome.lastPosition === undefined ? {} : { lastPosition: outcome.lastPosition }),
  events: events.map((event) => {
    const subject = subjectOf(kind, event);
    const id = subject.id === subject.kind ? stream : subject.id;
    return {
      id: event.id,
      type: event.type,
      version: event.version,
      effectiveOn: event.effectiveOn,
      subject: { kind: subject.kind, id },
    };
  }),
});

/** A refusal as it is kept under its key and told again. */
export interface StoredRefusal {
  readonly code: Refusal['type'];
  readonly detail: string;
  readonly errors: readonly { readonly pointer: string; readonly code: string; readonly detail: string }[];
  readonly refusals: readonly Refusal[];
}

interface RefusedPlace {
  readonly pointer: string;
  readonly code: string;
  readonly detail: string;
}

const placesOf = (refusal: Refusal): readonly RefusedPlace[] => {
  const place = {
    pointer: 'field' in refusal ? `/data/${refusal.field}` : problems[refusal.type].place,
    code: refusal.type,
    detail: describeRefusal(refusal),
  };
  if (refusal.type !== 'corrected-data-invalid') return [place];
  const under = (pointer: string) => (pointer === '/dataVersion' ? '/data' : '/data/data');
  return refusal.faults.map(({ pointer, detail }) => ({
    ...place,
    pointer: `${under(pointer)}${pointer === '/' ? '' : pointer}`,
    detail,
  }));
};

/** A refusal is kept for ever, so it has an end. */
const mostKept = 1_000;

/** All refusals of a request as one document; the one that weighs most (422 before 409, else the first) names it. */
export function storedRefusal(
  faults: readonly Refused[],
  pointer: (index: number, place: string) => string,
): StoredRefusal {
  const all = faults.flatMap(({ refusals }) => refusals);
  const naming = all.find((refusal) => problems[refusal.type].status === 422) ?? all[0];
  if (naming === undefined) throw new Error('a refusal without a reason');
  const errors = faults.flatMap(({ index, refusals }) =>
    refusals.flatMap(placesOf).map((place) => ({ ...place, pointer: pointer(index, place.pointer) })),
  );
  return {
    code: naming.type,
    detail: describeRefusal(naming),
    errors: errors.slice(0, mostKept),
    refusals: all.slice(0, mostKept),
  };
}

export const refusalProblem = ({ code, detail, errors, refusals }: StoredRefusal, replayed: boolean) =>
  problem(code, {
    detail,
    errors: [...errors],
    refusals: refusals.map((refusal) => ({ ...refusal })),
    ...(replayed ? { headers: { 'idempotency-replayed': 'true' } } : {}),
  });
