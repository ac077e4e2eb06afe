import { Day, Instant, planStream, stateOn, unreadable, upTo } from '@planspor/domain';
import { planVersions, readingOf } from '@planspor/projections';
import { z } from 'zod';
import { answers, type EdgeServer, queryInt, queryIntOr, readHeaders } from '../../edge/index.js';
import { refuseErased } from '../../reading/erased.js';
import { sentDocument } from '../../reading/plan-document.js';
import { planParams } from '../../reading/point.js';
import { readableVersion, streamNow } from '../../reading/slice.js';
import type { Services } from '../../services/services.js';
import { forEver, listAnswer, Plan, readAnswer, sendPage, sendReady } from '../sending.js';

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
  .meta({ id: 'PlanVersion' });

function registerVersionList(app: EdgeServer, services: Services): void {
  app.get('/v1/plans/:plan/versions', {
    schema: {
      operationId: 'listPlanVersions',
      summary: 'The versions of a plan, newest first; one per command or batch',
      tags: ['history'],
      params: planParams,
      querystring: z.strictObject(page),
      headers: readHeaders,
      response: answers(listAnswer('A page of versions', 'PlanVersionList', Version)),
    },
    handler: async (request, reply) => {
      const { plan } = request.params;
      const { limit, cursor } = request.query;
      const { ledger, known, head } = await streamNow(services, planStream, plan);
      // New versions come in front of the first page, so the pages after it are those of one state.
      const before =
        cursor === undefined ? undefined : services.cursors.decode({ plan, list: 'versions' }, cursor, z.int());
      const found = await planVersions(services.db, ledger, plan, before, limit + 1);
      const items = found.slice(0, limit).map((version) => ({ ...version, ...readingOf(known, version) }));
      const last = items.at(-1);
      const next =
        found.length > limit && last !== undefined
          ? services.cursors.encode({ plan, list: 'versions' }, last.version)
          : undefined;
      return sendPage(request, reply, { items, next }, found[0]?.version ?? 0, { [ledger]: head.position });
    },
  });
}

function registerVersion(app: EdgeServer, services: Services): void {
  app.get('/v1/plans/:plan/versions/:version', {
    schema: {
      operationId: 'readPlanVersion',
      summary: 'A plan as it read when that version was recorded; these bytes never change',
      tags: ['history'],
      params: planParams.extend({ version: queryInt({ min: 1, max: 2_147_483_647 }) }),
      headers: readHeaders,
      response: answers(readAnswer('The plan at that version', Plan), ['version-unreadable']),
    },
    handler: async (request, reply) => {
      const { plan, version } = request.params;
      const { ledger, known: now } = await streamNow(services, planStream, plan);
      const { recordedAt, position } = await readableVersion(services, ledger, plan, version);
      const known = upTo(now, version);
      const { asOf } = readingOf(now, { version, recordedAt });
      refuseErased(unreadable(known.run, asOf));
      const slice = { id: plan, ledger, known, state: stateOn(known, asOf), asOf, version, recordedAt, position };
      reply.header('cache-control', forEver);
      return sendReady(request, reply, sentDocument(slice), { [ledger]: position });
    },
  });
}

/** The versions of a plan: the list, and each as it was stored. */
export function registerVersions(app: EdgeServer, services: Services): void {
  registerVersionList(app, services);
  registerVersion(app, services);
}
