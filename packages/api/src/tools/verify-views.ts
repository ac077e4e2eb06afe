import { allViews, knownLedgers, type OpenDatabase, verifyView } from '@planspor/projections';
import { say } from './tool.js';

// Of many differences the first show what is wrong; the count says how much.
const most = 10;

/** Makes every read model anew in memory, says where the rows in use are others, and returns how many are. */
export async function verifyViews(db: OpenDatabase['db']): Promise<number> {
  let faults = 0;
  for (const ledger of await knownLedgers(db))
    for (const view of allViews) {
      const differences = await verifyView(db, ledger, view);
      faults += differences.length;
      say(
        `${ledger}: rows of ${view.name} ${differences.length === 0 ? 'equal the fold' : `${differences.length} differences from the fold`}`,
      );
      for (const difference of differences.slice(0, most)) say(`  ${difference.slice(0, 200)}`);
    }
  return faults;
}
