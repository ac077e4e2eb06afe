import { Instant, Uuid } from '@planspor/domain';
import { type ApiKey, listApiKeys, revokeApiKey } from '@planspor/projections';
import type { FastifyRequest } from 'fastify';
import { z } from 'zod';
import { ActorName, admittedOf, LedgerName, mayRead, mayWrite, ReadableLedger, Role } from '../access/credential.js';
import { makeApiKey, renewedBy } from '../access/keys.js';
import { callerOf } from '../commands/actor.js';
import { answers, bodyProblems, type EdgeServer } from '../edge/index.js';
import { type Fault, problem, withoutUndefined } from '../problems/index.js';
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

/** What of a key's rights whoever asks cannot hand on: to write what they may not write themselves, to read what they may not read. */
function beyondGrant(request: FastifyRequest, { writes, reads }: Pick<ApiKey, 'writes' | 'reads'>): readonly Fault[] {
  const own = admittedOf(request)?.credential;
  // Who reads everything answers for the whole server.
  if (own === undefined || own.reads.includes('*')) return [];
  const beyond = (list: readonly string[], name: string, mayThey: (ledger: string) => boolean): readonly Fault[] =>
    list.flatMap((ledger, index) =>
      mayThey(ledger)
        ? []
        : [{ pointer: `/${name}/${index}`, code: 'forbidden', detail: 'A right that you do not have yourself' }],
    );
  return [
    ...beyond(writes, 'writes', (ledger) => mayWrite(own, ledger)),
    ...beyond(reads, 'reads', (ledger) => mayRead(own, ledger)),
  ];
}

const notRenewed = { pointer: '/renews', code: 'not-found', detail: 'There is no key of this name with this id' };

/** API keys: making one, seeing which there are, ending one. */
export function registerApiKeys(app: EdgeServer, { db, now }: Services): void {
  /** The keys that whoever asks could have made; of others they know nothing. */
  const theirs = async (request: FastifyRequest) =>
    (await listApiKeys(db)).filter((key) => beyondGrant(request, key).length === 0);
  const isTheirs = async (request: FastifyRequest, id: string) => (await theirs(request)).some((key) => key.id === id);

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
      const beyond = beyondGrant(request, asked);
      if (beyond.length > 0) throw problem('invalid-request', { errors: beyond });
      const renews =
        named !== undefined && (await isTheirs(request, named))
          ? await renewedBy(db, { renews: named, name: asked.name })
          : undefined;
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
      summary: 'All API keys there ever were that you could have made, without what opens anything',
      tags: ['access'],
      response: answers({
        200: { description: 'The keys', schema: z.strictObject({ items: z.array(Key) }).meta({ id: 'ApiKeys' }) },
      }),
    },
    handler: async (request, reply) => {
      return reply.header('cache-control', 'no-store').send({ items: (await theirs(request)).map(told) });
    },
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
      const { id } = request.params;
      if (!(await isTheirs(request, id))) throw problem('not-found');
      const key = await revokeApiKey(db, id, callerOf(request).actor.id, now());
      if (key === undefined) throw problem('not-found');
      return reply.send(told(key));
    },
  });
}
