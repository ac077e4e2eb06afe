import { parseArgs } from 'node:util';
import { faultText, importLedger, isImportRefused } from '@planspor/projections';
import { openStore } from '../server/store.js';
import { namedDatabase } from './databases.js';
import { epochsIn, linesOf } from './files.js';
import { say, type Tool, toolFault } from './tool.js';

const usage = `planspor import FILE…

Begins ledgers again from their exports, in the database of PLANSPOR_DATA or DATABASE_URL: a backup restored, a move from the
embedded database to PostgreSQL, a copy for a test. Positions, moments, hashes and keys stay as they were. Each file is proved
while it is read; one at fault, or for a ledger that has something in it, leaves nothing behind. Read models are made when a
server starts on the database.`;

async function run(args: readonly string[]): Promise<number> {
  const { positionals } = parseArgs({ args: [...args], options: {}, allowPositionals: true });
  if (positionals.length === 0) throw toolFault('Say which file.');
  const database = await openStore(namedDatabase());
  try {
    for (const path of positionals)
      try {
        const { header, events, commands } = await importLedger(database.db, linesOf(path));
        say(`${header?.ledgers[0]?.ledger}: ${events} events and ${commands} commands, as they were`);
        for (const said of header === undefined ? [] : epochsIn(header)) say(said);
      } catch (error) {
        if (!isImportRefused(error)) throw error;
        say(`${path}: ${error.message}`);
        for (const fault of error.faults.slice(0, 10)) say(`  ${faultText(fault)}`);
        return 1;
      }
  } finally {
    await database.close();
  }
  return 0;
}

/** Begins ledgers again from exports. */
export const importTool: Tool = { summary: 'begin ledgers again from their exports', usage, run };
