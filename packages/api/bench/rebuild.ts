import { randomBytes } from 'node:crypto';
import { allViews, append, type OpenDatabase, rebuild, today } from '@planspor/projections';
import { v7 } from 'uuid';
import { freshDatabases } from './bench-server.js';
import { atMost, say } from './measure.js';

/*
 * All read models of a ledger built anew while it stands, for a ledger and one ten times as long: `pnpm bench rebuild 100000` says how
 * long the first is. Plans have a thousand events each, and commands on a hundred plans are recorded in turn, so that a page of events
 * touches many plans. It prints how far it has come.
 */
const size = Number(process.argv.find((word) => /^\d+$/.test(word)) ?? 100_000);
const ledger = '550';
const [perPlan, perCommand, atATime] = [1_000, 50, 100];

const drafted = { title: 'Plan 2030', municipality: '550', period: '2030', kind: 'plan', language: 'da' };
const text = 'Borgere i sygedagpengeforløb skal hurtigere tilbage i job, og tilbuddet gælder hele kommunen.';

const command = (stream: string, version: number) => ({
  commandId: v7(),
  caller: 'bench',
  requestHash: randomBytes(32).toString('hex'),
  stream,
  streamType: 'plan' as const,
  expected: version === 0 ? ('none' as const) : version,
  outcome: 'accepted' as const,
  events: Array.from({ length: perCommand }, (_, index) => ({
    id: v7(),
    type: version + index === 0 ? 'PlanDrafted' : 'NoteAdded',
    schemaVersion: 1,
    effectiveOn: '2024-01-01',
    correlationId: 'bench',
    body: {
      actor: { id: 'bench', role: 'editor' },
      data: version + index === 0 ? drafted : { kind: 'gap', note: v7(), text },
    },
  })),
});

/** A hundred plans at a time, a command on each in turn. */
async function fill({ db }: OpenDatabase, events: number): Promise<void> {
  for (let begun = 0; begun < events; begun += perPlan * atATime) {
    const plans = Array.from({ length: Math.min(atATime, (events - begun) / perPlan) }, () => v7());
    for (let version = 0; version < perPlan; version += perCommand)
      for (let first = 0; first < plans.length; first += 10) {
        const commands = plans.slice(first, first + 10).map((plan) => command(plan, version));
        const outcomes = await append(db, ledger, commands);
        if (outcomes.some(({ kind }) => kind !== 'recorded')) throw new Error('not everything was recorded');
      }
  }
}

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
    await fill(database, events);
    took.push(await rebuilt(database, events));
  }
  const times = (took[1] ?? 0) / (took[0] ?? 1);
  say('all views, ten times the events', `${times.toFixed(1)} × the time`, atMost(times, 11, ' ×'));
});
