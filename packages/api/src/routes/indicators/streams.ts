import { GroupId, groupEvents, IndicatorId, indicatorEvents, type StreamKind } from '@planspor/domain';
import { listStreams, streamRows, viewPositions } from '@planspor/projections';
import { v7 } from 'uuid';
import { z } from 'zod';
import { knownPositions, listedLedgers } from '../../access/credential.js';
import { callerOf } from '../../commands/actor.js';
import { aboutCommand } from '../../commands/command-schemas.js';
import { execute } from '../../commands/execute.js';
import { mayBeLedger } from '../../commands/ledgers.js';
import {
  answers,
  creationHeaders,
  type EdgeServer,
  goneSignal,
  queryIntOr,
  readHeaders,
  requireIdempotencyKey,
} from '../../edge/index.js';
import { Group, groups, Indicator, indicators } from '../../reading/read-kinds.js';
import { readWalked, walkPoint } from '../../reading/walk.js';
import type { Services } from '../../services/services.js';
import { openingAnswers, requestHash, sendAnswer } from '../commands.js';
import { listAnswer, sendPage } from '../sending.js';

const Ledger = z
  .string()
  .refine(mayBeLedger, 'is neither a municipality nor dk')
  .meta({ description: "The ledger it lives in: a municipality's three-digit code, or dk for what several use" });

interface Opened<State> {
  readonly kind: StreamKind<State>;
  readonly path: string;
  readonly event: string;
  readonly data: z.ZodObject;
  readonly id: z.ZodType<string>;
  readonly schema: z.ZodObject;
}

function registerOpening<State>(
  app: EdgeServer,
  services: Services,
  { kind, path, event, data, id }: Opened<State>,
): void {
  const name = kind.definitions[event]?.command ?? event;
  app.post(path, {
    schema: {
      operationId: name.replace(/^./, (letter) => letter.toLowerCase()),
      summary: `${kind.kind === 'indicator' ? 'Define an indicator' : 'Define a comparison group'} (records ${event})`,
      tags: [kind.kind],
      headers: creationHeaders,
      body: z.strictObject({ id: id.optional(), ledger: Ledger, data, ...aboutCommand }).meta({ id: name }),
      response: openingAnswers('It has been defined'),
    },
    handler: async (request, reply) => {
      const key = requireIdempotencyKey(request);
      const { id: given, ledger, data: content, ...context } = request.body;
      const executed = await execute(services, {
        kind,
        ledger,
        stream: given ?? v7(),
        proposals: [{ ...context, type: event, data: content }],
        key,
        requestHash: requestHash(request, request.body),
        caller: callerOf(request),
        correlationId: request.correlationId,
        gone: goneSignal(reply),
        pointer: (_, place) => place,
      });
      reply.header('location', `${path}/${executed.answer.stream}`);
      return sendAnswer(reply, executed, 201);
    },
  });
}

const Place = z.strictObject({ ledger: z.string(), name: z.string(), stream: z.string(), ...walkPoint });

function registerListing<State>(app: EdgeServer, services: Services, { kind, path, schema }: Opened<State>): void {
  const type = kind.kind === 'group' ? 'group' : 'indicator';
  const item = schema
    .omit({ recordedAt: true, asOf: true, nextChangeOn: true })
    .extend({ latestVintage: z.string().optional() });
  app.get(path, {
    schema: {
      operationId: `list${type === 'group' ? 'Groups' : 'Indicators'}`,
      summary:
        type === 'group'
          ? 'Comparison groups, by ledger and name (letters in the order of their code points)'
          : 'Indicators, by ledger and name (letters in the order of their code points)',
      tags: [type],
      querystring: z.strictObject({
        ledger: Ledger.optional(),
        code: z.string().max(60).optional(),
        text: z
          .string()
          .min(2)
          .max(100)
          .optional()
          .meta({ description: 'Words that the name holds, whatever their case' }),
        limit: queryIntOr(50, { min: 1, max: 200 }),
        cursor: z.string().max(2000).optional(),
      }),
      headers: readHeaders,
      response: answers(listAnswer('A page of them', type === 'group' ? 'GroupList' : 'IndicatorList', item)),
    },
    handler: async (request, reply) => {
      const { limit, cursor, ...filter } = request.query;
      const ledgers = listedLedgers(request);
      const bound = { list: path, ...filter, ledgers: ledgers?.join() };
      const after = cursor === undefined ? undefined : services.cursors.decode(bound, cursor, Place);
      // Before the rows: they may be further, never behind.
      const positions = knownPositions(request, await viewPositions(services.db, streamRows, filter.ledger));
      const { lists: rows, point } = await readWalked(
        services,
        { view: streamRows, ledgers: filter.ledger === undefined ? ledgers : [filter.ledger] },
        after,
        (db, at) => listStreams(db, { ...filter, ledgers, type, after }, limit + 1, at),
        ({ length }) => length > limit,
      );
      const items = rows.slice(0, limit).map((row) => JSON.parse(row.summary) as object);
      const last = rows[limit - 1];
      const more = rows.length > limit && last !== undefined && point !== undefined;
      const next = more
        ? services.cursors.encode(bound, { ledger: last.ledger, name: last.name, stream: last.stream, ...point })
        : undefined;
      return sendPage(request, reply, { items, next }, 0, positions);
    },
  });
}

/** Indicators and comparison groups: defining one, and the list. Their other commands are in routes/commands. */
export function registerStreams(app: EdgeServer, services: Services): void {
  const indicator = {
    ...indicators,
    event: 'IndicatorDefined',
    data: indicatorEvents.IndicatorDefined.data,
    id: IndicatorId,
    schema: Indicator,
  };
  const group = { ...groups, event: 'GroupDefined', data: groupEvents.GroupDefined.data, id: GroupId, schema: Group };
  registerOpening(app, services, indicator);
  registerListing(app, services, indicator);
  registerOpening(app, services, group);
  registerListing(app, services, group);
}
