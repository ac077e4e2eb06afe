/*
 * pnpm bench command     one command on plans of 30, 300 and 3,000 events, and on a real plan, beside Fastify with one insert
 * pnpm bench reads       the current plan, its 304 and a target's verdict, beside Fastify sending the same bytes
 * pnpm bench import      100,000 figures as CSV and as JSON, beside COPY of the same rows, and what others wait meanwhile
 * pnpm bench beside      small reads while a 16 MB import, exports and walks through a scorecard of 98 × 60 run
 * pnpm bench append      appends by 1, 16 and 64 callers and in batches, beside plain inserts and Emmett's store, on a disk
 * pnpm bench idle        98 ledgers and no work, for a minute
 * pnpm bench rebuild     all read models built anew, for 100,000 events and ten times as many (a number: how many at first)
 * pnpm bench audit        a ledger exported, verified, begun again elsewhere and exported there (a number: how many events)
 * pnpm bench writers      a ledger verified while sixteen write (a number: how often)
 * pnpm bench demo        the demo's five plans, from its start until all are recorded; BENCH_BEFORE names another checkout
 * pnpm bench fold        a goal more, decided and folded, on plans of 10, 500 and 5,000
 * pnpm bench replay      a ledger read, decoded and folded, beside its rows alone (a number: how many events)
 * pnpm bench lag         how far rows are behind at 100 and 1,000 events a second, and when none were followed (a number: how many)
 * pnpm bench start       from the start to the first answer, and the memory when idle and after load (a number: seconds of it)
 * pnpm bench page         the page of a plan of 469 subjects beside the JSON that it shows, kept and first after a change
 * pnpm bench scorecard   98 municipalities with 60 targets each
 *
 * Each is measured on a PostgreSQL server (BENCH_DATABASE_URL, else one started from binaries found on the machine) and, but
 * for the scorecard, embedded. Time and CPU are those of this server and its database; the clients are other processes.
 */
const workloads: Readonly<Record<string, () => Promise<unknown>>> = {
  command: () => import('./command.js'),
  reads: () => import('./reads.js'),
  import: () => import('./import.js'),
  beside: () => import('./beside.js'),
  append: () => import('./append.js'),
  idle: () => import('./idle.js'),
  demo: () => import('./demo.js'),
  fold: () => import('./fold.js'),
  replay: () => import('./replay.js'),
  lag: () => import('./lag.js'),
  start: () => import('./start.js'),
  page: () => import('./page.js'),
  scorecard: () => import('./scorecard.js'),
  rebuild: () => import('./rebuild.js'),
  audit: () => import('./audit.js'),
  writers: () => import('./writers.js'),
};

const named = process.argv.slice(2).filter((word) => !/^\d+$/.test(word));
const chosen = named.length > 0 ? named : Object.keys(workloads);
for (const name of chosen) {
  const run = workloads[name];
  if (run === undefined) {
    process.stderr.write(`There is no workload ${name}. Choose among: ${Object.keys(workloads).join(', ')}\n`);
    process.exit(2);
  }
  process.stdout.write(`\n${name}\n`);
  await run();
}
process.exit(0);
