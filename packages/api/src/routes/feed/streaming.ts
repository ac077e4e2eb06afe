import { Readable } from 'node:stream';
import { type FeedFilter, type FeedPage, type FeedPositions, follow } from '@planspor/projections';
import type { FastifyReply } from 'fastify';
import { problem } from '../../problems/index.js';
import type { Services } from '../../services/services.js';
import type { Notation } from './asked.js';
import { feedTypes, streamText } from './forms.js';

/** Milliseconds after which a quiet stream says that it is still there: before proxies, and our own limit, take it for dead. */
const heartbeat = 15_000;

/** A stream ends after so many milliseconds. Whoever goes on is asked for the credential again, which may have been revoked. */
const longestStream = 10 * 60_000;

/** How many streams one caller may hold open. */
const streamsOfOne = 50;

const pollEvery = 2_000;

/** Who follows: from where, and until when. */
export interface Following {
  readonly after: FeedPositions;
  readonly filter: FeedFilter;
  readonly notation: Notation;
  readonly stop: AbortSignal;
}

/** Waits for a page with events, at most so many seconds; else the last page that was looked at. */
export async function awaitEvents(
  { db, signal }: Services,
  first: FeedPage,
  { filter, stop, limit, seconds }: Following & { readonly limit: number; readonly seconds: number },
): Promise<FeedPage> {
  const until = AbortSignal.any([stop, AbortSignal.timeout(seconds * 1000)]);
  let page = first;
  for await (page of follow(db, first.scannedTo, filter, { signal, stop: until, pageSize: limit, pollEvery }))
    if (page.events.length > 0) break;
  return page;
}

const open = new Map<string, number>();

function count(caller: string, change: 1 | -1): void {
  const now = (open.get(caller) ?? 0) + change;
  if (now === 0) open.delete(caller);
  else open.set(caller, now);
}

/** Sends events as they come, until the caller leaves, the server stops or the time of a stream is over. */
export function sendStream(services: Services, reply: FastifyReply, caller: string, following: Following) {
  if ((open.get(caller) ?? 0) >= streamsOfOne) throw problem('too-many-requests', { headers: { 'retry-after': '5' } });
  count(caller, 1);
  reply.raw.once('close', () => count(caller, -1));
  return reply
    .header('cache-control', 'no-store')
    .header('x-accel-buffering', 'no')
    .type(feedTypes.stream)
    .send(Readable.from(chunks(services, following), { objectMode: false, highWaterMark: 1 }));
}

async function* chunks({ db, signal }: Services, { after, filter, notation, stop }: Following): AsyncGenerator<string> {
  yield 'retry: 2000\n\n';
  const until = AbortSignal.any([stop, AbortSignal.timeout(longestStream)]);
  let at = after;
  for await (const page of follow(db, after, filter, { signal, stop: until, pageSize: 200, pollEvery, heartbeat })) {
    yield streamText(page, at, notation);
    at = page.scannedTo;
  }
}
