import { type Kysely, sql } from 'kysely';
import { inclusionRanges } from '../checkpoints/merkle.js';
import { readTree } from '../checkpoints/tiles.js';
import type { Database } from '../database/schema.js';
import { chainedEvents } from '../ledger/chained-events.js';
import { millisecondsOf, type StreamType } from '../ledger/event.js';
import { ledgerHead } from '../ledger/heads.js';
import { headerOf, type LedgerAt, ledgerAt, writer } from './export-ledger.js';
import { eventLine, lineText } from './export-lines.js';
import { madeUnder } from './made-under.js';

/** A stream that a bundle holds. */
interface BundledStream {
  readonly ledger: string;
  readonly stream: string;
  readonly type: StreamType;
}

/** A plan with everything its verdicts rest on, at a moment. */
export interface PlanAtMoment {
  readonly plan: string;
  readonly knownAt: string;
  readonly streams: readonly BundledStream[];
  readonly ledgers: readonly LedgerAt[];
}

/** Streams by their ids, a plan only if it is the one asked for. */
async function streamsNamed(db: Kysely<Database>, ids: readonly string[], plan: string) {
  const found: BundledStream[] = [];
  for (let from = 0; from < ids.length; from += 500) {
    const rows = await db
      .selectFrom('streams')
      .select(['ledger', 'stream', 'type'])
      .where('stream', 'in', ids.slice(from, from + 500))
      .orderBy('ledger')
      .execute();
    found.push(
      ...rows.filter(({ type, stream }) => type !== 'plan' || stream === plan).map((row) => row as BundledStream),
    );
  }
  return found;
}

/** Every id that events of a stream name by a moment: of subjects, events, indicators and groups alike. */
async function idsNamedIn(db: Kysely<Database>, { ledger, stream }: BundledStream, knownAt: string) {
  const { rows } = await sql<{ id: string }>`
    select distinct found[1] as id
      from events e join bodies b on b.ledger = e.ledger and b.event_id = e.event_id,
           regexp_matches(b.body, '[0-9a-f]{8}-[0-9a-f]{4}-[1-8][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}', 'g') as found
     where e.ledger = ${ledger} and e.stream = ${stream} and e.recorded_at <= ${millisecondsOf(knownAt)}
     order by id`.execute(db);
  return rows.map(({ id }) => id);
}

/** The plan's stream, and every indicator and group that it or one of them names, as recorded by a moment. */
async function streamsBehind(db: Kysely<Database>, plan: string, knownAt: string): Promise<readonly BundledStream[]> {
  const found = new Map<string, BundledStream>();
  const asked = new Set<string>([plan]);
  for (let wanted = [plan]; wanted.length > 0; ) {
    const streams = await streamsNamed(db, wanted, plan);
    const named: string[] = [];
    for (const stream of streams) {
      found.set(stream.stream, stream);
      named.push(...(await idsNamedIn(db, stream, knownAt)));
    }
    wanted = [...new Set(named)].filter((id) => !asked.has(id));
    for (const id of wanted) asked.add(id);
  }
  return [...found.values()];
}

/**
 * A plan at a moment, or as things stand, with the ledgers that everything in it comes from; each is settled at that moment.
 *
 * @returns 'unknown' for an id that is no plan or had no event by then, 'in-the-future' for a moment not reached
 */
export async function planAtMoment(
  db: Kysely<Database>,
  plan: string,
  knownAt?: string,
): Promise<PlanAtMoment | 'unknown' | 'in-the-future'> {
  const moment = knownAt ?? (await lastMoment(db));
  if (moment === undefined) return 'unknown';
  const streams = await streamsBehind(db, plan, moment);
  if (!streams.some(({ stream, type }) => stream === plan && type === 'plan')) return 'unknown';
  const ledgers: LedgerAt[] = [];
  for (const ledger of [...new Set(streams.map((stream) => stream.ledger))].sort()) {
    const at = await ledgerAt(db, ledger, moment);
    if (at === 'in-the-future') return at;
    if (at !== 'unknown') ledgers.push(at);
  }
  return { plan, knownAt: moment, streams, ledgers };
}

/** The last moment of recording in any ledger. */
async function lastMoment(db: Kysely<Database>): Promise<string | undefined> {
  const rows = await db.selectFrom('ledgers').select('ledger').execute();
  const heads = await Promise.all(rows.map(({ ledger }) => ledgerHead(db, ledger)));
  return heads
    .flatMap((head) => head?.recordedAt ?? [])
    .sort()
    .at(-1);
}

/** A note that was signed for just this size; undefined where none was. */
async function noteFor(db: Kysely<Database>, { ledger, size, epoch }: LedgerAt): Promise<string | undefined> {
  const row = await db
    .selectFrom('checkpoints')
    .select('note')
    .where('ledger', '=', ledger)
    .where('epoch', '=', epoch)
    .where('size', '=', BigInt(size))
    .executeTakeFirst();
  return row?.note;
}

/**
 * A plan's bundle as the lines of an export: its events and those of the indicators and groups that its verdicts rest on, each
 * with the path that proves it to stand in its ledger.
 */
export async function* exportPlan(db: Kysely<Database>, at: PlanAtMoment): AsyncGenerator<string> {
  const written = writer();
  const ledgers = await Promise.all(
    at.ledgers.map(async ({ knownAt: _, ...ledger }, index) => {
      const checkpoint = await noteFor(db, at.ledgers[index] as LedgerAt);
      return { ...ledger, ...(checkpoint === undefined ? {} : { checkpoint }) };
    }),
  );
  yield written.line({ ...headerOf('plan', at.knownAt), plan: at.plan, ledgers, madeUnder });
  let events = 0;
  for (const ledger of at.ledgers)
    for await (const line of bundledEvents(db, at, ledger)) {
      events += 1;
      yield written.line(line);
    }
  yield lineText({ kind: 'trailer', events, digest: written.digest() });
}

/** The events of a bundle that stand in one ledger, by position. */
async function* bundledEvents(db: Kysely<Database>, { streams, knownAt }: PlanAtMoment, { ledger, size }: LedgerAt) {
  const types = new Map(streams.filter((each) => each.ledger === ledger).map(({ stream, type }) => [stream, type]));
  const tree = readTree(db, ledger);
  for await (const event of chainedEvents(db, ledger, { upTo: size, streams: [...types.keys()] })) {
    const { stream, version, position, recordedAt } = event.envelope;
    if (recordedAt > Date.parse(knownAt)) return;
    const proof: string[] = [];
    for (const range of inclusionRanges(position - 1, { from: 0, to: size }))
      proof.push((await tree.rootOf(range)).toString('hex'));
    const type = types.get(stream);
    yield eventLine(event, { ...(version === 1 && type !== undefined ? { streamType: type } : {}), proof });
  }
}
