import {
  eventsOfLoad,
  type IndicatorState,
  Instant,
  indicatorStream,
  type Recorded,
  type SourceProfile,
  slice,
  spellingsIn,
  upTo,
} from '@planspor/domain';
import { findCommand, inSteps, sha256InSteps } from '@planspor/projections';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import { callerOf } from '../../commands/actor.js';
import { type CommandRequest, type Executed, execute } from '../../commands/execute.js';
import {
  answers,
  type BodyPieces,
  commandHeaders,
  commandProblems,
  type EdgeServer,
  etagOf,
  importBodyLimit,
  requireIdempotencyKey,
  requireIfMatch,
} from '../../edge/index.js';
import { type Compared, compare, told } from '../../import/changes-told.js';
import { contentOf } from '../../import/content.js';
import { ImportAnswer, ImportTrial, importDescription, importTypes } from '../../import/import-schemas.js';
import { type IndicatorForm, type ReadLoad, readLoad } from '../../import/reading/read-load.js';
import type { Moments } from '../../import/reading/statement.js';
import { importQuery, mergeOptions } from '../../import/request/options.js';
import { isProblem, problem, refusalCodes } from '../../problems/index.js';
import { pathId } from '../../reading/point.js';
import { ledgerOf, streamNow } from '../../reading/slice.js';
import type { Services } from '../../services/services.js';
import { headHeader, requestHash, sendAnswer } from '../commands.js';

type Query = Readonly<Record<string, unknown>>;

interface Target {
  readonly stream: string;
  readonly ledger: string;
  /** The file as it was sent. */
  readonly pieces: BodyPieces;
  readonly contentType: string | undefined;
  readonly query: Query;
}

async function targetOf(services: Services, request: FastifyRequest): Promise<Target> {
  const { indicator } = request.params as { indicator: string };
  const ledger = await ledgerOf(services, indicatorStream, indicator);
  const { dryRun: _dryRun, ...query } = request.query as Query;
  const pieces = (request.body ?? []) as BodyPieces;
  return { stream: indicator, ledger, pieces, contentType: request.headers['content-type'], query };
}

interface ReadFile {
  readonly read: ReadLoad;
  readonly compared: Compared;
}

/** What a file is read by: the same file is read once for the same profiles, ratings, unit, rhythm and year, however often it is compared. */
const definitionOf = (
  events: readonly Recorded[],
): Omit<IndicatorForm, 'spellings'> & { readonly profiles: readonly SourceProfile[] } => {
  const { definition }: IndicatorState = slice(indicatorStream, events);
  return {
    ratings: definition?.ratings,
    frequency: definition?.frequency,
    yearBegins: definition?.yearBegins,
    unit: definition?.unit.kind,
    profiles: definition?.profiles ?? [],
  };
};

const fileReader = ({ pieces, contentType, query }: Target, moments: Moments) => {
  let before: { readonly by: string; readonly read: ReadLoad } | undefined;
  return async (events: readonly Recorded[]): Promise<ReadFile> => {
    const definition = definitionOf(events);
    const spellings = await inSteps(spellingsIn(events));
    const by = JSON.stringify([definition, [...spellings]]);
    if (before?.by !== by) {
      // What was parsed is let go once it is read: a large file would be held twice.
      const { content, options } = await inSteps(contentOf(pieces, contentType, query));
      const said = mergeOptions(query, options, definition.profiles);
      before = { by, read: await inSteps(readLoad(content, said, { ...definition, spellings }, moments)) };
    }
    return { read: before.read, compared: await inSteps(compare(events, before.read)) };
  };
};

const now = (services: Services): Instant => Instant.parse(new Date(services.now()).toISOString());

/** Says how a file is understood and what it would change; records nothing. */
async function tryFile(services: Services, request: FastifyRequest) {
  const target = await targetOf(services, request);
  const { ledger, stream } = target;
  const { events } = (await streamNow(services, indicatorStream, stream)).known;
  const moment = now(services);
  const { read, compared } = await fileReader(target, { now: moment, received: moment })(events.slice());
  const version = events.at(-1)?.version ?? 0;
  return { outcome: 'dry-run' as const, stream, ledger, version, ...told(read, compared, moment) };
}

const answerWith = ({ answer, replayed, head }: Executed, { read, compared }: ReadFile) => ({
  replayed,
  head,
  answer: { ...answer, ...told(read, compared, answer.recordedAt) },
});

const proposalsOf = ({ loads, changes }: Compared) =>
  loads.flatMap((load, index) => {
    const changed = changes[index];
    return changed === undefined ? [] : eventsOfLoad(load, changed);
  });

/** When a file that says no vintage was received: of a repeat, what was recorded then. */
async function receivedAt(
  services: Services,
  { ledger, stream }: Target,
  caller: string,
  key: string,
): Promise<Instant> {
  const known = await findCommand(services.db, ledger, caller, key);
  if (known === undefined) return now(services);
  const { events } = (await streamNow(services, indicatorStream, stream)).known;
  const first = known.version > known.decidedOn ? events.at(known.decidedOn) : undefined;
  const { vintage } = (first?.data ?? {}) as { readonly vintage?: Instant };
  return vintage ?? Instant.parse(known.recordedAt);
}

const attempts = 8;

/**
 * Compares a file with what is recorded and executes what it adds, on the very version it was compared with. A repeat is
 * compared with what was recorded when it was decided, so that it gets the first answer.
 */
async function importFigures(services: Services, request: FastifyRequest) {
  const target = await targetOf(services, request);
  const key = requireIdempotencyKey(request);
  const caller = callerOf(request);
  const ifMatch = requireIfMatch(request);
  const { ledger, stream } = target;
  const body = await inSteps(sha256InSteps(target.pieces));
  const hash = requestHash(request, { query: request.query, body });
  const received = await receivedAt(services, target, caller.name, key);
  const readAgainst = fileReader(target, { now: now(services), received });
  for (let attempt = 0; attempt < attempts; attempt += 1) {
    const known = await findCommand(services.db, ledger, caller.name, key);
    const stands = await streamNow(services, indicatorStream, stream);
    const { events } = known === undefined ? stands.known : upTo(stands.known, known.decidedOn);
    const file = await readAgainst(events.slice());
    const version = events.at(-1)?.version ?? 0;
    const isWanted = ifMatch === '*' || ifMatch.includes(version);
    const command: CommandRequest<IndicatorState> = {
      kind: indicatorStream,
      ledger,
      stream,
      proposals: proposalsOf(file.compared),
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
    return answerWith(executed, file);
  }
  throw problem('busy', { headers: { 'retry-after': '1' } });
}

/** Import of observations, in the forms in which statistics are published. */
export function registerObservations(app: EdgeServer, services: Services): void {
  app.post('/v1/indicators/:indicator/observations', {
    bodyLimit: importBodyLimit,
    config: { readsBytes: true },
    schema: {
      operationId: 'importObservations',
      summary: 'Import published figures (records ObservationsPublished, ObservationsRestated, ObservationsRetracted)',
      description: importDescription,
      tags: ['indicator'],
      params: z.strictObject({ indicator: pathId }),
      querystring: importQuery,
      headers: commandHeaders,
      body: { content: importTypes },
      response: answers(
        {
          200: {
            description: 'What it came to, or with dryRun would; also when nothing changed',
            schema: z.union([ImportAnswer, ImportTrial]),
            headers: {
              ETag: z.string(),
              'Ledger-Position': z.string().optional(),
              'Ledger-Head': headHeader.optional(),
              'Idempotency-Replayed': z.literal('true').optional(),
            },
          },
        },
        [...commandProblems, ...refusalCodes, 'key-reused', 'reads-only', 'busy'],
      ),
    },
    handler: async (request: FastifyRequest, reply: FastifyReply) => {
      if ((request.query as Query).dryRun !== true) return sendAnswer(reply, await importFigures(services, request));
      const trial = await tryFile(services, request);
      return reply.header('etag', etagOf(trial.version)).send(trial);
    },
  } as Parameters<EdgeServer['post']>[1]);
}
