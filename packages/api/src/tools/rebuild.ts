import { parseArgs } from 'node:util';
import { knownLedgers, rebuild, today, allViews as views } from '@planspor/projections';
import { configured } from '../server/serve.js';
import { openStore } from '../server/store.js';

/*
 * pnpm rebuild-views              builds every read model of every ledger anew, beside the one in use, and flips
 * pnpm rebuild-views --view plans only that one (plans, history, streams, verdicts)
 *
 * The server may go on running: readers see the old rows until the new ones take over.
 */
const { values } = parseArgs({ options: { view: { type: 'string', multiple: true } } });
const unknown = (values.view ?? []).filter((name) => !views.some((view) => view.name === name));
if (unknown.length > 0) {
  process.stderr.write(
    `There is no view ${unknown.join(', ')}. Choose among: ${views.map((view) => view.name).join(', ')}\n`,
  );
  process.exit(2);
}
const config = configured(process.env);
if (config.databaseUrl === undefined && config.dataFolder === undefined) {
  process.stderr.write('Say which database: PLANSPOR_DATA (a folder) or DATABASE_URL (a PostgreSQL server).\n');
  process.exit(2);
}

const store = await openStore(config);
for (const ledger of await knownLedgers(store.db))
  for (const view of views.filter(({ name }) => values.view?.includes(name) ?? true)) {
    const { generation, wrong, differs } = await rebuild(store.db, ledger, view, today(Date.now()));
    const became =
      wrong.length > 0
        ? `not taken over: ${wrong.length} new rows are not what the events give`
        : `built anew (generation ${generation}), ${differs ? 'the rows before were not what the events give' : 'rows as before'}`;
    process.stdout.write(`${ledger}: ${view.name} ${became}\n`);
  }
await store.close();
