import type { KnownStream } from '@planspor/domain';
import { type LedgerEvent, readStreamPage } from '@planspor/projections';
import { z } from 'zod';
import { answers, type EdgeServer, queryIntOr, readHeaders } from '../../edge/index.js';
import { streamParams } from '../../reading/point.js';
import type { NamedKind } from '../../reading/read-kinds.js';
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

// Of an indicator one event may hold 20,000 figures: a page ends before it grows much larger than that.
const mostBytes = 2_000_000;

const inCurrentForm = <State>(known: KnownStream<State>, event: LedgerEvent): LedgerEvent => {
  const { schemaVersion = event.schemaVersion, data = event.data } = known.events.at(event.version - 1) ?? {};
  return { ...event, schemaVersion, data };
};

/** The events of a stream as they are recorded. */
export function registerEvents<State>(app: EdgeServer, services: Services, read: NamedKind<State>): void {
  const { kind, path, name, one } = read;
  app.get(`${path}/:${kind.kind}/events`, {
    schema: {
      operationId: `read${name}Events`,
      summary: `The recorded events of ${one} by version: \`form=stored\` as they were written, \`form=current\` in today's schema versions`,
      tags: ['history'],
      params: streamParams(kind.kind),
      querystring: Query,
      headers: readHeaders,
      response: answers(listAnswer('A page of events', `${name}Events`, RecordedEvent)),
    },
    handler: async (request, reply) => {
      const stream = request.params[kind.kind] ?? '';
      const { form, limit, cursor } = request.query;
      const bound = { stream, list: 'events', form };
      const place = cursor === undefined ? undefined : services.cursors.decode(bound, cursor, Place);
      const { ledger, known, head } = await streamNow(services, kind, stream);
      const { after, upTo } = place ?? { after: 0, upTo: head.version };
      const told = await readStreamPage(services.db, ledger, stream, { after, upTo, limit, mostBytes });
      const items = (form === 'stored' ? told : told.map((event) => inCurrentForm(known, event))).map(asTold);
      const last = told.at(-1)?.version ?? upTo;
      const next = last < upTo ? services.cursors.encode(bound, { after: last, upTo }) : undefined;
      return sendPage(request, reply, { items, next }, upTo, new Map([[ledger, head.position]]));
    },
  });
}
