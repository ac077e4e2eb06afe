import { commandContext, PlanDocument, PlanId, planEvents, planStream, planSummary } from '@planspor/domain';
import { documentText, listPlans, planRows, served, sha256, today, waitFor } from '@planspor/projections';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { v7 } from 'uuid';
import { z } from 'zod';
import { callerOf } from '../actor.js';
import { answers, CommandAnswer } from '../answers.js';
import { bodyProblems, creationHeaders, type EdgeServer, etagOf, nextLink, notModified, queryInt, queryIntOr, readHeaders, requireIdempotencyKey, vary } from '../edge/index.js';
import { execute } from '../execute.js';
import { type Asked, clocks, clocksAndVersion, planAt, planParams } from '../point.js';
import { problem, refusalCodes } from '../problems.js';
import type { Services } from '../services.js';
import { requestHash, sendAnswer } from './commands.js';

const Summary = z.strictObject(planSummary).meta({ id: 'PlanSummary' });
const Document = PlanDocument.meta({ id: 'Plan' });

/** Sends text that is ready, JSON unless said otherwise, with its ETag; 304 where the caller has it. */
export function sendText(
  request: FastifyRequest,
  reply: FastifyReply,
  text: string,
  version: number,
  ledgers: Readonly<Record<string, string>>,
  type = 'application/json; charset=utf-8',
) {
  const etag = etagOf(version, sha256(text).slice(0, 16));
  const positions = Object.entries(ledgers).map(([ledger, position]) => `${ledger}=${position}`);
  vary(reply, 'Accept');
  reply.headers({ etag, 'ledger-position': positions.join(', '), 'cache-control': 'no-cache', 'content-type': type });
  return notModified(request, etag) ? reply.code(304).send() : reply.send(text);
}

export const readAnswer = (description: string, schema: z.ZodType) => ({
  200: { description, schema, headers: { ETag: z.string(), 'Ledger-Position': z.string() } },
  304: { description: 'The caller has it already', headers: { ETag: z.string() } },
});

const ListQuery = z.strictObject({
  municipality: z.string().regex(/^\d{3}$/).optional(),
  year: queryInt({ min: 1990, max: 2100 }).optional(),
  status: planSummary.status.optional(),
  kind: z.enum(['plan', 'policy']).optional(),
  ...clocks,
  limit: queryIntOr(50, { min: 1, max: 200 }),
  cursor: z.string().max(2000).optional(),
  atLeast: z
    .string()
    .regex(/^(\d{3}|dk)=\d{1,18}$/)
    .optional()
    .meta({ description: 'Wait until the list has taken in this ledger position, such as 550=12: read your own writes' }),
});

const Place = z.strictObject({ ledger: z.string(), periodFrom: z.string(), plan: z.string() });

async function awaitPosition(services: Services, atLeast: string | undefined): Promise<void> {
  const [ledger, position] = atLeast?.split('=') ?? [];
  if (ledger !== undefined && position !== undefined) await waitFor(services.db, ledger, planRows, position, 5_000);
}

const summaryKeys = Object.keys(planSummary);

/** A plan's summary at another point than today: folded, since rows are kept for the reading day only. */
async function summaryAt(services: Services, plan: string, asked: Asked): Promise<object | undefined> {
  const at = await planAt(services, plan, asked).catch(() => undefined);
  const text = at && documentText(at.id, at.events, at.asOf)?.text;
  if (at === undefined || text === undefined) return undefined;
  const document = JSON.parse(served(text, at.recordedAt)) as Record<string, unknown>;
  return Object.fromEntries(summaryKeys.filter((key) => key in document).map((key) => [key, document[key]]));
}

function registerList(app: EdgeServer, services: Services): void {
  app.get('/v1/plans', {
    schema: {
      operationId: 'listPlans',
      summary: 'Plans, by municipality and period',
      tags: ['plan'],
      querystring: ListQuery,
      response: answers({
        200: {
          description: 'A page of plans',
          schema: z.strictObject({ items: z.array(Summary), next: z.string().optional() }).meta({ id: 'PlanList' }),
          headers: { Link: z.string().optional() },
        },
      }),
    },
    handler: async (request, reply) => {
      const { limit, cursor, atLeast, asOf, knownAt, ...filter } = request.query;
      await awaitPosition(services, atLeast);
      const after = cursor === undefined ? undefined : services.cursors.decode({ ...filter, asOf, knownAt }, cursor, Place);
      const rows = await listPlans(services.db, { ...filter, after }, limit + 1);
      const page = rows.slice(0, limit);
      const past = asOf !== undefined || knownAt !== undefined;
      const items = past
        ? (await Promise.all(page.map((row) => summaryAt(services, row.plan, { asOf, knownAt })))).filter((item) => item !== undefined)
        : page.map((row) => ({ ...(JSON.parse(row.summary) as object), asOf: today(services.now()) }));
      const last = page.at(-1);
      const more = rows.length > limit && last !== undefined;
      const next = more ? services.cursors.encode({ ...filter, asOf, knownAt }, { ledger: last.ledger, periodFrom: last.periodFrom, plan: last.plan }) : undefined;
      if (next !== undefined) reply.header('link', nextLink(request, next));
      return reply.send({ items: items as z.output<typeof Summary>[], ...(next === undefined ? {} : { next }) });
    },
  });
}

function registerDraft(app: EdgeServer, services: Services): void {
  app.post('/v1/plans', {
    schema: {
      operationId: 'draftPlan',
      summary: 'Draft a plan (records PlanDrafted)',
      tags: ['plan'],
      headers: creationHeaders,
      body: z.strictObject({ id: PlanId.optional(), data: planEvents.PlanDrafted.data, ...commandContext }).meta({ id: 'DraftPlan' }),
      response: answers(
        {
          201: {
            description: 'The plan has been drafted',
            schema: CommandAnswer,
            headers: { Location: z.string(), ETag: z.string(), 'Ledger-Position': z.string().optional(), 'Idempotency-Replayed': z.literal('true').optional() },
          },
        },
        [...bodyProblems, 'idempotency-key-missing', ...refusalCodes, 'key-reused', 'busy'],
      ),
    },
    handler: async (request, reply) => {
      const key = requireIdempotencyKey(request);
      const { id, data, ...context } = request.body;
      const executed = await execute(services, {
        kind: planStream,
        ledger: data.municipality,
        stream: id ?? v7(),
        proposals: [{ ...context, type: 'PlanDrafted', data }],
        key,
        requestHash: requestHash(request, request.body),
        caller: callerOf(request),
        correlationId: request.correlationId,
        pointer: () => '',
      });
      reply.header('location', `/v1/plans/${executed.answer.stream}`);
      return sendAnswer(reply, executed, 201);
    },
  });
}

function registerRead(app: EdgeServer, services: Services): void {
  app.get('/v1/plans/:plan', {
    schema: {
      operationId: 'readPlan',
      summary: 'A plan as it stands: now, as of a day, as known at a moment, or at a version',
      tags: ['plan'],
      params: planParams,
      querystring: z.strictObject(clocksAndVersion),
      headers: readHeaders,
      response: answers(readAnswer('The plan', Document), ['nothing-on-that-day', 'version-unreadable', 'known-at-in-future']),
    },
    handler: async (request, reply) => {
      const at = await planAt(services, request.params.plan, request.query);
      const document = documentText(at.id, at.events, at.asOf);
      if (document === undefined) throw problem('nothing-on-that-day');
      return sendText(request, reply, served(document.text, at.recordedAt), at.version, { [at.ledger]: at.position });
    },
  });
}

/** Plans: the list, drafting one, and reading one. */
export function registerPlans(app: EdgeServer, services: Services): void {
  registerList(app, services);
  registerDraft(app, services);
  registerRead(app, services);
}
