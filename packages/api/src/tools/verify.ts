import { parseArgs } from 'node:util';
import {
  checkPromises,
  epochsOf,
  faultText,
  ledgerHeads,
  migrationsOf,
  type OpenDatabase,
  verifyExport,
  verifyLedgerInPlace,
} from '@planspor/projections';
import { openStore } from '../server/store.js';
import { openAsItIs } from './databases.js';
import { epochsIn, ledgersIn, linesOf } from './files.js';
import {
  endOfBundle,
  type KeptElsewhere,
  keptElsewhere,
  keptOptions,
  keptUsage,
  refuseForeign,
  unwitnessed,
  unwitnessedInBundle,
} from './kept-elsewhere.js';
import { say, type Tool, toolFault } from './tool.js';
import { verifyViews } from './verify-views.js';

const usage = `planspor verify FILE [options]     verifies an export, with nothing but the file
planspor verify [options]          verifies the database of PLANSPOR_DATA or DATABASE_URL, reading only

${keptUsage}
  --ledger LEDGER          of a database: only this one; may be given again
  --views                  of a database: also makes every read model anew in memory and compares
  --help

Ends with 0 when all is well, with 1 and the places when not, with 2 when it could not be looked.`;

const options = {
  ...keptOptions,
  ledger: { type: 'string', multiple: true },
  views: { type: 'boolean', default: false },
} as const;

/** Of many faults the first show what is wrong; the count says how much. */
const most = 50;

function tell(name: string, faults: readonly string[]): number {
  for (const fault of faults.slice(0, most)) say(`${name}: ${fault}`);
  if (faults.length > most) say(`${name}: … and ${faults.length - most} more`);
  return faults.length;
}

function conclude(faults: number): number {
  say(faults === 0 ? 'All is well.' : `${faults} ${faults === 1 ? 'place differs' : 'places differ'}.`);
  return faults === 0 ? 0 : 1;
}

const tellKept = ({ faults, notes }: KeptElsewhere): number => {
  for (const note of notes) say(note);
  return tell('kept', faults);
};

async function verifyFile(path: string, kept: KeptElsewhere): Promise<number> {
  const report = await verifyExport(linesOf(path), kept.anchors);
  const { header, events, commands, erased, faults, uncompared } = report;
  const ledgers = header?.ledgers ?? [];
  const names = ledgers.map(({ ledger }) => ledger);
  if (header !== undefined) refuseForeign(kept, names, path);
  const isBundle = header?.scope === 'plan';
  say(`${path}: ${events} events${header?.scope === 'ledger' ? `, ${commands} commands` : ''} of ${names.join(', ')}`);
  if (erased.length > 0) say(`${path}: the content of ${erased.length} events has been erased`);
  if (isBundle) say(`${path}: ${endOfBundle}`);
  for (const said of header === undefined ? [] : epochsIn(header)) say(said);
  for (const { ledger, anchor } of uncompared)
    say(`${ledger}: ${anchor.name} could not be compared: it speaks of nothing that the bundle holds`);
  for (const { ledger, size } of ledgers)
    if (report.unwitnessed.includes(ledger)) say(`${ledger}: ${isBundle ? unwitnessedInBundle(size) : unwitnessed}`);
  return tellKept(kept) + tell(path, faults.map(faultText));
}

async function verifyDatabase(database: OpenDatabase, kept: KeptElsewhere, only: readonly string[]): Promise<number> {
  const names = (await ledgerHeads(database.db)).map(({ ledger }) => ledger);
  const unknown = only.filter((ledger) => !names.includes(ledger));
  if (unknown.length > 0) throw toolFault(`There is no ledger ${unknown.join(', ')} in the database.`);
  const asked = only.length === 0 ? names : only;
  refuseForeign(kept, asked, only.length === 0 ? 'the database' : '--ledger');
  let faults = tellKept(kept) + (await verifyMakeUp(database));
  for (const ledger of asked) {
    const found = await verifyLedgerInPlace(database.db, ledger, kept.anchors[ledger]);
    const said = found?.faults.map(faultText) ?? [];
    say(`${ledger}: ${found?.size ?? 0} events, ${said.length === 0 ? 'chain intact' : `${said.length} faults`}`);
    if (kept.anchors[ledger] === undefined) say(`${ledger}: ${unwitnessed}`);
    for (const { epoch, position, begunBy, begunAt, reason } of await epochsOf(database.db, ledger))
      say(
        `${ledger}: epoch ${epoch} goes on after event ${position}, as ${begunBy} said on ${new Date(begunAt).toISOString()}: ${reason}`,
      );
    faults += tell(ledger, said);
  }
  return faults;
}

/** Tables, triggers, functions and rights, beside those of a database that was made a moment ago. */
async function verifyMakeUp({ db }: OpenDatabase): Promise<number> {
  const blueprint = await openStore({});
  try {
    const [applied, ours] = [await migrationsOf(db), await migrationsOf(blueprint.db)];
    if (applied.join() !== ours.join())
      return tell('database', [
        `promises: it has other migrations (${applied.length}) than this version (${ours.length})`,
      ]);
    return tell('database', (await checkPromises(db, blueprint.db)).map(faultText));
  } finally {
    await blueprint.close();
  }
}

async function run(args: readonly string[]): Promise<number> {
  const { values, positionals } = parseArgs({ args: [...args], options, allowPositionals: true });
  const [path, ...rest] = positionals;
  if (rest.length > 0) throw toolFault('One file at a time.');
  if (path !== undefined && (values.ledger !== undefined || values.views))
    throw toolFault('--ledger and --views are of a database, and a file was named.');
  const only = path === undefined ? (values.ledger ?? []) : await ledgersIn(path);
  const kept = keptElsewhere(values, only.length === 1 ? only[0] : undefined);
  if (path !== undefined) return conclude(await verifyFile(path, kept));
  const database = await openAsItIs();
  try {
    const faults = await verifyDatabase(database, kept, only);
    return conclude(faults + (values.views ? await verifyViews(database.db) : 0));
  } finally {
    await database.close();
  }
}

/** Verifies an export, or the database of the environment. */
export const verify: Tool = { summary: 'whether an export or a database is what was recorded', usage, run };
