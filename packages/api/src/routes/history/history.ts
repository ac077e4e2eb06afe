import { correctionEvents, HistoryEntry, Instant, isErasure } from '@planspor/domain';
import { historyRows, liveGeneration, readHistoryRows, waitFor } from '@planspor/projections';
import { z } from 'zod';
import { StoredDay } from '../../commands/command-schemas.js';
import { answers, type EdgeServer, preferredLanguage, vary } from '../../edge/index.js';
import { problem } from '../../problems/index.js';
import { clockHeaders, clocksOf, tellClocks } from '../../reading/memento.js';
import { pathId, streamParams } from '../../reading/point.js';
import { groups, indicators, type NamedKind, plans, type ReadKind } from '../../reading/read-kinds.js';
import { ledgerOf, settled, streamNow } from '../../reading/slice.js';
import type { Services } from '../../services/services.js';
import { clockedList, sendPage } from '../sending.js';
import { registerDifference } from './difference.js';
import { registerEvents } from './events.js';
import { page, registerVersions } from './versions.js';

const aboutSubject = {
  subject: pathId.optional().meta({
    description: 'A goal, target, initiative …; the id of the plan itself for what is about the plan as a whole',
  }),
} as const;

const typesOf = <State>({ kind }: NamedKind<State>) =>
  z.enum(Object.keys({ ...kind.definitions, ...correctionEvents }) as [string, ...string[]]);

const filters = {
  actor: z.string().max(120).optional().meta({ description: 'The id of the role that acted' }),
  from: StoredDay.optional().meta({ description: 'Effective on this day or later' }),
  to: StoredDay.optional().meta({ description: 'Effective on this day or earlier' }),
  knownAt: Instant.optional().meta({ description: 'What had been recorded by this moment. Not in the future' }),
  ...page,
} as const;

const queryOf = <State>(read: NamedKind<State>) =>
  z.strictObject({ ...aboutSubject, type: typesOf(read).optional(), ...filters });

const Told = HistoryEntry.extend({ text: z.string() }).meta({ id: 'HistoryEntry' });

/** Where a walk is, and the version it goes up to: what is recorded during the walk is for the next one. */
const Place = z.strictObject({ after: z.int(), upTo: z.int() });

/** Briefly waits for the view, so that whoever changed the plan finds the change told; how far the view has come. */
async function viewPosition(services: Services, ledger: string, position: string): Promise<string> {
  await waitFor(services.db, ledger, historyRows, position, 5_000);
  return (await liveGeneration(services.db, ledger, historyRows)).position;
}

const told = (stream: string, stored: string, language: 'da' | 'en') => {
  const entry = JSON.parse(stored) as z.output<typeof HistoryEntry>;
  const subject = entry.subject.id === entry.subject.kind ? { ...entry.subject, id: stream } : entry.subject;
  return { ...entry, subject, text: entry.sentence[language] };
};

function registerHistory<State>(app: EdgeServer, services: Services, read: NamedKind<State>): void {
  const { kind, path, name, one } = read;
  app.get(`${path}/:${kind.kind}/history`, {
    schema: {
      operationId: `read${name}History`,
      summary: `What happened to ${one}, in the order of recording, in sentences (Danish or English by Accept-Language)`,
      tags: ['history'],
      params: streamParams(kind.kind),
      querystring: queryOf(read),
      headers: clockHeaders,
      response: answers(clockedList('A page of history', `${name}History`, Told, { 'Content-Language': z.string() }), [
        'known-at-in-future',
        'rows-behind',
      ]),
    },
    handler: async (request, reply) => {
      const stream = request.params[kind.kind] ?? '';
      const asked = clocksOf(request);
      const { limit, cursor, ...filter } = asked;
      const bound = { stream, list: 'history', ...filter };
      const place = cursor === undefined ? undefined : services.cursors.decode(bound, cursor, Place);
      if (filter.knownAt !== undefined) await settled(services, await ledgerOf(services, kind, stream), filter.knownAt);
      const { ledger, head, known } = await streamNow(services, kind, stream);
      const position = await viewPosition(services, ledger, head.lastPosition);
      // An erasure takes the rows away, and only what follows it puts them back.
      if (BigInt(position) < BigInt(head.lastPosition) && known.events.some(isErasure)) throw problem('rows-behind');
      const upTo = place?.upTo ?? head.version;
      // In its own history a stream is called by its kind.
      const subject = filter.subject === stream ? kind.kind : filter.subject;
      const found = await readHistoryRows(
        services.db,
        ledger,
        stream,
        { ...filter, subject, after: place?.after, upTo },
        limit + 1,
      );
      const language = preferredLanguage(request, ['da', 'en']);
      const items = found.slice(0, limit).map((row) => told(stream, row.entry, language));
      const last = items.at(-1);
      const next =
        found.length > limit && last !== undefined
          ? services.cursors.encode(bound, { after: last.version, upTo })
          : undefined;
      tellClocks(reply, asked);
      vary(reply, 'Accept-Language');
      reply.header('content-language', language);
      return sendPage(request, reply, { items, next }, upTo, new Map([[ledger, position]]));
    },
  });
}

function registerAll<State, Document extends object>(
  app: EdgeServer,
  services: Services,
  read: ReadKind<State, Document>,
): void {
  registerVersions(app, services, read);
  registerHistory(app, services, read);
  registerEvents(app, services, read);
  registerDifference(app, services, read);
}

/** How plans, indicators and groups came to be what they are: versions, sentences, events, differences. */
export function registerHistoryRoutes(app: EdgeServer, services: Services): void {
  registerAll(app, services, plans);
  registerAll(app, services, indicators);
  registerAll(app, services, groups);
}
