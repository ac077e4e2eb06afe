import type { InSteps, KnownStream, Proposed, Recorded } from '@planspor/domain';
import { canonicalText, isInOrder, type NewEvent, type RecordedOutcome } from '@planspor/projections';
import { withoutUndefined } from '../problems/index.js';
import type { Services } from '../services/services.js';
import type { CommandRequest } from './execute.js';

/** A decided event as it goes to the ledger. */
export type Decided = NewEvent;

/** A body as it will be read back. What is in order is what would be read. */
const asReadBack = (body: Decided['body']): Decided['body'] =>
  isInOrder(body) ? body : (JSON.parse(canonicalText(body)) as Decided['body']);

/** A decided event as it will be recorded. */
export const newEvent = <State>(request: CommandRequest<State>, event: Proposed): Decided => {
  const { id, type, effectiveOn, data, decision, reason, source, dateBasis } = event;
  const about = withoutUndefined({ dateBasis, decision, reason, source });
  const body = asReadBack({ actor: request.caller.actor, data, ...about });
  return {
    id,
    type,
    schemaVersion: request.kind.definitions[type]?.schemaVersion ?? 1,
    effectiveOn,
    correlationId: request.correlationId,
    body,
  };
};

/** Decided events as they will be read back: all but the moment at which they will have been recorded. */
export interface ReadBack {
  /** Recorded at the moment they were decided. */
  readonly events: readonly Recorded[];
  /** Characters of their bodies. */
  readonly size: number;
}

/** Decided events as they will be read back behind a version of their stream, a step each. */
export function* readBack(
  decided: readonly Decided[],
  { stream, version, now }: { readonly stream: string; readonly version: number; readonly now: number },
): InSteps<ReadBack> {
  const recordedAt = new Date(now).toISOString();
  let size = 0;
  const events: Recorded[] = [];
  for (const [index, { body, ...event }] of decided.entries()) {
    size += JSON.stringify(body).length;
    events.push({ ...event, stream, version: version + index + 1, recordedAt, ...body } as Recorded);
    yield;
  }
  return { events, size };
}

/** What was recorded, and the stream after it. */
export interface Grown<State> {
  readonly events: readonly Recorded[];
  readonly after: KnownStream<State>;
}

/** Takes what was just recorded into the stream kept here, and hands it to the views: neither need read it back. */
export function grow<State>(
  services: Services,
  { ledger, stream, kind }: CommandRequest<State>,
  known: KnownStream<State>,
  { events: decided, size }: ReadBack,
  { firstPosition, lastPosition, headHash, recordedAt, version }: RecordedOutcome,
): Grown<State> | undefined {
  if (firstPosition === undefined || lastPosition === undefined || headHash === undefined) return undefined;
  const from = known.events.length + 1;
  const events = decided.map((event) => ({ ...event, recordedAt }) as Recorded);
  const after = services.streams.grow(known, stream, { ledger, events, hash: headHash, size });
  const place = { ledger, stream, type: kind.kind, version, hash: headHash };
  const head = { ...place, position: lastPosition, lastPosition, lastRecordedAt: recordedAt };
  services.handover.tell({ first: firstPosition, head, from, grown: { before: known, after } });
  services.signal.raise(ledger);
  return { events, after };
}
