import { difference, HistoryEntry, Instant, Day, PlanDocument, SubjectDifference } from '@planspor/domain';
import { documentText, historyRows, liveGeneration, planVersion, planVersions, readHistoryRows, readStream, served, waitFor } from '@planspor/projections';
import { z } from 'zod';
import { answers } from '../answers.js';
import { type EdgeServer, nextLink, preferredLanguage, queryIntOr, queryInt, readHeaders, vary } from '../edge/index.js';
import { type Asked, ledgerOf, planAt, planParams, settled } from '../point.js';
import { problem } from '../problems.js';
import type { Services } from '../services.js';
import { readAnswer, sendText } from './plans.js';

const page = { limit: queryIntOr(50, { min: 1, max: 200 }), cursor: z.string().max(2000).optional() } as const;

const listAnswer = (description: string, id: string, item: z.ZodType) => ({
  200: { description, schema: z.strictObject({ items: z.array(item), next: z.string().optional() }).meta({ id }), headers: { Link: z.string().optional() } },
});

const Version = z
  .strictObject({ version: z.int(), recordedAt: Instant, position: z.string(), asOf: Day, nextChangeOn: Day.optional() })
  .meta({ id: 'PlanVersion' });

function registerVersions(app: EdgeServer, services: Services): void {
  app.get('/v1/plans/:plan/versions', {
    schema: {
      operationId: 'listPlanVersions',
      summary: 'The versions of a plan, newest first; one per command or batch',
      tags: ['history'],
      params: planParams,
      querystring: z.strictObject(page),
      response: answers(listAnswer('A page of versions', 'PlanVersionList', Version)),
    },
    handler: async (request, reply) => {
      const { plan } = request.params;
      const { limit, cursor } = request.query;
      const ledger = await ledgerOf(services, plan);
      const before = cursor === undefined ? undefined : services.cursors.decode({ plan, list: 'versions' }, cursor, z.int());
      const found = await planVersions(services.db, ledger, plan, before, limit + 1);
      const items = found.slice(0, limit);
      const last = items.at(-1);
      const next = found.length > limit && last !== undefined ? services.cursors.encode({ plan, list: 'versions' }, last.version) : undefined;
      if (next !== undefined) reply.header('link', nextLink(request, next));
      return reply.send({ items, ...(next === undefined ? {} : { next }) });
    },
  });
  app.get('/v1/plans/:plan/versions/:version', {
    schema: {
      operationId: 'readPlanVersion',
      summary: 'A plan as it read when that version was recorded; these bytes never change',
      tags: ['history'],
      params: planParams.extend({ version: queryInt({ min: 1, max: 2_147_483_647 }) }),
      headers: readHeaders,
      response: answers(readAnswer('The plan at that version', PlanDocument.meta({ id: 'Plan' })), ['version-unreadable']),
    },
    handler: async (request, reply) => {
      const { plan, version } = request.params;
      const ledger = await ledgerOf(services, plan);
      const stored = await planVersion(services.db, ledger, plan, version);
      if (stored === undefined) {
        const near = (await planVersions(services.db, ledger, plan, undefined, 1000)).map((found) => found.version);
        throw problem('version-unreadable', { readable: near.filter((other) => Math.abs(other - version) <= 50).slice(0, 5) });
      }
      await sendText(request, reply, served(stored.text, stored.recordedAt), version, { [ledger]: stored.position });
      return reply;
    },
  });
}

const HistoryQuery = z.strictObject({
  subject: z.uuid().optional(),
  type: z.string().max(60).optional(),
  actor: z.string().max(120).optional(),
  from: Day.optional().meta({ description: 'Effective on this day or later' }),
  to: Day.optional().meta({ description: 'Effective on this day or earlier' }),
  knownAt: Instant.optional(),
  ...page,
});

const Told = HistoryEntry.extend({ text: z.string() }).meta({ id: 'HistoryEntry' });

function registerHistory(app: EdgeServer, services: Services): void {
  app.get('/v1/plans/:plan/history', {
    schema: {
      operationId: 'readPlanHistory',
      summary: 'What happened to a plan, in the order of recording, in sentences (Danish or English by Accept-Language)',
      tags: ['history'],
      params: planParams,
      querystring: HistoryQuery,
      response: answers(listAnswer('A page of history', 'PlanHistory', Told), ['known-at-in-future']),
    },
    handler: async (request, reply) => {
      const { plan } = request.params;
      const { limit, cursor, ...filter } = request.query;
      const ledger = await ledgerOf(services, plan);
      if (filter.knownAt !== undefined) await settled(services, ledger, filter.knownAt);
      const latest = await planVersion(services.db, ledger, plan);
      if (latest !== undefined) await waitFor(services.db, ledger, historyRows, latest.position, 5_000);
      const after = cursor === undefined ? undefined : services.cursors.decode({ plan, list: 'history', ...filter }, cursor, z.int());
      const { generation } = await liveGeneration(services.db, ledger, historyRows);
      const found = await readHistoryRows(services.db, ledger, generation, plan, { ...filter, after }, limit + 1);
      const language = preferredLanguage(request, ['da', 'en']);
      const items = found.slice(0, limit).map((row) => {
        const entry = JSON.parse(row.entry) as z.output<typeof HistoryEntry>;
        return { ...entry, text: entry.sentence[language] };
      });
      const last = found[limit - 1];
      const next = found.length > limit && last !== undefined ? services.cursors.encode({ plan, list: 'history', ...filter }, last.version) : undefined;
      vary(reply, 'Accept-Language');
      reply.header('content-language', language);
      if (next !== undefined) reply.header('link', nextLink(request, next));
      return reply.send({ items, ...(next === undefined ? {} : { next }) });
    },
  });
}

const StoredEvent = z.looseObject({ id: z.string(), stream: z.string(), version: z.int(), type: z.string(), schemaVersion: z.int() }).meta({ id: 'RecordedEvent' });

function registerEvents(app: EdgeServer, services: Services): void {
  app.get('/v1/plans/:plan/events', {
    schema: {
      operationId: 'readPlanEvents',
      summary: "A plan's recorded events by version: `form=stored` as they were written, `form=current` in today's schema versions",
      tags: ['history'],
      params: planParams,
      querystring: z.strictObject({ form: z.enum(['stored', 'current']).prefault('current'), ...page, limit: queryIntOr(200, { min: 1, max: 1000 }) }),
      response: answers(listAnswer('A page of events', 'PlanEvents', StoredEvent)),
    },
    handler: async (request, reply) => {
      const { plan } = request.params;
      const { form, limit, cursor } = request.query;
      const ledger = await ledgerOf(services, plan);
      const after = cursor === undefined ? 0 : services.cursors.decode({ plan, list: 'events', form }, cursor, z.int());
      const stored = form === 'stored' ? await readStream(services.db, ledger, plan) : (await planAt(services, plan, {})).events;
      const items = stored.slice(after, after + limit);
      const next = stored.length > after + limit ? services.cursors.encode({ plan, list: 'events', form }, after + limit) : undefined;
      if (next !== undefined) reply.header('link', nextLink(request, next));
      return reply.send({ items: items.map((event) => ({ ...event })), ...(next === undefined ? {} : { next }) });
    },
  });
}

const point = z
  .string()
  .max(40)
  .meta({ description: 'A version (12), a day (2024-06-01) or an instant (2026-11-24T10:15:30.123Z)' })
  .refine((value) => asPoint(value) !== undefined, 'is not a version, a day or an instant');

const asPoint = (value: string): Asked | undefined => {
  if (/^[1-9]\d{0,8}$/.test(value)) return { version: Number(value) };
  const day = Day.safeParse(value);
  if (day.success) return { asOf: day.data };
  const instant = Instant.safeParse(value);
  return instant.success ? { knownAt: instant.data } : undefined;
};

function registerDifference(app: EdgeServer, services: Services): void {
  const documentAt = async (plan: string, value: string) => {
    const at = await planAt(services, plan, asPoint(value) ?? {});
    const text = documentText(at.id, at.events, at.asOf)?.text;
    if (text === undefined) throw problem('nothing-on-that-day');
    return JSON.parse(served(text, at.recordedAt)) as z.output<typeof PlanDocument>;
  };
  app.get('/v1/plans/:plan/diff', {
    schema: {
      operationId: 'comparePlanSlices',
      summary: 'What differs between two slices of a plan, subject by subject, before → after',
      tags: ['history'],
      params: planParams,
      querystring: z.strictObject({ from: point, to: point }),
      response: answers(
        {
          200: {
            description: 'The differences',
            schema: z.strictObject({ from: z.string(), to: z.string(), subjects: z.array(SubjectDifference) }).meta({ id: 'PlanDifference' }),
          },
        },
        ['nothing-on-that-day', 'version-unreadable', 'known-at-in-future'],
      ),
    },
    handler: async (request) => {
      const { from, to } = request.query;
      const before = await documentAt(request.params.plan, from);
      const after = await documentAt(request.params.plan, to);
      return { from, to, subjects: difference(before, after) };
    },
  });
}

/** How a plan came to be what it is: versions, sentences, events, differences. */
export function registerHistoryRoutes(app: EdgeServer, services: Services): void {
  registerVersions(app, services);
  registerHistory(app, services);
  registerEvents(app, services);
  registerDifference(app, services);
}
