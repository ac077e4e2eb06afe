import { randomBytes } from 'node:crypto';
import { Instant, Uuid } from '@planspor/domain';
import {
  endWebhook,
  type FeedPositions,
  listWebhooks,
  putWebhook,
  readFeed,
  retryNow,
  type WebhookPlace,
  type WebhookState,
} from '@planspor/projections';
import type { FastifyRequest } from 'fastify';
import { v7 } from 'uuid';
import { z } from 'zod';
import { LedgerName, listedLedgers } from '../../access/credential.js';
import { callerOf } from '../../commands/actor.js';
import { answers, bodyProblems, type EdgeServer } from '../../edge/index.js';
import { problem, withoutUndefined } from '../../problems/index.js';
import { pathId } from '../../reading/point.js';
import type { Services } from '../../services/services.js';
import { newWebhook } from '../../webhooks/deliverer.js';
import { receiverFault } from '../../webhooks/receivers.js';
import { secretText } from '../../webhooks/send.js';
import { EventType, refuseBeyond, vectorNotation } from './asked.js';

const MakeWebhook = z
  .strictObject({
    url: z.string().max(2000).meta({ description: 'Where events are sent: POST, one at a time, in order per ledger' }),
    ledgers: z.array(LedgerName).min(1).max(120).meta({ description: 'Whose events' }),
    types: z.array(EventType).min(1).max(200).optional().meta({ description: 'Only events of these types' }),
    plan: pathId.optional().meta({ description: 'Only events of this plan (or indicator, or group)' }),
    after: z.string().max(4000).optional().meta({
      description:
        'What has been taken in already, such as 550=0,dk=7; a ledger that is not named: what stands there now',
    }),
  })
  .meta({ id: 'MakeWebhook' });

const Place = z
  .strictObject({
    ledger: z.string().meta({ description: 'Whose events' }),
    position: z.string().meta({ description: 'Of the last event that was delivered, or that is not asked for' }),
    attempts: z.int().meta({ description: 'How often the next event was tried in vain' }),
    deliveredAt: Instant.optional().meta({ description: 'When the last event was taken' }),
    failedAt: Instant.optional().meta({ description: 'Since when it fails' }),
    lastError: z.string().optional().meta({ description: 'What was wrong at the last try' }),
    nextTryAt: Instant.optional().meta({ description: 'When it is tried again' }),
  })
  .meta({ id: 'WebhookPlace' });

const Webhook = z
  .strictObject({
    id: Uuid.meta({ description: 'Of the subscription' }),
    url: z.string().meta({ description: 'Where events are sent' }),
    types: z.array(z.string()).optional().meta({ description: 'Only events of these types' }),
    plan: z.string().optional().meta({ description: 'Only events of this plan, indicator or group' }),
    status: z
      .enum(['delivering', 'failing', 'ended'])
      .meta({ description: '`failing` while an event could not be delivered and is tried again' }),
    places: z.array(Place).meta({ description: 'How far it has come in each ledger' }),
    madeAt: Instant.meta({ description: 'When it was made' }),
    madeBy: z.string().meta({ description: 'Who made it' }),
    endedAt: Instant.optional().meta({ description: 'When it was ended' }),
    endedBy: z.string().optional().meta({ description: '`receiver` where it answered 410' }),
  })
  .meta({ id: 'Webhook' });

const MadeWebhook = z
  .strictObject({
    secret: z.string().meta({ description: 'Checks the signatures (Standard Webhooks). Told here and never again' }),
    ...Webhook.shape,
  })
  .meta({ id: 'MadeWebhook' });

const instant = (moment: number | undefined) => (moment === undefined ? undefined : new Date(moment).toISOString());

const toldPlace = ({ deliveredAt, failedAt, nextTryAt, ...place }: WebhookPlace) =>
  withoutUndefined({
    ...place,
    deliveredAt: instant(deliveredAt),
    failedAt: instant(failedAt),
    nextTryAt: instant(nextTryAt),
  });

const statusOf = ({ endedAt, places }: WebhookState) => {
  if (endedAt !== undefined) return 'ended';
  return places.some(({ failedAt }) => failedAt !== undefined) ? 'failing' : 'delivering';
};

const told = (state: WebhookState) => {
  const { stream, madeAt, endedAt, places, types, ...webhook } = state;
  return withoutUndefined({
    ...webhook,
    types: types && [...types],
    plan: stream,
    status: statusOf(state),
    places: places.map(toldPlace),
    madeAt: instant(madeAt),
    endedAt: instant(endedAt),
  }) as z.output<typeof Webhook>;
};

const refuse = (pointer: string, code: string, detail: string) =>
  problem('invalid-request', { errors: [{ pointer, code, detail }] });

/** Whether whoever asks may know of everything that a subscription tells. */
const isKnownTo = (request: FastifyRequest, { places }: Pick<WebhookState, 'places'>): boolean => {
  const ledgers = listedLedgers(request);
  return ledgers === undefined || places.every(({ ledger }) => ledgers.includes(ledger));
};

/** Where a subscription begins in each of its ledgers. */
async function beginning(
  { db }: Services,
  request: FastifyRequest,
  { ledgers, after }: Pick<z.output<typeof MakeWebhook>, 'ledgers' | 'after'>,
): Promise<FeedPositions> {
  const readable = listedLedgers(request);
  const foreign = ledgers.findIndex((ledger) => readable?.includes(ledger) === false);
  if (foreign >= 0) throw refuse(`/ledgers/${foreign}`, 'unknown-ledger', 'Nothing has been recorded there');
  const given = vectorNotation.read(after ?? '');
  if (given === undefined) throw refuse('/after', 'wrong-format', 'Expected positions of ledgers, such as 550=12,dk=7');
  const { heads } = await readFeed(db, {}, { ledgers }, 1);
  const known = Object.fromEntries(ledgers.map((ledger) => [ledger, heads[ledger] ?? '0']));
  refuseBeyond(given, { heads: known }, '/after');
  return { ...known, ...given };
}

/** The subscription with an id; 404 where there is none, or it tells what the caller may not know. */
async function found({ db }: Services, request: FastifyRequest, id: string): Promise<WebhookState> {
  const [webhook] = await listWebhooks(db, id);
  if (webhook === undefined || !isKnownTo(request, webhook)) throw problem('not-found');
  return webhook;
}

function registerMaking(app: EdgeServer, services: Services): void {
  app.post('/v1/webhooks', {
    schema: {
      operationId: 'makeWebhook',
      summary: 'Have events sent to an address, signed; the secret is told in this answer only',
      tags: ['feed'],
      body: MakeWebhook,
      response: answers({ 201: { description: 'The subscription', schema: MadeWebhook } }, bodyProblems),
    },
    handler: async (request, reply) => {
      const { url, types, plan: stream } = request.body;
      const fault = receiverFault(url, services.privateReceivers);
      if (fault !== undefined) throw refuse('/url', 'not-allowed', fault);
      const places = await beginning(services, request, request.body);
      const secret = randomBytes(32);
      const made = { id: v7(), url, types, stream, madeAt: services.now(), madeBy: callerOf(request).actor.id };
      await putWebhook(services.db, made, secret, places);
      services.signal.raise(newWebhook);
      return reply
        .code(201)
        .header('cache-control', 'no-store')
        .send({ secret: secretText(secret), ...told(await found(services, request, made.id)) });
    },
  });
}

function registerActs(app: EdgeServer, services: Services): void {
  const params = z.strictObject({ id: pathId });
  app.post('/v1/webhooks/:id/ending', {
    schema: {
      operationId: 'endWebhook',
      summary: 'End a subscription, at once and for good',
      tags: ['feed'],
      params,
      response: answers({ 200: { description: 'The subscription, ended', schema: Webhook } }, bodyProblems),
    },
    handler: async (request, reply) => {
      const { id } = await found(services, request, request.params.id);
      await endWebhook(services.db, id, callerOf(request).actor.id, services.now());
      return reply.send(told(await found(services, request, id)));
    },
  });
  app.post('/v1/webhooks/:id/retry', {
    schema: {
      operationId: 'retryWebhook',
      summary: 'Try at once what has failed, without waiting for its time',
      tags: ['feed'],
      params,
      response: answers({ 200: { description: 'The subscription', schema: Webhook } }, bodyProblems),
    },
    handler: async (request, reply) => {
      const { id } = await found(services, request, request.params.id);
      await retryNow(services.db, id);
      services.signal.raise(newWebhook);
      return reply.send(told(await found(services, request, id)));
    },
  });
}

/** Webhooks: making a subscription, seeing how it stands, trying again, ending it. */
export function registerWebhooks(app: EdgeServer, services: Services): void {
  registerMaking(app, services);
  app.get('/v1/webhooks', {
    schema: {
      operationId: 'listWebhooks',
      summary: 'All subscriptions there ever were, and how far each has come',
      tags: ['feed'],
      response: answers({
        200: {
          description: 'The subscriptions',
          schema: z
            .strictObject({ items: z.array(Webhook).meta({ description: 'The subscriptions' }) })
            .meta({ id: 'Webhooks' }),
        },
      }),
    },
    handler: async (request, reply) => {
      const all = await listWebhooks(services.db);
      const items = all.filter((webhook) => isKnownTo(request, webhook)).map(told);
      return reply.header('cache-control', 'no-store').send({ items });
    },
  });
  app.get('/v1/webhooks/:id', {
    schema: {
      operationId: 'readWebhook',
      summary: 'A subscription, and how far it has come',
      tags: ['feed'],
      params: z.strictObject({ id: pathId }),
      response: answers({ 200: { description: 'The subscription', schema: Webhook } }),
    },
    handler: async (request, reply) =>
      reply.header('cache-control', 'no-store').send(told(await found(services, request, request.params.id))),
  });
  registerActs(app, services);
}
