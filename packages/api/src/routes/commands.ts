import { capital, groupStream, indicatorStream, planStream, type StreamKind } from '@planspor/domain';
import { canonicalText, sha256, textFaults } from '@planspor/projections';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { v7 } from 'uuid';
import { z } from 'zod';
import { callerOf } from '../commands/actor.js';
import { CommandAnswer } from '../commands/answers.js';
import { batchOf, bodyOf, type Command, commandsOf, ownField } from '../commands/command-schemas.js';
import { groupCommands, indicatorCommands, planCommands } from '../commands/command-table.js';
import { type CommandRequest, execute } from '../commands/execute.js';
import { freezeVerdicts } from '../commands/freeze.js';
import { refuseFutureVintages } from '../commands/future-vintages.js';
import { withoutLocalNames } from '../commands/local-names.js';
import { nameQuotingRefusals } from '../commands/quoting.js';
import {
  answers,
  bodyLimit,
  bodyProblems,
  commandHeaders,
  commandProblems,
  type EdgeServer,
  etagOf,
  goneSignal,
  importBodyLimit,
  requireIdempotencyKey,
  requireIfMatch,
} from '../edge/index.js';
import { problem, refusalCodes } from '../problems/index.js';
import { pathId } from '../reading/point.js';
import { ledgerOf } from '../reading/slice.js';
import type { Services } from '../services/services.js';

type Proposal = CommandRequest<unknown>['proposals'][number];

/** A request for commands on an existing stream, whichever route it came by. */
interface Sent {
  readonly proposals: readonly Proposal[];
  readonly pointer: CommandRequest<unknown>['pointer'];
}

/** Named by every answer to a command, so that whoever keeps it can show later what the ledger was. */
export const headHeader = z
  .string()
  .describe('The ledger, its last position and the hash of the event there, such as 550=12:9f86…');

const answered = (description: string, headers: Readonly<Record<string, z.ZodType>> = {}) => ({
  description,
  schema: CommandAnswer,
  headers: {
    ETag: z.string(),
    'Ledger-Position': z.string().optional(),
    'Ledger-Head': headHeader,
    'Idempotency-Replayed': z.literal('true').optional(),
    ...headers,
  },
});

/** What the command that opens a stream can answer. */
export const openingAnswers = (opened: string) =>
  answers(
    {
      200: answered('It stood so already; nothing changed', { Location: z.string() }),
      201: answered(opened, { Location: z.string() }),
    },
    [...bodyProblems, 'idempotency-key-missing', ...refusalCodes, 'key-reused', 'own-approval', 'reads-only', 'busy'],
  );

/** What commands on an existing stream can answer. */
const commandAnswers = () =>
  answers({ 200: answered('What became of it; 200 also when nothing changed') }, [
    ...commandProblems,
    ...refusalCodes,
    'key-reused',
    'own-approval',
    'reads-only',
    'busy',
  ]);

/** The hash of what was asked. If-Match is no part of it: a retry may carry another. 400 for a number that JSON cannot keep. */
export const requestHash = (request: FastifyRequest, body: unknown): string => {
  const errors = textFaults(body).map(({ pointer, code }) => ({
    pointer,
    code,
    detail: 'The value cannot be kept exactly',
  }));
  if (errors.length > 0) throw problem('invalid-request', { errors });
  // Ids read the same in capitals, so an address does.
  return sha256(canonicalText({ method: request.method, path: request.url.split('?')[0]?.toLowerCase(), body }));
};

/** Sends what became of commands; `status` where they opened something. */
export const sendAnswer = (reply: FastifyReply, executed: Awaited<ReturnType<typeof execute>>, status = 200) => {
  const { answer, replayed, head } = executed;
  reply.code(answer.outcome === 'no-change' ? 200 : status).header('etag', etagOf(answer.version));
  if (answer.lastPosition !== undefined) reply.header('ledger-position', `${answer.ledger}=${answer.lastPosition}`);
  reply.header('ledger-head', head);
  if (replayed) reply.header('idempotency-replayed', 'true');
  // As it is: it is made here, and to check it again takes longer than to write it.
  return reply.type('application/json; charset=utf-8').send(JSON.stringify(answer));
};

async function run<State>(
  services: Services,
  kind: StreamKind<State>,
  stream: string,
  sent: Sent,
  request: FastifyRequest,
  reply: FastifyReply,
) {
  const key = requireIdempotencyKey(request);
  const caller = callerOf(request);
  const ledger = await ledgerOf(services, kind, stream);
  if (kind.kind === 'indicator') refuseFutureVintages(sent, services.now());
  const executed = await execute(services, {
    kind,
    ledger,
    stream,
    ...sent,
    proposals: await nameQuotingRefusals(
      services,
      { ledger, stream },
      await freezeVerdicts(services, kind, stream, sent.proposals),
    ),
    ifMatch: requireIfMatch(request),
    key,
    requestHash: requestHash(request, request.bodyAsSent ?? request.body),
    caller,
    correlationId: request.correlationId,
    gone: goneSignal(reply),
  });
  return sendAnswer(reply, executed);
}

const inPath = (path: string): string[] => [...path.matchAll(/:(\w+)/g)].map(([, name]) => name ?? '');

const words = (name: string): string => name.replace(/([A-Z])/g, (letter) => ` ${letter.toLowerCase()}`).trim();

/** Adds a route to a server. What routes read is described once, for however many servers a process builds. */
type Route = (app: EdgeServer, services: Services) => void;

function commandRoute<State>(kind: StreamKind<State>, base: string, command: Command, path: string): Route {
  const named = inPath(path);
  const own = ownField(command);
  const creates = own !== undefined && !named.includes(own);
  const params = z.strictObject(Object.fromEntries([kind.kind, ...named].map((name) => [name, pathId])));
  // A correction exists for each kind of stream: its kind makes its name one of a kind.
  const name = kind.kind === 'plan' ? command.name : `${capital(kind.kind)}${command.name}`;
  const body = bodyOf(command, named, creates, name);
  return (app, services) =>
    app.post(`${base}/${path}`, {
      bodyLimit: kind.kind === 'indicator' ? importBodyLimit : bodyLimit,
      schema: {
        operationId: name.replace(/^./, (letter) => letter.toLowerCase()),
        summary: `${capital(words(command.name))} (records ${command.event})`,
        tags: [kind.kind],
        params,
        headers: commandHeaders,
        body,
        response: commandAnswers(),
      },
      handler: async (request, reply) => {
        const { data, ...context } = request.body as { data: Record<string, unknown> };
        const { [kind.kind]: stream, ...subjects } = request.params as Record<string, string>;
        const made = creates && data[own] === undefined ? { [own]: v7() } : {};
        const proposals = [{ ...context, type: command.event, data: { ...made, ...subjects, ...data } }];
        const pointer = (_: number, place: string) =>
          named.includes(place.slice('/data/'.length)) ? place.replace('/data/', '/path/') : place;
        return run(services, kind, stream ?? '', { proposals, pointer }, request, reply);
      },
    });
}

function batchRoute<State>(kind: StreamKind<State>, base: string, commands: ReadonlyMap<string, Command>): Route {
  const name = capital(kind.kind);
  const params = z.strictObject({ [kind.kind]: pathId });
  const body = batchOf(kind.definitions, name);
  return (app, services) =>
    app.post(`${base}/commands`, {
      bodyLimit: importBodyLimit,
      config: { prepareBody: withoutLocalNames(commands) },
      schema: {
        operationId: `decide${name}Commands`,
        summary: 'Several commands at once, all or nothing, as one decision',
        tags: [kind.kind],
        params,
        headers: commandHeaders,
        body,
        response: commandAnswers(),
      },
      handler: async (request, reply) => {
        const { commands: list, ...shared } = request.body as { commands: { type: string; data: unknown }[] };
        const { [kind.kind]: stream } = request.params as Record<string, string>;
        const proposals = list.map(({ type, ...command }) => ({
          ...shared,
          ...command,
          type: commands.get(type)?.event ?? type,
        }));
        return run(
          services,
          kind,
          stream ?? '',
          { proposals, pointer: (index, place) => `/commands/${index}${place}` },
          request,
          reply,
        );
      },
    });
}

function routesOf<State>(kind: StreamKind<State>, base: string, table: Readonly<Record<string, string>>): Route[] {
  const commands = commandsOf(kind.definitions);
  const routes = Object.entries(table).map(([name, path]) => {
    const command = commands.get(name);
    if (command === undefined) throw new Error(`The command table names ${name}, which no event defines`);
    return commandRoute(kind, base, command, path);
  });
  return [...routes, batchRoute(kind, base, commands)];
}

const routes: readonly Route[] = [
  ...routesOf(planStream, '/v1/plans/:plan', planCommands),
  ...routesOf(indicatorStream, '/v1/indicators/:indicator', indicatorCommands),
  ...routesOf(groupStream, '/v1/groups/:group', groupCommands),
];

/** One POST per command on an existing plan, indicator or group, and one for several at once. */
export function registerCommands(app: EdgeServer, services: Services): void {
  for (const route of routes) route(app, services);
}
