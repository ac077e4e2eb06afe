import { allViews, type OpenDatabase, rebuild, today } from '@planspor/projections';
import { freshDatabases } from './bench-server.js';
import { fill } from './filling.js';
import { atMost, say } from './measure.js';

/*
 * All read models of a ledger built anew while it stands, for a ledger and one ten times as long: `pnpm bench rebuild 100000` says how
 * long the first is. Plans have a thousand events each, and commands on a hundred plans are recorded in turn, so that a page of events
 * touches many plans. It prints how far it has come.
 */
const size = Number(process.argv.find((word) => /^\d+$/.test(word)) ?? 100_000);
const ledger = '550';

const megabytes = () => Math.round(process.memoryUsage.rss() / 1e6);

/** Builds every view of a ledger anew; seconds. Says how far it has come at each tenth, and the most memory up to there. */
async function rebuilt({ db }: OpenDatabase, events: number): Promise<number> {
  const began = performance.now();
  const seconds = () => (performance.now() - began) / 1000;
  for (const view of allViews) {
    let [most, told] = [0, 0];
    const from = seconds();
    const look = setInterval(() => {
      most = Math.max(most, megabytes());
    }, 20);
    const { wrong, generation } = await rebuild(db, ledger, view, today(Date.now()), (position) => {
      if (Number(position) < told + events / 10) return;
      told = Number(position);
      process.stdout.write(`  ${view.name}: ${told} of ${events} in ${Math.round(seconds() - from)} s, ${most} MB\n`);
    });
    clearInterval(look);
    if (wrong.length > 0 || generation < 2) throw new Error(`${view.name} did not take over: ${wrong[0]}`);
    const took = seconds() - from;
    say(`${view.name}, ${events} events`, `${took.toFixed(1)} s, ${Math.round(events / took)} a second, ${most} MB`);
  }
  return seconds();
}

await freshDatabases(2, async (databases) => {
  const took: number[] = [];
  for (const [index, events] of [size, size * 10].entries()) {
    const database = databases[index];
    if (database === undefined) throw new Error('a database is needed');
    await fill(database, ledger, events);
    took.push(await rebuilt(database, events));
  }
  const times = (took[1] ?? 0) / (took[0] ?? 1);
  say('all views, ten times the events', `${times.toFixed(1)} × the time`, atMost(times, 11, ' ×'));
});
