import { parseArgs } from 'node:util';
import { historyRows, knownLedgers, planRows, rebuild, streamRows, today } from '@planspor/projections';
import { configured } from '../server/serve.js';
import { openStore } from '../server/store.js';

/*
 * pnpm rebuild-views              builds every read model of every ledger anew, beside the one in use, and flips
 * pnpm rebuild-views --view plans only that one (plans, history, streams)
 *
 * The server may go on running: readers see the old rows until the new ones take over.
 */
const views = [planRows, historyRows, streamRows];
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
    const { generation, differs } = await rebuild(store.db, ledger, view, today(Date.now()));
    process.stdout.write(
      `${ledger}: ${view.name} built anew (generation ${generation}), ${differs ? 'rows differed from those before' : 'rows as before'}\n`,
    );
  }
await store.close();
