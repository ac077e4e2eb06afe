import { createHash, randomBytes } from 'node:crypto';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { type Append, groupCommit, type OpenDatabase, verifyLedgerInPlace } from '@planspor/projections';
import pg from 'pg';
import { v7 } from 'uuid';

/** One way to keep events in PostgreSQL, as it is called by many at once. */
export interface Contender {
  readonly name: string;
  /**
   * Appends events to a stream and resolves once they are durable.
   *
   * @param version events that the stream has; undefined where whichever it has will do, which it must then have
   */
  readonly append: (stream: string, version: number | undefined, bodies: readonly object[]) => Promise<void>;
  /** How many events it keeps, and what is wrong with them: gaps in positions or versions, a broken chain. */
  readonly kept: () => Promise<{ readonly events: number; readonly faults: readonly string[] }>;
  readonly close: () => Promise<void>;
}

const type = 'NoteAdded';

const ledger = '550';

function asOurs(name: string, database: OpenDatabase, send: Append): Contender {
  const { db } = database;
  return {
    name,
    append: async (stream, version, bodies) => {
      const outcome = await send(ledger, {
        commandId: v7(),
        caller: 'bench',
        requestHash: createHash('sha256').update(JSON.stringify(bodies)).digest('hex'),
        stream,
        streamType: 'plan',
        expected: version === undefined ? 'exists' : version === 0 ? 'none' : version,
        outcome: 'accepted',
        events: bodies.map((data) => ({
          id: v7(),
          type,
          schemaVersion: 1,
          effectiveOn: '2024-01-01',
          correlationId: 'bench',
          body: { actor: { id: 'bench', role: 'editor' }, data },
        })),
      });
      if (outcome.kind !== 'recorded' || outcome.replayed) throw new Error(`an append became ${outcome.kind}`);
    },
    kept: async () => {
      const found = await verifyLedgerInPlace(db, ledger);
      return { events: Number(found?.size ?? 0), faults: found?.faults.map((fault) => JSON.stringify(fault)) ?? [] };
    },
    close: database.close,
  };
}

/** The ledger of this product as its server uses it: chain, idempotency, expectations, group commit. */
export const planspor = (database: OpenDatabase): Contender => asOurs('planspor', database, groupCommit(database.db));

/** Nothing but rows: a position from a sequence, one unique key. No chain, no idempotency, no order of commits. */
const rawTable = `
  create table raw (position bigserial primary key, event_id uuid not null, stream uuid not null, version integer not null,
                    type text not null, body text not null, recorded_at timestamptz not null default now(),
                    unique (stream, version))`;

const rawInsert = `
  insert into raw (event_id, stream, version, type, body)
  select * from unnest($1::uuid[], $2::uuid[], $3::integer[], $4::text[], $5::text[])`;

type RawRow = readonly [id: string, stream: string, version: number, type: string, body: string];

async function rawPool(url: string) {
  const pool = new pg.Pool({ connectionString: url, max: 16 });
  await pool.query(rawTable);
  const insert = (rows: readonly RawRow[]) =>
    pool.query({
      name: 'raw',
      text: rawInsert,
      values: [0, 1, 2, 3, 4].map((column) => rows.map((row) => row[column as 0])),
    });
  const counted = async () => {
    const { rows } = await pool.query<{ events: string; streams: string }>(`
      select count(*) as events, (select count(*) from (
        select from raw group by stream having max(version) - min(version) + 1 <> count(*)) gaps) as streams from raw`);
    return { events: Number(rows[0]?.events), faults: rows[0]?.streams === '0' ? [] : ['versions have gaps'] };
  };
  return { insert, counted, close: () => pool.end() };
}

/** Versions of streams that all callers share are counted here: the raw table is spared the question. */
function versioned() {
  const versions = new Map<string, number>();
  return (stream: string, version: number | undefined, bodies: readonly object[]): readonly RawRow[] => {
    const from = version ?? versions.get(stream) ?? 0;
    versions.set(stream, from + bodies.length);
    return bodies.map((data, index) => [v7(), stream, from + index + 1, type, JSON.stringify(data)]);
  };
}

/** An insert a call. */
export async function raw(url: string): Promise<Contender> {
  const [{ insert, counted, close }, rowsOf] = [await rawPool(url), versioned()];
  const append_ = async (stream: string, version: number | undefined, bodies: readonly object[]) => {
    await insert(rowsOf(stream, version, bodies));
  };
  return { name: 'raw insert', append: append_, kept: counted, close };
}

/** What arrives while an insert is on its way goes with the next, together: as little as a group can cost. */
export async function rawGroup(url: string): Promise<Contender> {
  const [{ insert, counted, close }, rowsOf] = [await rawPool(url), versioned()];
  const waiting: {
    readonly rows: readonly RawRow[];
    readonly done: () => void;
    readonly failed: (e: unknown) => void;
  }[] = [];
  let busy = false;
  const work = async () => {
    busy = true;
    while (waiting.length > 0) {
      await nextTurn();
      const group = waiting.splice(0, 64);
      try {
        await insert(group.flatMap(({ rows }) => rows));
        for (const { done } of group) done();
      } catch (error) {
        for (const { failed } of group) failed(error);
      }
    }
    busy = false;
  };
  const append_ = (stream: string, version: number | undefined, bodies: readonly object[]) =>
    new Promise<void>((done, failed) => {
      waiting.push({ rows: rowsOf(stream, version, bodies), done, failed });
      if (!busy) void work();
    });
  return { name: 'raw group', append: append_, kept: counted, close };
}

/** A salt as an event has it, so that bodies are of one size everywhere. */
export const bodyOf = (index: number): object => ({
  note: `0192${randomBytes(4).toString('hex')}`,
  kind: 'gap',
  number: index,
  text: 'Måltallet er opgjort uden de borgere, der er visiteret til fleksjob i løbet af kvartalet, jf. bilag 2, tabel 4. '.repeat(
    2,
  ),
});
