import {
  changesOfLoad,
  eventsOfLoad,
  type IndicatorState,
  type Instant,
  indicatorStream,
  type LoadChanges,
  type Recorded,
  slice,
  upTo,
} from '@planspor/domain';
import { findCommand } from '@planspor/projections';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import { callerOf } from '../../commands/actor.js';
import { type CommandRequest, type Executed, execute } from '../../commands/execute.js';
import {
  answers,
  commandHeaders,
  commandProblems,
  type EdgeServer,
  importBodyLimit,
  requireIdempotencyKey,
  requireIfMatch,
} from '../../edge/index.js';
import { ImportAnswer, importDescription, JsonBody } from '../../import/import-schemas.js';
import { importQuery, mergeOptions } from '../../import/options.js';
import { type Content, type ReadLoad, readLoad } from '../../import/read-load.js';
import { isProblem, problem, refusalCodes } from '../../problems/index.js';
import { pathId } from '../../reading/point.js';
import { ledgerOf, streamNow } from '../../reading/slice.js';
import type { Services } from '../../services/services.js';
import { headHeader, requestHash, sendAnswer } from '../commands.js';

interface Target {
  readonly stream: string;
  readonly ledger: string;
  readonly key: string;
  readonly caller: ReturnType<typeof callerOf>;
  readonly ifMatch: ReturnType<typeof requireIfMatch>;
  readonly content: Content;
}

const contentOf = (body: string | z.output<typeof JsonBody>): Content => {
  if (typeof body === 'string') return { kind: 'csv', text: body };
  return 'columns' in body
    ? { kind: 'table', columns: body.columns, rows: body.rows }
    : { kind: 'observations', observations: body.observations };
};

async function targetOf(services: Services, request: FastifyRequest): Promise<Target> {
  const { indicator } = request.params as { indicator: string };
  const key = requireIdempotencyKey(request);
  const caller = callerOf(request);
  return {
    stream: indicator,
    ledger: await ledgerOf(services, indicatorStream, indicator),
    key,
    caller,
    ifMatch: requireIfMatch(request),
    content: contentOf(request.body as never),
  };
}

const readAgainst = (services: Services, request: FastifyRequest, { content }: Target, events: readonly Recorded[]) => {
  const body = typeof request.body === 'object' ? (request.body as Record<string, unknown>) : {};
  const { definition }: IndicatorState = slice(indicatorStream, events);
  const now = new Date(services.now()).toISOString() as Instant;
  const read = readLoad(
    content,
    mergeOptions(request.query as Record<string, unknown>, body),
    definition?.ratings,
    now,
  );
  return { read, changes: changesOfLoad(events, read.load) };
};

/** An answer must not be many times as large as its request. */
const mostLeftOut = 5_000;

const answerWith = ({ answer, replayed, head }: Executed, { load, rows, leftOut }: ReadLoad, changes: LoadChanges) => {
  const { published, restated, retracted, unchanged, laterVintage } = changes;
  const counts = {
    published: published.length,
    restated: restated.length,
    retracted: retracted.length,
    unchanged,
    leftOut: leftOut.length,
  };
  const later = laterVintage === undefined ? {} : { laterVintage };
  return {
    replayed,
    head,
    answer: {
      ...answer,
      load: { vintage: load.vintage, rows, ...counts, ...later },
      leftOut: leftOut.slice(0, mostLeftOut),
    },
  };
};

const attempts = 8;

/**
 * Compares a file with what is recorded and executes what it adds, on the very version it was compared with. A repeat is
 * compared with what was recorded when it was decided, so that it gets the first answer.
 */
async function importFigures(services: Services, request: FastifyRequest) {
  const target = await targetOf(services, request);
  const { ledger, stream, key, caller, ifMatch } = target;
  const hash = requestHash(request, { query: request.query, body: request.body });
  for (let attempt = 0; attempt < attempts; attempt += 1) {
    const known = await findCommand(services.db, ledger, caller.name, key);
    const now = await streamNow(services, indicatorStream, stream);
    const { events } = known === undefined ? now.known : upTo(now.known, known.decidedOn);
    const { read, changes } = readAgainst(services, request, target, events);
    const version = events.at(-1)?.version ?? 0;
    const isWanted = ifMatch === '*' || ifMatch.includes(version);
    const command: CommandRequest<IndicatorState> = {
      kind: indicatorStream,
      ledger,
      stream,
      proposals: eventsOfLoad(read.load, changes),
      ifMatch: isWanted ? [version] : ifMatch,
      key,
      requestHash: hash,
      caller,
      correlationId: request.correlationId,
      pointer: () => '',
    };
    const executed = await execute(services, command).catch((error: unknown) => {
      // Somebody else recorded something in between: compare anew, and let a caller who named a version hear of it then.
      if (isWanted && isProblem(error) && error.problem.code === 'precondition-failed') return undefined;
      throw error;
    });
    if (executed === undefined || (executed.replayed && known === undefined)) continue;
    return answerWith(executed, read, changes);
  }
  throw problem('busy', { headers: { 'retry-after': '1' } });
}

/** Import of observations, in the forms in which statistics are published. */
export function registerObservations(app: EdgeServer, services: Services): void {
  app.post('/v1/indicators/:indicator/observations', {
    bodyLimit: importBodyLimit,
    schema: {
      operationId: 'importObservations',
      summary: 'Import published figures (records ObservationsPublished, ObservationsRestated, ObservationsRetracted)',
      description: importDescription,
      tags: ['indicator'],
      params: z.strictObject({ indicator: pathId }),
      querystring: importQuery,
      headers: commandHeaders,
      body: {
        content: {
          'application/json': { schema: JsonBody },
          'text/csv': { schema: z.string() },
        },
      },
      response: answers(
        {
          200: {
            description: 'What it came to; also when nothing changed',
            schema: ImportAnswer,
            headers: {
              ETag: z.string(),
              'Ledger-Position': z.string().optional(),
              'Ledger-Head': headHeader,
              'Idempotency-Replayed': z.literal('true').optional(),
            },
          },
        },
        [...commandProblems, ...refusalCodes, 'key-reused', 'busy'],
      ),
    },
    handler: async (request: FastifyRequest, reply: FastifyReply) =>
      sendAnswer(reply, await importFigures(services, request)),
  });
}
