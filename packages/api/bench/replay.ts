import { extend, type KnownStream, knownStream, type PlanState, planStream, stateOn } from '@planspor/domain';
import { type LedgerEvent, type OpenDatabase, readLedger, recordedOf } from '@planspor/projections';
import { sql } from 'kysely';
import { freshDatabases } from './bench-server.js';
import { eventsOfAPlan, fill } from './filling.js';
import { atLeast, atMost, median, ratio, rounds, say } from './measure.js';

/*
 * A ledger replayed: read in pages, decoded, each plan folded. Beside it the same pages read as rows by the driver, their texts
 * parsed. `pnpm bench replay 1000000` says how long the longer of the two ledgers is.
 */
const size = Number(process.argv.find((word) => /^\d+$/.test(word)) ?? 100_000);
const page = 1_000;
const ledger = '550';

const megabytes = () => process.memoryUsage.rss() / 1e6;

interface Run {
  readonly perSecond: number;
  readonly megabytes: number;
}

async function inPages(events: number, read: (after: number) => Promise<number>): Promise<Run> {
  const began = performance.now();
  let most = 0;
  for (let after = 0; after < events; ) {
    const count = await read(after);
    if (count === 0) throw new Error(`the ledger ends at ${after}`);
    after += count;
    most = Math.max(most, megabytes());
  }
  return { perSecond: (events * 1000) / (performance.now() - began), megabytes: most };
}

function byStream(events: readonly LedgerEvent[]): ReadonlyMap<string, readonly LedgerEvent[]> {
  const streams = new Map<string, LedgerEvent[]>();
  for (const event of events) streams.set(event.stream, [...(streams.get(event.stream) ?? []), event]);
  return streams;
}

/** Reads, decodes and folds; a plan is let go once all its events are in. */
async function replayed({ db }: OpenDatabase, events: number): Promise<Run> {
  const plans = new Map<string, KnownStream<PlanState>>();
  let whole = 0;
  const run = await inPages(events, async (after) => {
    const read = await readLedger(db, ledger, String(after), page);
    for (const [stream, own] of byStream(read)) {
      const known = extend(
        plans.get(stream) ?? knownStream(planStream, []),
        own.map((event) => recordedOf(planStream, event)),
      );
      if (known.events.length < eventsOfAPlan) plans.set(stream, known);
      else if (plans.delete(stream) && stateOn(known).head !== undefined) whole += 1;
    }
    return read.length;
  });
  if (whole !== events / eventsOfAPlan) throw new Error(`${whole} plans were whole`);
  return run;
}

/** The rows alone, and their texts parsed. */
const rowsAlone = ({ db }: OpenDatabase, events: number): Promise<Run> =>
  inPages(events, async (after) => {
    const { rows } = await sql<{ body: string }>`
      select e.position, e.event_id, e.stream, e.version, e.type, e.recorded_at, e.effective_on, b.body
        from events e join bodies b on b.ledger = e.ledger and b.event_id = e.event_id
       where e.ledger = ${ledger} and e.position > ${BigInt(after)} order by e.position limit ${page}`.execute(db);
    for (const { body } of rows) JSON.parse(body);
    return rows.length;
  });

await freshDatabases(2, async (databases) => {
  const most: number[] = [];
  for (const [index, events] of [size / 10, size].entries()) {
    const database = databases[index];
    if (database === undefined) throw new Error('a database is needed');
    await fill(database, ledger, events);
    const [own, plain]: [Run[], Run[]] = [[], []];
    for (let round = 0; round < Math.min(rounds, 3); round += 1) {
      plain.push(await rowsAlone(database, events));
      own.push(await replayed(database, events));
    }
    const speed = (runs: readonly Run[]) => runs.map(({ perSecond }) => perSecond);
    const share = ratio(speed(own), speed(plain));
    most.push(Math.max(...own.map((run) => run.megabytes)));
    say(
      `${events} events replayed`,
      `${Math.round(median(speed(own)))} a second, rows alone ${Math.round(median(speed(plain)))}: ${share.toFixed(2)}; ${Math.round(most.at(-1) ?? 0)} MB`,
      atLeast(share, 0.8),
    );
  }
  const growth = (most[1] ?? 0) / (most[0] ?? 1);
  say('memory of ten times the events', `${growth.toFixed(2)} ×`, atMost(growth, 1.5, ' ×'));
});
