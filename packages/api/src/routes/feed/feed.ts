import { type FeedFilter, type FeedPage, type FeedPositions, ledgerHead, readFeed } from '@planspor/projections';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import { listedLedgers } from '../../access/credential.js';
import { callerOf } from '../../commands/actor.js';
import { answers, type EdgeServer, goneSignal, preferredType, vary } from '../../edge/index.js';
import { problem } from '../../problems/index.js';
import type { Services } from '../../services/services.js';
import { ledgerParams, orInconsistent } from '../audit/ledger-address.js';
import { forEver, readAnswer, sendText } from '../sending.js';
import {
  FeedQuery,
  feedHeaders,
  LedgerFeedQuery,
  type Notation,
  placeAsked,
  positionIn,
  refuseBeyond,
  vectorNotation,
  waitIn,
} from './asked.js';
import { CloudEvent, FedPage, feedTypes, pageText } from './forms.js';
import { awaitEvents, sendStream } from './streaming.js';

interface AskedFeed {
  readonly after: string;
  readonly types?: readonly string[] | undefined;
  readonly plan?: string | undefined;
  readonly limit: number;
}

/** The feed that is asked for. */
interface Feed {
  readonly ledgers: readonly string[] | undefined;
  readonly notation: Notation;
  /** Whether a page that was cut can never read otherwise. */
  readonly isFixed: boolean;
}

function nextLinkOf(request: FastifyRequest, scannedTo: string): string {
  const [path = '/', query = ''] = (request.raw.url ?? '/').split('?', 2);
  const parameters = new URLSearchParams(query);
  parameters.set('after', scannedTo);
  return `<${path}?${parameters.toString()}>; rel="next"`;
}

function sendFeedPage(request: FastifyRequest, reply: FastifyReply, page: FeedPage, type: string, feed: Feed) {
  if (page.cut && feed.isFixed) reply.header('cache-control', forEver);
  reply.header('link', nextLinkOf(request, feed.notation.write(page.scannedTo)));
  const text = pageText(page, type, feed.notation);
  return sendText(request, reply, text, 0, new Map(Object.entries(page.heads)), `${type}; charset=utf-8`);
}

/** The first page after a place, once it is known that there is such a place. */
async function firstPage(services: Services, after: FeedPositions, filter: FeedFilter, limit: number, pointer: string) {
  const page = await orInconsistent(readFeed(services.db, after, filter, limit));
  refuseBeyond(after, page, pointer);
  return page;
}

async function answer(
  services: Services,
  request: FastifyRequest & { readonly query: AskedFeed },
  reply: FastifyReply,
  feed: Feed,
) {
  const { limit, types, plan: stream, after: asked } = request.query;
  const type = preferredType(request, Object.values(feedTypes)) ?? feedTypes.json;
  vary(reply, 'Accept');
  const isStream = type === feedTypes.stream;
  const header = request.headers['last-event-id'];
  const lastEventId = isStream && typeof header === 'string' ? header : undefined;
  const after = placeAsked(feed.notation, { after: asked, lastEventId });
  const filter: FeedFilter = { ledgers: feed.ledgers, types, stream };
  const pointer = lastEventId === undefined ? '/query/after' : '/header/last-event-id';
  const page = await firstPage(services, after, filter, isStream ? 1 : limit, pointer);
  const stop = AbortSignal.any([goneSignal(reply), services.stopping]);
  const following = { after, filter, notation: feed.notation, stop };
  // Whoever asks for the header only would be sent a body without end.
  if (isStream && request.method === 'HEAD') return reply.type(type).send('');
  if (isStream) return sendStream(services, reply, callerOf(request).name, following);
  const prefer = request.headers.prefer;
  const seconds = waitIn(typeof prefer === 'string' ? prefer : undefined);
  if (seconds === undefined) return sendFeedPage(request, reply, page, type, feed);
  reply.header('preference-applied', `wait=${seconds}`);
  if (page.events.length > 0) return sendFeedPage(request, reply, page, type, feed);
  const awaited = await orInconsistent(awaitEvents(services, page, { ...following, limit, seconds }));
  return sendFeedPage(request, reply, { ...awaited, cut: false }, type, feed);
}

const feedAnswer = () => {
  const told = {
    Link: z.string().meta({ description: 'The next page' }),
    'Preference-Applied': z.string().optional(),
    'X-Accel-Buffering': z.string().optional(),
  };
  const read = readAnswer('The events after a position', FedPage, told);
  const content = {
    [feedTypes.json]: FedPage,
    [feedTypes.cloudEvents]: z.array(CloudEvent),
    [feedTypes.stream]: z.string(),
  };
  const headers = { ...read[200].headers, ETag: z.string().optional(), Link: z.string().optional() };
  return answers({ ...read, 200: { ...read[200], content, headers } }, ['ledger-inconsistent']);
};

/** Waiting callers are answered in their own time. */
const config = { handlerTime: 45_000 };

/** What has been recorded, for whoever keeps a copy: page by page, by waiting, or as a stream. */
export function registerFeed(app: EdgeServer, services: Services): void {
  app.get('/v1/ledgers/:ledger/events', {
    config,
    schema: {
      operationId: 'followLedger',
      summary: 'The events of a ledger after a position: as pages of JSON or CloudEvents, or as a stream that goes on',
      tags: ['feed'],
      params: ledgerParams,
      querystring: LedgerFeedQuery,
      headers: feedHeaders,
      response: feedAnswer(),
    },
    handler: async (request, reply) => {
      const { ledger } = request.params;
      if ((await ledgerHead(services.db, ledger)) === undefined) throw problem('not-found');
      return answer(services, request, reply, { ledgers: [ledger], notation: positionIn(ledger), isFixed: true });
    },
  });
  app.get('/v1/events', {
    config,
    schema: {
      operationId: 'followLedgers',
      summary: 'The events of all ledgers that may be read, by moment of recording, after a position of each',
      tags: ['feed'],
      querystring: FeedQuery,
      headers: feedHeaders,
      response: feedAnswer(),
    },
    handler: async (request, reply) =>
      answer(services, request, reply, { ledgers: listedLedgers(request), notation: vectorNotation, isFixed: false }),
  });
}
