import { createHash } from 'node:crypto';
import { allViews, type OpenDatabase, rebuild, today, verifyLedgerInPlace } from '@planspor/projections';
import { sql } from 'kysely';
import { onFreshDatabase, postmasterOf } from './bench-server.js';
import { cpuNow, cpuSince } from './cpu.js';
import { atMost } from './figures.js';
import { fill } from './filling.js';
import { type Ask, median, ofCpu } from './measure.js';
import { rowsAlone } from './replay.js';

/*
 * A ledger verified and all its read models built anew while it stands, for a ledger of 10,000 events and ones ten times as long each:
 * `pnpm bench rebuild 1000000` says how long the last is. Plans have a thousand events each, and commands on a hundred plans are recorded
 * in turn, so that a page of events touches many plans. It prints how far it has come.
 */
const ledger = '550';

const megabytes = () => Math.round(process.memoryUsage.rss() / 1e6);

/** What something took: seconds, milliseconds of CPU a thousand events, and the most memory. */
interface Took {
  readonly seconds: number;
  readonly cpu: number;
  readonly most: number;
}

async function timed(database: OpenDatabase, events: number, work: () => Promise<unknown>): Promise<Took> {
  const postmaster = await postmasterOf(database);
  let most = megabytes();
  const look = setInterval(() => {
    most = Math.max(most, megabytes());
  }, 20);
  const [before, began] = [cpuNow(postmaster), performance.now()];
  await work();
  const seconds = (performance.now() - began) / 1000;
  const used = cpuSince(before, postmaster);
  clearInterval(look);
  return { seconds, cpu: ((used.server + used.database) * 1000) / events, most };
}

/** Builds every view of a ledger anew, and says how far it has come at each tenth of a long one. */
async function rebuildAll({ db }: OpenDatabase, events: number): Promise<void> {
  for (const view of allViews) {
    let told = 0;
    const { wrong, generation } = await rebuild(db, ledger, view, today(Date.now()), (position) => {
      if (events < 100_000 || Number(position) < told + events / 10) return;
      told = Number(position);
      process.stdout.write(`  ${view.name}: ${told} of ${events}, ${megabytes()} MB\n`);
    });
    if (wrong.length > 0 || generation < 2) throw new Error(`${view.name} did not take over: ${wrong[0]}`);
  }
}

async function verified({ db }: OpenDatabase, events: number): Promise<void> {
  const found = await verifyLedgerInPlace(db, ledger);
  if (found?.faults.length !== 0 || Number(found.size) !== events) throw new Error('the ledger is not whole');
}

/** How often they are hashed, so that its time can be told. */
const times = 10;

/** SHA-256 of the bodies alone, as the least that verifying could take; in milliseconds a thousand events. */
async function hashed({ db }: OpenDatabase, events: number): Promise<number> {
  const hash = createHash('sha256');
  let used = 0;
  for (let from = 0; from < events; from += 10_000) {
    const { rows } = await sql<{ body: string }>`
      select b.body from events e join bodies b on b.ledger = e.ledger and b.event_id = e.event_id
       where e.ledger = ${ledger} and e.position > ${BigInt(from)} order by e.position limit 10000`.execute(db);
    const before = process.cpuUsage();
    for (let time = 0; time < times; time += 1) for (const { body } of rows) hash.update(body);
    const { user, system } = process.cpuUsage(before);
    used += (user + system) / 1000;
  }
  return (used * 1000) / times / events;
}

/** A ledger of so many events, filled, verified and its rows built anew; the seconds of both. */
async function measured({ say, short, rounds }: Ask, database: OpenDatabase, events: number) {
  await fill(database, ledger, events);
  const [verifying, rebuilding]: [Took[], Took[]] = [[], []];
  const [hashing, reading]: [number[], number[]] = [[], []];
  // A long ledger is long enough to be measured once; of a short one the first round warms all up.
  const [from, turns] = events > 10_000 ? [0, 1] : [-1, Math.min(rounds, 5)];
  for (let round = from; round < turns; round += 1) {
    const hash = await hashed(database, events);
    const verify = await timed(database, events, () => verified(database, events));
    const read = (await rowsAlone(database, events)).cpu;
    const built = await timed(database, events, () => rebuildAll(database, events));
    if (round < 0) continue;
    hashing.push(hash);
    verifying.push(verify);
    reading.push(read);
    rebuilding.push(built);
  }
  const of = (took: readonly Took[], pick: keyof Took) => took.map((each) => each[pick]);
  const what = `${events.toLocaleString('en')} events`;
  const [verify, rebuild_] = [median(of(verifying, 'seconds')), median(of(rebuilding, 'seconds'))];
  if (!short) {
    say({ what: `${what} verified`, figure: verify, unit: 's' });
    say({ what: `${what}, all rows built anew`, figure: rebuild_, unit: 's' });
    say({ what: `${what}, memory at most`, figure: Math.max(...of(rebuilding, 'most')), unit: 'MB' });
  }
  say(ofCpu(`${what} verified, a thousand of them`, of(verifying, 'cpu'), 'SHA-256 of their texts', hashing));
  say(ofCpu(`${what}, rows built anew, a thousand of them`, of(rebuilding, 'cpu'), 'rows read and parsed', reading));
  return { verify, rebuild: rebuild_ };
}

export async function rebuilding(ask: Ask): Promise<void> {
  const longest = ask.short ? 2_000 : (ask.amount ?? 100_000);
  let before: Awaited<ReturnType<typeof measured>> | undefined;
  for (let events = Math.min(10_000, longest); events <= longest; events *= 10) {
    const took = await onFreshDatabase(ask, (database) => measured(ask, database, events));
    const sayTimes = (what: string, now: number, then: number) =>
      ask.say({
        what: `${what}: ${events.toLocaleString('en')} events, of the time of a tenth`,
        figure: now / then,
        unit: '×',
        reach: atMost(11),
      });
    if (before !== undefined) {
      sayTimes('verified', took.verify, before.verify);
      sayTimes('rows built anew', took.rebuild, before.rebuild);
    }
    before = took;
  }
}
