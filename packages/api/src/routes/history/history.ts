import { correctionEvents, HistoryEntry, Instant, isErasure, planEvents, planStream } from '@planspor/domain';
import { historyRows, liveGeneration, readHistoryRows, waitFor } from '@planspor/projections';
import { z } from 'zod';
import { StoredDay } from '../../commands/command-schemas.js';
import { answers, type EdgeServer, preferredLanguage, vary } from '../../edge/index.js';
import { problem } from '../../problems/index.js';
import { clockHeaders, clocksOf, tellClocks } from '../../reading/memento.js';
import { pathId, planParams } from '../../reading/point.js';
import { ledgerOf, settled, streamNow } from '../../reading/slice.js';
import type { Services } from '../../services/services.js';
import { listAnswer, sendPage } from '../sending.js';
import { registerDifference } from './difference.js';
import { registerEvents } from './events.js';
import { page, registerVersions } from './versions.js';

const EventType = z.enum(Object.keys({ ...planEvents, ...correctionEvents }) as [string, ...string[]]);

const HistoryQuery = z.strictObject({
  subject: pathId.optional().meta({
    description: 'A goal, target, initiative …; the id of the plan itself for what is about the plan as a whole',
  }),
  type: EventType.optional(),
  actor: z.string().max(120).optional().meta({ description: 'The id of the role that acted' }),
  from: StoredDay.optional().meta({ description: 'Effective on this day or later' }),
  to: StoredDay.optional().meta({ description: 'Effective on this day or earlier' }),
  knownAt: Instant.optional().meta({ description: 'What had been recorded by this moment. Not in the future' }),
  ...page,
});

const Told = HistoryEntry.extend({ text: z.string() }).meta({ id: 'HistoryEntry' });

/** Where a walk is, and the version it goes up to: what is recorded during the walk is for the next one. */
const Place = z.strictObject({ after: z.int(), upTo: z.int() });

/** Briefly waits for the view, so that whoever changed the plan finds the change told; how far the view has come. */
async function viewPosition(services: Services, ledger: string, position: string): Promise<string> {
  await waitFor(services.db, ledger, historyRows, position, 5_000);
  return (await liveGeneration(services.db, ledger, historyRows)).position;
}

const told = (plan: string, stored: string, language: 'da' | 'en') => {
  const entry = JSON.parse(stored) as z.output<typeof HistoryEntry>;
  const subject = entry.subject.id === entry.subject.kind ? { ...entry.subject, id: plan } : entry.subject;
  return { ...entry, subject, text: entry.sentence[language] };
};

function registerHistory(app: EdgeServer, services: Services): void {
  app.get('/v1/plans/:plan/history', {
    schema: {
      operationId: 'readPlanHistory',
      summary:
        'What happened to a plan, in the order of recording, in sentences (Danish or English by Accept-Language)',
      tags: ['history'],
      params: planParams,
      querystring: HistoryQuery,
      headers: clockHeaders,
      response: answers(listAnswer('A page of history', 'PlanHistory', Told, { 'Content-Language': z.string() }), [
        'known-at-in-future',
        'rows-behind',
      ]),
    },
    handler: async (request, reply) => {
      const { plan } = request.params;
      const asked = clocksOf(request);
      const { limit, cursor, ...filter } = asked;
      const bound = { plan, list: 'history', ...filter };
      const place = cursor === undefined ? undefined : services.cursors.decode(bound, cursor, Place);
      if (filter.knownAt !== undefined)
        await settled(services, await ledgerOf(services, planStream, plan), filter.knownAt);
      const { ledger, head, known } = await streamNow(services, planStream, plan);
      const position = await viewPosition(services, ledger, head.lastPosition);
      // An erasure takes the rows away, and only what follows it puts them back.
      if (BigInt(position) < BigInt(head.lastPosition) && known.events.some(isErasure)) throw problem('rows-behind');
      const upTo = place?.upTo ?? head.version;
      // In the plan's own history the plan is called `plan`.
      const subject = filter.subject === plan ? 'plan' : filter.subject;
      const found = await readHistoryRows(
        services.db,
        ledger,
        plan,
        { ...filter, subject, after: place?.after, upTo },
        limit + 1,
      );
      const language = preferredLanguage(request, ['da', 'en']);
      const items = found.slice(0, limit).map((row) => told(plan, row.entry, language));
      const last = items.at(-1);
      const next =
        found.length > limit && last !== undefined
          ? services.cursors.encode(bound, { after: last.version, upTo })
          : undefined;
      tellClocks(reply, asked);
      vary(reply, 'Accept-Language');
      reply.header('content-language', language);
      return sendPage(request, reply, { items, next }, upTo, { [ledger]: position });
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
