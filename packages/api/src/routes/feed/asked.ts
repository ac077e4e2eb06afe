import { groupEvents, indicatorEvents, planEvents } from '@planspor/domain';
import type { FeedPage, FeedPositions } from '@planspor/projections';
import { z } from 'zod';
import { queryIntOr, queryList, readHeaders } from '../../edge/index.js';
import { problem } from '../../problems/index.js';
import { pathId } from '../../reading/point.js';

const eventTypes = [
  ...new Set([...Object.keys(planEvents), ...Object.keys(indicatorEvents), ...Object.keys(groupEvents)]),
];

/** A type of event, of whatever kind of stream. */
export const EventType = z.enum(eventTypes as [string, ...string[]]);

/** A ledger's position, in digits. */
const position = /^(0|[1-9]\d{0,17})$/;

const vector = /^((\d{3}|dk)=(0|[1-9]\d{0,17})(,(?=.)|$))*$/;

/** What every form of the feed can be asked for. */
const filters = {
  types: queryList(EventType).optional().meta({ description: 'Only events of these types, separated by commas' }),
  plan: pathId.optional().meta({ description: 'Only events of this plan (or indicator, or group)' }),
  limit: queryIntOr(200, { min: 1, max: 1000 }).meta({
    description: 'Events in a page at most; a stream has no pages',
  }),
} as const;

/** The query of one ledger's feed. */
export const LedgerFeedQuery = z.strictObject({
  after: z.string().regex(position, 'Expected a position, in digits').prefault('0').meta({
    description: 'The position that has been taken in: `scannedTo` of the page before. Absent: from the first event',
  }),
  ...filters,
});

/** The query of all ledgers' feed. */
export const FeedQuery = z.strictObject({
  after: z.string().max(4000).regex(vector, 'Expected positions of ledgers, such as 550=12,dk=7').prefault('').meta({
    description:
      'How far each ledger has been taken in, such as 550=12,dk=7; one that is not named: from its first event',
  }),
  ...filters,
});

/** Request headers of the feed. */
export const feedHeaders = readHeaders.extend({
  prefer: z
    .string()
    .optional()
    .meta({ description: '`wait=20`: where there is nothing yet, wait up to so many seconds, 30 at most [RFC 7240]' }),
  'last-event-id': z
    .string()
    .optional()
    .meta({ description: 'Sent by whoever reconnects to a stream; it counts instead of `after`' }),
});

const longestWait = 30;

/** The seconds that `Prefer: wait=20` asks for; undefined where it does not. A preference that is not understood is none. */
export function waitIn(prefer: string | undefined): number | undefined {
  const seconds = /(?:^|[,;])\s*wait\s*=\s*"?(\d{1,9})"?\s*(?:[,;]|$)/i.exec(prefer ?? '')?.[1];
  return seconds === undefined ? undefined : Math.min(Number(seconds), longestWait);
}

/** Positions of ledgers and their text, as `after`, `scannedTo` and the ids of a stream have it. */
export interface Notation {
  readonly read: (text: string) => FeedPositions | undefined;
  readonly write: (positions: FeedPositions) => string;
}

/** The one position of one ledger. */
export const positionIn = (ledger: string): Notation => ({
  read: (text) => (position.test(text) ? { [ledger]: text } : undefined),
  write: (positions) => positions[ledger] ?? '0',
});

/** Positions of several: `550=12,dk=7`. */
export const vectorNotation: Notation = {
  read: (text) =>
    vector.test(text)
      ? Object.fromEntries(text === '' ? [] : text.split(',').map((pair) => pair.split('=')))
      : undefined,
  write: (positions) =>
    Object.entries(positions)
      .map(([ledger, at]) => `${ledger}=${at}`)
      .sort()
      .join(','),
};

/** Where whoever asks has come to: what a reconnecting stream says it has had counts, else `after`. */
export function placeAsked(
  notation: Notation,
  { after, lastEventId }: { readonly after: string; readonly lastEventId: string | undefined },
): FeedPositions {
  const place = notation.read(lastEventId ?? after);
  if (place !== undefined) return place;
  const detail = 'Expected the id of an event of this stream';
  throw problem('invalid-request', { errors: [{ pointer: '/header/last-event-id', code: 'wrong-format', detail }] });
}

/** Refuses a ledger that is not here for the caller, and a position that its ledger has not reached: it was reached elsewhere. */
export function refuseBeyond(after: FeedPositions, { heads }: Pick<FeedPage, 'heads'>, pointer: string): void {
  const errors = Object.entries(after).flatMap(([ledger, at]) => {
    const head = heads[ledger];
    if (head === undefined) return [{ pointer, code: 'unknown-ledger', detail: 'Nothing has been recorded there' }];
    if (BigInt(at) <= BigInt(head)) return [];
    const detail = `Ledger ${ledger} ends at ${head}: the position comes from another history`;
    return [{ pointer, code: 'beyond-head', detail }];
  });
  if (errors.length > 0) throw problem('invalid-request', { errors });
}
