import type { OpenDatabase } from '@planspor/projections';
import { cells, type Figure, figureOf, type Run, table, told } from './figures.js';
import type { Ask } from './measure.js';
import { fallen, highest, lowest } from './ratios.js';
import { keep, readRecord } from './record.js';
import { loadNow, settingsOf, startServer } from './servers.js';

/*
 * pnpm bench             the whole run: these ten one after the other, on PostgreSQL, written to docs/benchmarks.md and .json
 * pnpm bench append      appends by 1, 16 and 64 callers and in batches, beside plain inserts and Emmett's store
 * pnpm bench command     commands by 1, 10 and 100 clients on plans of 30, 300 and 3,000 events, beside Fastify with one insert
 * pnpm bench reads       a plan, its 304, a verdict, a list of 98 plans, an earlier day, a page, beside Fastify sending the same bytes
 * pnpm bench replay      a ledger read, decoded and folded, beside its rows alone (a number: how many events)
 * pnpm bench rebuild     a ledger verified and all read models built anew, for ten times as many events each time (a number: how many at last)
 * pnpm bench fold        a goal more, decided and folded, on plans of 10, 500 and 5,000
 * pnpm bench scorecard   98 municipalities with 60 targets each
 * pnpm bench import      100,000 figures as CSV and as JSON, beside COPY of the same rows, and what others wait meanwhile (a number: how many)
 * pnpm bench lag         how far rows are behind at 100 and 1,000 events a second, and when none were followed (a number: how many)
 * pnpm bench start       from the start to the first answer, and the memory when idle and after load (a number: seconds of it)
 *
 * pnpm bench beside      small reads while a 16 MB import, exports and walks through a scorecard of 98 × 60 run
 * pnpm bench idle        98 ledgers and no work, for a minute
 * pnpm bench audit       a ledger exported, verified, begun again elsewhere and exported there (a number: how many events)
 * pnpm bench writers     a ledger verified while sixteen write (a number: how often)
 * pnpm bench demo        the demo's five plans, from its start until all are recorded; BENCH_BEFORE names another checkout
 * pnpm bench page        the page of a plan of 469 subjects beside the JSON that it shows, kept and first after a change
 *
 * pnpm bench --short     what CI compares: ratios of CPU time, on a server in memory; --record writes them anew
 *
 * In the whole run BENCH_EVENTS says how long the ledgers of replay, rebuild and lag are, and BENCH_LOAD for how many seconds start
 * loads its server. Each is measured on a PostgreSQL server (BENCH_DATABASE_URL, else one of its own, which keeps on disk what it acknowledges)
 * and, where it was named, embedded too; BENCH_KIND (postgres or pglite) chooses one. Time and CPU are those of this server and
 * its database; the clients are other processes.
 */
type Workload = (ask: Ask) => Promise<void>;

const wholeRun: Readonly<Record<string, () => Promise<Workload>>> = {
  append: async () => (await import('./append.js')).append,
  command: async () => (await import('./command.js')).command,
  reads: async () => (await import('./reads.js')).reads,
  replay: async () => (await import('./replay.js')).replay,
  rebuild: async () => (await import('./rebuild.js')).rebuilding,
  fold: async () => (await import('./fold.js')).fold,
  scorecard: async () => (await import('./scorecard.js')).scorecard,
  import: async () => (await import('./import.js')).imports,
  lag: async () => (await import('./lag.js')).lag,
  start: async () => (await import('./start.js')).start,
};

const workloads: typeof wholeRun = {
  ...wholeRun,
  beside: async () => (await import('./beside.js')).beside,
  idle: async () => (await import('./idle.js')).idle,
  audit: async () => (await import('./audit.js')).audit,
  writers: async () => (await import('./writers.js')).writers,
  demo: async () => (await import('./demo.js')).demo,
  page: async () => (await import('./page.js')).page,
};

/** How much of a workload, where no number stands behind its name. */
const settings: Readonly<Record<string, string | undefined>> = {
  replay: process.env.BENCH_EVENTS,
  rebuild: process.env.BENCH_EVENTS,
  lag: process.env.BENCH_EVENTS,
  start: process.env.BENCH_LOAD,
};

const amountOf = (name: string): number | undefined =>
  settings[name] === undefined ? undefined : Number(settings[name]);

const compared = ['append', 'command', 'reads', 'replay', 'rebuild', 'fold', 'import'];

/** Runs a workload; each figure is printed as it is known. Where it fails none of its figures count. */
async function figuresOf(name: string, how: Omit<Ask, 'say'>): Promise<readonly Figure[]> {
  const figures: Figure[] = [];
  const say: Ask['say'] = (said) => {
    const figure = figureOf(name, said);
    figures.push(figure);
    process.stdout.write(`| ${cells(figure).join(' | ')} |\n`);
  };
  const began = performance.now();
  try {
    await (await workloads[name]?.())?.({ ...how, amount: how.amount ?? amountOf(name), say });
    process.stdout.write(`${name}: ${Math.round((performance.now() - began) / 1000)} s\n`);
    return figures;
  } catch (error) {
    process.stderr.write(`${name} failed: ${error instanceof Error ? error.stack : error}\n`);
    process.exitCode = 1;
    return [];
  }
}

/** Runs workloads one after the other on one server. */
async function run(names: readonly string[], how: Pick<Ask, 'short' | 'kinds' | 'amount'>): Promise<Run> {
  const rounds = Number(process.env.BENCH_ROUNDS ?? (how.short ? 9 : 5));
  const server = await startServer(how.short ? 'memory' : 'disk');
  try {
    const settings = await settingsOf(server);
    process.stdout.write(`${told(settings)}\n`);
    const figures: Figure[] = [];
    for (const name of names) figures.push(...(await figuresOf(name, { ...how, rounds, server: server.url })));
    return { settings: { ...settings, load: { ...settings.load, after: loadNow() } }, figures };
  } finally {
    await server.stop();
  }
}

const recordedShort = () => readRecord().short?.figures ?? [];

/** The ratios beside those recorded; one that fell is measured once more, for a shared machine is noisy. */
async function compare(names: readonly string[]): Promise<void> {
  const measured = await run(names, short);
  const recorded = recordedShort().filter(({ workload }) => names.includes(workload));
  const first = fallen(recorded, measured.figures);
  if (first.length === 0) return;
  process.exitCode = 0;
  process.stdout.write(`Once more:\n${first.map(({ why }) => why).join('\n')}\n`);
  const again = await run([...new Set(first.map(({ workload }) => workload))], short);
  const second = fallen(recorded, highest(measured.figures, again.figures));
  for (const { why } of second) process.stderr.write(`${why}\n`);
  if (second.length > 0) process.exitCode = 1;
}

/** Records the ratios of three runs; what was not named stays as it was recorded. */
async function record(names: readonly string[]): Promise<void> {
  const [first, ...more] = [await run(names, short), await run(names, short), await run(names, short)];
  if (process.exitCode === 1) return;
  const others = recordedShort().filter(({ workload }) => !names.includes(workload));
  keep('short', { ...first, figures: [...others, ...lowest(first.figures, ...more.map(({ figures }) => figures))] });
}

const short = { short: true, kinds: ['postgres'], amount: undefined } as const;

const words = process.argv.slice(2);
const named = words.filter((word) => !/^(\d+|--.*)$/.test(word));
const unknown = named.find((name) => workloads[name] === undefined);
if (unknown !== undefined) {
  process.stderr.write(`There is no workload ${unknown}. Choose among: ${Object.keys(workloads).join(', ')}\n`);
  process.exit(2);
}
const number = words.find((word) => /^\d+$/.test(word));
const amount = number === undefined ? undefined : Number(number);
const kind = process.env.BENCH_KIND as OpenDatabase['kind'] | undefined;

if (words.includes('--short')) {
  const names = named.length > 0 ? named : compared;
  if (words.includes('--record')) await record(names);
  else await compare(names);
} else if (named.length > 0) {
  const kinds = kind === undefined ? (['postgres', 'pglite'] as const) : [kind];
  process.stdout.write(`\n${table(await run(named, { short: false, kinds, amount }))}\n`);
} else {
  const measured = await run(Object.keys(wholeRun), { short: false, kinds: [kind ?? 'postgres'], amount: undefined });
  if (process.exitCode !== 1) keep('whole', measured);
}
process.exit();
