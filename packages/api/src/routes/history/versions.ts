import { Day, Instant, stateOn, unreadable, upTo } from '@planspor/domain';
import { readingOf, streamVersions } from '@planspor/projections';
import { z } from 'zod';
import { answers, type EdgeServer, queryInt, queryIntOr, readHeaders } from '../../edge/index.js';
import { sentDocument } from '../../reading/document.js';
import { refuseErased } from '../../reading/erased.js';
import { pathId, streamParams } from '../../reading/point.js';
import type { NamedKind, ReadKind } from '../../reading/read-kinds.js';
import { readableVersion, streamNow } from '../../reading/slice.js';
import type { Services } from '../../services/services.js';
import { forEver, listAnswer, readAnswer, sendPage, sendReady } from '../sending.js';

/** The parameters of a page. */
export const page = { limit: queryIntOr(50, { min: 1, max: 200 }), cursor: z.string().max(2000).optional() } as const;

const Version = z
  .strictObject({
    version: z.int(),
    recordedAt: Instant,
    position: z.string(),
    asOf: Day,
    nextChangeOn: Day.optional(),
  })
  .meta({ id: 'StreamVersion' });

function registerVersionList<State>(
  app: EdgeServer,
  services: Services,
  { kind, path, name, one, nextTurn }: NamedKind<State>,
): void {
  app.get(`${path}/:${kind.kind}/versions`, {
    schema: {
      operationId: `list${name}Versions`,
      summary: `The versions of ${one}, newest first; one per command or batch`,
      tags: ['history'],
      params: streamParams(kind.kind),
      querystring: z.strictObject(page),
      headers: readHeaders,
      response: answers(listAnswer('A page of versions', `${name}VersionList`, Version)),
    },
    handler: async (request, reply) => {
      const stream = request.params[kind.kind] ?? '';
      const { limit, cursor } = request.query;
      const bound = { stream, list: 'versions' };
      const { ledger, known, head } = await streamNow(services, kind, stream);
      // New versions come in front of the first page, so the pages after it are those of one state.
      const before = cursor === undefined ? undefined : services.cursors.decode(bound, cursor, z.int());
      const found = await streamVersions(services.db, ledger, stream, before, limit + 1);
      const items = found.slice(0, limit).map((version) => ({ ...version, ...readingOf(known, version, nextTurn) }));
      const last = items.at(-1);
      const next =
        found.length > limit && last !== undefined ? services.cursors.encode(bound, last.version) : undefined;
      return sendPage(request, reply, { items, next }, found[0]?.version ?? 0, new Map([[ledger, head.position]]));
    },
  });
}

function registerVersion<State, Document extends object>(
  app: EdgeServer,
  services: Services,
  read: ReadKind<State, Document>,
): void {
  const { kind, path, name, one, schema, nextTurn } = read;
  app.get(`${path}/:${kind.kind}/versions/:version`, {
    schema: {
      operationId: `read${name}Version`,
      summary: `What ${one} read as when that version was recorded; these bytes never change`,
      tags: ['history'],
      params: z.strictObject({ [kind.kind]: pathId, version: queryInt({ min: 1, max: 2_147_483_647 }) }),
      headers: readHeaders,
      response: answers(readAnswer('What it read as at that version', schema), ['version-unreadable']),
    },
    handler: async (request, reply) => {
      const { [kind.kind]: id, version } = request.params as { readonly version: number } & Record<string, string>;
      const stream = String(id);
      const { ledger, known: now } = await streamNow(services, kind, stream);
      const { recordedAt, position } = await readableVersion(services, ledger, stream, version);
      const known = upTo(now, version);
      const { asOf } = readingOf(now, { version, recordedAt }, nextTurn);
      refuseErased(unreadable(known.run, asOf));
      const slice = { id: stream, ledger, known, state: stateOn(known, asOf), asOf, version, recordedAt, position };
      reply.header('cache-control', forEver);
      return sendReady(request, reply, sentDocument(read, slice), new Map([[ledger, position]]));
    },
  });
}

/** The versions of a stream: the list, and each as it read then. */
export function registerVersions<State, Document extends object>(
  app: EdgeServer,
  services: Services,
  read: ReadKind<State, Document>,
): void {
  registerVersionList(app, services, read);
  registerVersion(app, services, read);
}
