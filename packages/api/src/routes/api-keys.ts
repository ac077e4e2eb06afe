import { Instant, Uuid } from '@planspor/domain';
import { type ApiKey, listApiKeys, revokeApiKey } from '@planspor/projections';
import { z } from 'zod';
import { ActorName, LedgerName, ReadableLedger, Role } from '../access/credential.js';
import { makeApiKey, renewedBy } from '../access/keys.js';
import { callerOf } from '../commands/actor.js';
import { answers, bodyProblems, type EdgeServer } from '../edge/index.js';
import { problem, withoutUndefined } from '../problems/index.js';
import { pathId } from '../reading/point.js';
import type { Services } from '../services/services.js';

const rights = {
  name: ActorName.meta({ description: 'As events name who acted: a role, an office or a system, never a person' }),
  roles: z.array(Role).min(1),
  writes: z.array(LedgerName).max(200).prefault([]).meta({ description: 'Ledgers it may write' }),
  reads: z.array(ReadableLedger).max(200).prefault([]).meta({ description: 'Ledgers it may read besides; * for all' }),
  expiresAt: Instant.optional().meta({ description: 'From this moment on it is not taken any more' }),
  renews: Uuid.optional().meta({ description: 'A key of the same name, as whose caller it goes on' }),
} as const;

const Key = z
  .strictObject({
    id: Uuid,
    ...rights,
    madeAt: Instant,
    madeBy: z.string(),
    revokedAt: Instant.optional(),
    revokedBy: z.string().optional(),
  })
  .meta({ id: 'ApiKey' });

const MadeKey = z
  .strictObject({ key: z.string().meta({ description: 'Told here and never again' }), ...Key.shape })
  .meta({ id: 'MadeApiKey' });

const instant = (moment: number | undefined) => (moment === undefined ? undefined : new Date(moment).toISOString());

const told = ({ madeAt, expiresAt, revokedAt, ...key }: ApiKey) =>
  withoutUndefined({
    ...key,
    madeAt: instant(madeAt),
    expiresAt: instant(expiresAt),
    revokedAt: instant(revokedAt),
  }) as z.output<typeof Key>;

const notRenewed = { pointer: '/renews', code: 'not-found', detail: 'There is no key of this name with this id' };

/** API keys: making one, seeing which there are, ending one. */
export function registerApiKeys(app: EdgeServer, { db, now }: Services): void {
  app.post('/v1/api-keys', {
    schema: {
      operationId: 'makeApiKey',
      summary: 'Make an API key; it is told in this answer only',
      tags: ['access'],
      body: z.strictObject(rights).meta({ id: 'MakeApiKey' }),
      response: answers({ 201: { description: 'The key', schema: MadeKey } }, bodyProblems),
    },
    handler: async (request, reply) => {
      const { expiresAt, renews: named, ...asked } = request.body;
      const renews = named === undefined ? undefined : await renewedBy(db, { renews: named, name: asked.name });
      if (named !== undefined && renews === undefined) throw problem('invalid-request', { errors: [notRenewed] });
      const { key, made } = await makeApiKey(
        db,
        {
          ...asked,
          renews,
          madeBy: callerOf(request).actor.id,
          ...(expiresAt === undefined ? {} : { expiresAt: Date.parse(expiresAt) }),
        },
        now(),
      );
      return reply
        .code(201)
        .header('cache-control', 'no-store')
        .send({ key, ...told(made) });
    },
  });
  app.get('/v1/api-keys', {
    schema: {
      operationId: 'listApiKeys',
      summary: 'All API keys there ever were, without what opens anything',
      tags: ['access'],
      response: answers({
        200: { description: 'The keys', schema: z.strictObject({ items: z.array(Key) }).meta({ id: 'ApiKeys' }) },
      }),
    },
    handler: async (_request, reply) =>
      reply.header('cache-control', 'no-store').send({ items: (await listApiKeys(db)).map(told) }),
  });
  app.post('/v1/api-keys/:id/revocation', {
    schema: {
      operationId: 'revokeApiKey',
      summary: 'End an API key, at once and for good',
      tags: ['access'],
      params: z.strictObject({ id: pathId }),
      response: answers({ 200: { description: 'The key, ended', schema: Key } }, bodyProblems),
    },
    handler: async (request, reply) => {
      const key = await revokeApiKey(db, request.params.id, callerOf(request).actor.id, now());
      if (key === undefined) throw problem('not-found');
      return reply.send(told(key));
    },
  });
}
