import { parseArgs } from 'node:util';
import { knownLedgers, rebuild, today, allViews as views } from '@planspor/projections';
import { openAsItIs } from './databases.js';
import { say, type Tool, toolFault } from './tool.js';

const names = views.map(({ name }) => name).join(', ');

const usage = `planspor rebuild-views [--view VIEW]

Builds every read model of every ledger anew, beside the one in use, and flips; with --view only that one (${names}).
The server may go on running: readers see the old rows until the new ones take over.`;

// A line a second at most.
const tellEvery = 1_000;

/** Says how far a rebuild has come. */
function told(ledger: string, view: string): (position: string) => void {
  let at = Date.now();
  return (position) => {
    if (Date.now() - at < tellEvery) return;
    at = Date.now();
    const megabytes = Math.round(process.memoryUsage().rss / 1_048_576);
    process.stderr.write(`${ledger}: ${view} at ${position} (${megabytes} MB)\n`);
  };
}

async function run(args: readonly string[]): Promise<number> {
  const { values } = parseArgs({ args: [...args], options: { view: { type: 'string', multiple: true } } });
  const unknown = (values.view ?? []).filter((name) => !views.some((view) => view.name === name));
  if (unknown.length > 0) throw toolFault(`There is no view ${unknown.join(', ')}. Choose among: ${names}.`);
  const { db, close } = await openAsItIs();
  let refused = 0;
  try {
    for (const ledger of await knownLedgers(db))
      for (const view of views.filter(({ name }) => values.view?.includes(name) ?? true)) {
        const { generation, wrong, differs } = await rebuild(
          db,
          ledger,
          view,
          today(Date.now()),
          told(ledger, view.name),
        );
        refused += wrong.length > 0 ? 1 : 0;
        const became =
          wrong.length > 0
            ? `not taken over: ${wrong.length} new rows are not what the events give`
            : `built anew (generation ${generation}), ${differs ? 'the rows before were not what the events give' : 'rows as before'}`;
        say(`${ledger}: ${view.name} ${became}`);
      }
  } finally {
    await close();
  }
  return refused === 0 ? 0 : 1;
}

/** Builds the read models anew. */
export const rebuildViews: Tool = { summary: 'make the read models anew', usage, run };
