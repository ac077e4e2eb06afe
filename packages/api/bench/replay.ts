import { extend, type KnownStream, knownStream, type PlanState, planStream, stateOn } from '@planspor/domain';
import { type LedgerEvent, type OpenDatabase, readLedger, recordedOf } from '@planspor/projections';
import { sql } from 'kysely';
import { onFreshDatabase, postmasterOf } from './bench-server.js';
import { cpuNow, cpuSince } from './cpu.js';
import { atLeast, atMost } from './figures.js';
import { eventsOfAPlan, fill } from './filling.js';
import { type Ask, median, ofCpu, ratio } from './measure.js';

/*
 * A ledger replayed: read in pages, decoded, each plan folded. Beside it the same pages read as rows by the driver, their texts
 * parsed. `pnpm bench replay 1000000` says how long the longest ledger is; the first has 10,000 events, each next ten times as many.
 */
const page = 1_000;
const ledger = '550';

const megabytes = () => process.memoryUsage.rss() / 1e6;

interface Run {
  readonly perSecond: number;
  readonly megabytes: number;
  /** Of this process and the database, in milliseconds a thousand events. */
  readonly cpu: number;
}

async function inPages(database: OpenDatabase, events: number, read: (after: number) => Promise<number>): Promise<Run> {
  const postmaster = await postmasterOf(database);
  const before = cpuNow(postmaster);
  const began = performance.now();
  let most = 0;
  for (let after = 0; after < events; ) {
    const count = await read(after);
    if (count === 0) throw new Error(`the ledger ends at ${after}`);
    after += count;
    most = Math.max(most, megabytes());
  }
  const perSecond = (events * 1000) / (performance.now() - began);
  const used = cpuSince(before, postmaster);
  return { perSecond, megabytes: most, cpu: ((used.server + used.database) * 1000) / events };
}

function byStream(events: readonly LedgerEvent[]): ReadonlyMap<string, readonly LedgerEvent[]> {
  const streams = new Map<string, LedgerEvent[]>();
  for (const event of events) streams.set(event.stream, [...(streams.get(event.stream) ?? []), event]);
  return streams;
}

/** Reads, decodes and folds; a plan is let go once all its events are in. */
async function replayed(database: OpenDatabase, events: number): Promise<Run> {
  const plans = new Map<string, KnownStream<PlanState>>();
  let whole = 0;
  const run = await inPages(database, events, async (after) => {
    const read = await readLedger(database.db, ledger, String(after), page);
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
export const rowsAlone = (database: OpenDatabase, events: number): Promise<Run> =>
  inPages(database, events, async (after) => {
    const { rows } = await sql<{ body: string }>`
      select e.position, e.event_id, e.stream, e.version, e.type, e.recorded_at, e.effective_on, b.body
        from events e join bodies b on b.ledger = e.ledger and b.event_id = e.event_id
       where e.ledger = ${ledger} and e.position > ${BigInt(after)} order by e.position limit ${page}`.execute(
      database.db,
    );
    for (const { body } of rows) JSON.parse(body);
    return rows.length;
  });

/** One ledger of so many events, beside its rows; the most memory that replaying it took. */
async function compare({ say, short, rounds }: Ask, database: OpenDatabase, events: number): Promise<number> {
  await fill(database, ledger, events);
  const [own, plain]: [Run[], Run[]] = [[], []];
  // The first of each warms both up.
  for (let round = -1; round < (events > 10_000 ? Math.min(rounds, 3) : rounds); round += 1) {
    const [theirs, ours] = [await rowsAlone(database, events), await replayed(database, events)];
    if (round < 0) continue;
    plain.push(theirs);
    own.push(ours);
  }
  const of = (runs: readonly Run[], pick: keyof Run) => runs.map((run) => run[pick]);
  const what = `${events.toLocaleString('en')} events replayed`;
  if (!short)
    say({
      what,
      figure: median(of(own, 'perSecond')),
      unit: 'a second',
      peer: { what: 'its rows alone, parsed', figure: median(of(plain, 'perSecond')) },
      ratio: ratio(of(own, 'perSecond'), of(plain, 'perSecond')),
      reach: atLeast(0.8),
    });
  say(ofCpu(`${what}, a thousand of them`, of(own, 'cpu'), 'its rows alone, parsed', of(plain, 'cpu')));
  return Math.max(...of(own, 'megabytes'));
}

export async function replay(ask: Ask): Promise<void> {
  const longest = ask.short ? 10_000 : (ask.amount ?? 100_000);
  let before: number | undefined;
  for (let events = Math.min(10_000, longest); events <= longest; events *= 10) {
    const most = await onFreshDatabase(ask, (database) => compare(ask, database, events));
    const peer = { what: 'of a tenth', figure: before ?? most };
    const what = `memory at most, ${events.toLocaleString('en')} events`;
    if (!ask.short)
      ask.say({
        what,
        figure: most,
        unit: 'MB',
        ...(before === undefined ? {} : { peer, reach: atMost(before * 1.5) }),
      });
    before = most;
  }
}
