import type { FeedEvent, FeedPage, FeedPositions } from '@planspor/projections';
import { z } from 'zod';
import type { Notation } from './asked.js';

/** What the feed answers in, by `Accept`. */
export const feedTypes = {
  json: 'application/json',
  cloudEvents: 'application/cloudevents-batch+json',
  stream: 'text/event-stream',
} as const;

/** An event as the feed tells it: as it was recorded, in the schema version it was recorded in. */
const FedEvent = z
  .looseObject({
    ledger: z.string().meta({ description: 'The code of a municipality, or dk' }),
    position: z.string().meta({ description: 'In its ledger: 1, 2, 3 … without gaps' }),
    id: z.string().meta({ description: 'Its id, for ever' }),
    stream: z.string().meta({ description: 'The plan, indicator or group' }),
    version: z.int().meta({ description: 'In its plan, indicator or group: 1, 2, 3 …' }),
    type: z.string().meta({ description: 'What happened' }),
    schemaVersion: z.int().meta({ description: 'The version of its stored form' }),
    recordedAt: z.string().meta({ description: 'When it was recorded' }),
    effectiveOn: z.string().meta({ description: 'The Danish day from which it holds' }),
    erased: z.literal(true).optional().meta({ description: 'Its content was erased by law' }),
  })
  .meta({ id: 'FedEvent' });

/** A page of the feed. */
export const FedPage = z
  .strictObject({
    items: z.array(FedEvent).meta({ description: 'The events, in order' }),
    scannedTo: z.string().meta({ description: '`after` of the next page, also where a filter showed nothing' }),
  })
  .meta({ id: 'FeedPage' });

/** An event as CloudEvents 1.0 has it; what is ours beside its attributes stands in `data`. */
export const CloudEvent = z
  .strictObject({
    specversion: z.literal('1.0').meta({ description: 'The version of CloudEvents' }),
    id: z.string().meta({ description: 'Of the event, for ever' }),
    source: z.string().meta({ description: 'The ledger, as an address of this server' }),
    type: z.string().meta({ description: '`planspor.` and the type of the event' }),
    subject: z.string().meta({ description: 'The plan, indicator or group' }),
    time: z.string().meta({ description: 'When it was recorded' }),
    datacontenttype: z.literal('application/json').meta({ description: 'What `data` is' }),
    position: z.string().meta({ description: 'In its ledger' }),
    data: z
      .looseObject({
        version: FedEvent.shape.version,
        schemaVersion: FedEvent.shape.schemaVersion,
        effectiveOn: FedEvent.shape.effectiveOn,
      })
      .meta({ description: 'The event, but for what stands beside it here' }),
  })
  .meta({ id: 'CloudEvent' });

/** One event as a CloudEvent. */
function cloudEventOf({ ledger, position, id, stream, type, recordedAt, ...data }: FeedEvent) {
  return {
    specversion: '1.0',
    id,
    source: `/v1/ledgers/${ledger}`,
    type: `planspor.${type}`,
    subject: stream,
    time: recordedAt,
    datacontenttype: 'application/json',
    position,
    data,
  } satisfies z.input<typeof CloudEvent>;
}

/** A page as one text. */
export const pageText = (page: FeedPage, type: string, notation: Notation): string =>
  type === feedTypes.cloudEvents
    ? JSON.stringify(page.events.map(cloudEventOf))
    : JSON.stringify({ items: page.events, scannedTo: notation.write(page.scannedTo) });

/**
 * A page as a stretch of a stream [WHATWG HTML §9.2]. The id of an event is the place after it. What a filter left out behind
 * the last one moves the place as well: an id without data is nothing to a listener but where it goes on.
 */
export function streamText({ events, scannedTo }: FeedPage, before: FeedPositions, notation: Notation): string {
  let at = before;
  const told = events.map((event) => {
    at = { ...at, [event.ledger]: event.position };
    return `id: ${notation.write(at)}\nevent: ${event.type}\ndata: ${JSON.stringify(event)}\n\n`;
  });
  const [toldTo, lookedTo] = [notation.write(at), notation.write(scannedTo)];
  if (toldTo !== lookedTo) return `${told.join('')}id: ${lookedTo}\n\n`;
  return told.length === 0 ? ': nothing new\n\n' : told.join('');
}
