import { parseArgs } from 'node:util';
import { allViews, knownLedgers, verifyLedger, verifyView } from '@planspor/projections';
import { configured } from '../server/serve.js';
import { openStore } from '../server/store.js';

/*
 * pnpm verify           re-reads every ledger and re-computes its hash chain
 * pnpm verify --views   also folds every read model anew from the events and compares it with the rows in use
 *
 * The database is the one of PLANSPOR_DATA or DATABASE_URL. Ends with 0 when all is well, with 1 and the places when not.
 */
const { values } = parseArgs({ options: { views: { type: 'boolean', default: false } } });
// Of many differences the first show what is wrong; the count says how much.
const most = 10;
const say = (line: string) => process.stdout.write(`${line}\n`);
const config = configured(process.env);
if (config.databaseUrl === undefined && config.dataFolder === undefined) {
  process.stderr.write('Say which database: PLANSPOR_DATA (a folder) or DATABASE_URL (a PostgreSQL server).\n');
  process.exit(2);
}

const store = await openStore(config);
let faults = 0;
for (const ledger of await knownLedgers(store.db)) {
  const report = await verifyLedger(store.db, ledger);
  faults += report.faults.length;
  say(
    `${ledger}: ${report.size} events, ${report.faults.length === 0 ? 'chain intact' : JSON.stringify(report.faults)}`,
  );
  for (const view of values.views ? allViews : []) {
    const differences = await verifyView(store.db, ledger, view);
    faults += differences.length;
    say(
      `${ledger}: rows of ${view.name} ${differences.length === 0 ? 'equal the fold' : `${differences.length} differences from the fold`}`,
    );
    for (const difference of differences.slice(0, most)) say(`  ${difference.slice(0, 200)}`);
  }
}
await store.close();
say(faults === 0 ? 'All is well.' : `${faults} places differ.`);
process.exit(faults === 0 ? 0 : 1);
