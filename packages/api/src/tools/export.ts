import { createWriteStream } from 'node:fs';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { parseArgs } from 'node:util';
import { exportLedger, exportPlan, ledgerAt, type OpenDatabase, planAtMoment } from '@planspor/projections';
import { openAsItIs } from './databases.js';
import { isId, momentGiven, type Tool, toolFault } from './tool.js';

const usage = `planspor export --ledger LEDGER [--knownAt MOMENT] [--out FILE]
planspor export --plan ID [--knownAt MOMENT] [--out FILE]

Writes a whole ledger, or a plan with all that its verdicts rest on, to FILE or to standard output. The database is the one of
PLANSPOR_DATA or DATABASE_URL. The same moment gives the same bytes. A moment is written as 2026-11-24T10:15:30Z.`;

const options = {
  ledger: { type: 'string' },
  plan: { type: 'string' },
  knownAt: { type: 'string' },
  out: { type: 'string' },
} as const;

async function linesFor(
  db: OpenDatabase['db'],
  { ledger, plan, knownAt }: { ledger?: string | undefined; plan?: string | undefined; knownAt?: string | undefined },
): Promise<AsyncIterable<string>> {
  if ((ledger === undefined) === (plan === undefined)) throw toolFault('Say --ledger or --plan, and not both.');
  if (plan !== undefined && !isId(plan)) throw toolFault(`${plan} is no id of a plan.`);
  const known = knownAt === undefined ? undefined : momentGiven('knownAt', knownAt);
  const name = ledger ?? plan ?? '';
  const at = ledger === undefined ? await planAtMoment(db, name, known) : await ledgerAt(db, name, known);
  if (at === 'unknown') throw toolFault(`Nothing is known of ${name}${known === undefined ? '' : ` by ${known}`}.`);
  if (at === 'in-the-future') throw toolFault(`${knownAt} has not come yet.`);
  return 'plan' in at ? exportPlan(db, at) : exportLedger(db, at);
}

async function run(args: readonly string[]): Promise<number> {
  const { values } = parseArgs({ args: [...args], options });
  const database = await openAsItIs();
  try {
    const lines = Readable.from(await linesFor(database.db, values));
    // Standard output is not ours to end.
    if (values.out === undefined) for await (const line of lines) process.stdout.write(line);
    else await pipeline(lines, createWriteStream(values.out));
  } finally {
    await database.close();
  }
  return 0;
}

/** Writes an export. */
export const exportTool: Tool = { summary: 'write a ledger or a plan to a file that proves itself', usage, run };
