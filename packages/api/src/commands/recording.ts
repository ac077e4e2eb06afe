import type { KnownStream, Proposed, Recorded } from '@planspor/domain';
import { canonicalText, type NewEvent, type RecordedOutcome } from '@planspor/projections';
import { withoutUndefined } from '../problems/index.js';
import type { Services } from '../services/services.js';
import type { CommandRequest } from './execute.js';

/** A decided event as it goes to the ledger. */
export type Decided = NewEvent;

/** A decided event as it will be recorded. */
export const newEvent = <State>(request: CommandRequest<State>, event: Proposed): Decided => {
  const { id, type, effectiveOn, data, decision, reason, source, dateBasis } = event;
  return {
    id,
    type,
    schemaVersion: request.kind.definitions[type]?.schemaVersion ?? 1,
    effectiveOn,
    correlationId: request.correlationId,
    body: { data, actor: request.caller.actor, ...withoutUndefined({ reason, decision, source, dateBasis }) },
  };
};

/** A recorded event as it will be read back: what it says in the order of fields that is stored. */
const asRead = ({ body, ...event }: Decided, stream: string, version: number, recordedAt: string, text: string) =>
  ({ ...event, stream, version, recordedAt, ...(JSON.parse(text) as typeof body) }) as Recorded;

/**
 * Takes what was just recorded into the stream kept here, and hands it to the views: neither need read it back.
 *
 * @returns the events as they will be read
 */
export function grow<State>(
  services: Services,
  { ledger, stream, kind }: CommandRequest<State>,
  known: KnownStream<State>,
  decided: readonly Decided[],
  { firstPosition, lastPosition, headHash, recordedAt, version }: RecordedOutcome,
): readonly Recorded[] {
  if (firstPosition === undefined || lastPosition === undefined || headHash === undefined) return [];
  const from = known.events.length + 1;
  const texts = decided.map(({ body }) => canonicalText(body));
  const events = decided.map((event, index) => asRead(event, stream, from + index, recordedAt, texts[index] ?? ''));
  const size = texts.reduce((sum, text) => sum + text.length, 0);
  const after = services.streams.grow(known, stream, { ledger, events, hash: headHash, size });
  const place = { ledger, stream, type: kind.kind, version, hash: headHash };
  const head = { ...place, position: lastPosition, lastPosition, lastRecordedAt: recordedAt };
  services.handover.tell({ first: firstPosition, head, from, grown: { before: known, after } });
  services.signal.raise(ledger);
  return events;
}
