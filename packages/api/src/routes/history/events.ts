import { planStream } from '@planspor/domain';
import { type LedgerEvent, readSizedStream, readStreamInCurrentForm } from '@planspor/projections';
import { z } from 'zod';
import { answers, type EdgeServer, queryIntOr, readHeaders } from '../../edge/index.js';
import { planParams } from '../../reading/point.js';
import { streamNow } from '../../reading/slice.js';
import type { Services } from '../../services/services.js';
import { listAnswer, sendPage } from '../sending.js';
import { page } from './versions.js';

const RecordedEvent = z
  .looseObject({
    id: z.string(),
    stream: z.string(),
    version: z.int(),
    type: z.string(),
    schemaVersion: z.int(),
    position: z.string(),
  })
  .meta({ id: 'RecordedEvent' });

const Query = z.strictObject({
  form: z
    .enum(['stored', 'current'])
    .prefault('current')
    .meta({ description: "As written, or in today's schema versions" }),
  ...page,
  limit: queryIntOr(200, { min: 1, max: 1000 }),
});

/** An event whose content was erased is told by its envelope alone. */
const asTold = ({ erased, ...event }: LedgerEvent) => {
  if (erased === undefined) return event;
  const { actor: _actor, data: _data, ...envelope } = event;
  return { ...envelope, erased: true };
};

/** Where a walk is, and the version it goes up to: what is recorded during the walk is for the next one. */
const Place = z.strictObject({ after: z.int(), upTo: z.int() });

/** A plan's events as they are recorded. */
export function registerEvents(app: EdgeServer, services: Services): void {
  app.get('/v1/plans/:plan/events', {
    schema: {
      operationId: 'readPlanEvents',
      summary:
        "A plan's recorded events by version: `form=stored` as they were written, `form=current` in today's schema versions",
      tags: ['history'],
      params: planParams,
      querystring: Query,
      headers: readHeaders,
      response: answers(listAnswer('A page of events', 'PlanEvents', RecordedEvent)),
    },
    handler: async (request, reply) => {
      const { plan } = request.params;
      const { form, limit, cursor } = request.query;
      const bound = { plan, list: 'events', form };
      const place = cursor === undefined ? undefined : services.cursors.decode(bound, cursor, Place);
      const { ledger, head } = await streamNow(services, planStream, plan);
      const range = place === undefined ? {} : { toVersion: place.upTo };
      const told =
        form === 'stored'
          ? (await readSizedStream(services.db, ledger, plan, range)).events
          : await readStreamInCurrentForm(services.db, ledger, planStream, plan, range);
      const upTo = told.length;
      const after = place?.after ?? 0;
      const items = told.slice(after, after + limit).map(asTold);
      const next = after + limit < upTo ? services.cursors.encode(bound, { after: after + limit, upTo }) : undefined;
      return sendPage(request, reply, { items, next }, upTo, { [ledger]: head.position });
    },
  });
}
