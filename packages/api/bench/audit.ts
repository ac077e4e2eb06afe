import { createHash, randomBytes } from 'node:crypto';
import { createReadStream, createWriteStream, mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { append, exportLedger, importLedger, ledgerAt, type OpenDatabase, verifyExport } from '@planspor/projections';
import { linesOf } from '../src/tools/files.js';
import { onFreshDatabase } from './bench-server.js';
import { atMost } from './figures.js';
import type { Ask } from './measure.js';

/*
 * A ledger taken home: exported to a file, the file verified, the ledger begun again from it in another database, and exported
 * from there. `pnpm bench audit 100000` says how many events.
 */
const ledger = '550';
const [perCommand, perCall] = [5, 40];

const uuid = (time: number): string => {
  const hex = time.toString(16).padStart(12, '0') + randomBytes(10).toString('hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-7${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
};

const text = 'Borgere i sygedagpengeforløb skal hurtigere tilbage i job, og tilbuddet gælder hele kommunen. '.repeat(3);

const command = (stream: string, expected: number | 'none') => ({
  commandId: uuid(Date.now()),
  caller: 'bench',
  requestHash: randomBytes(32).toString('hex'),
  stream,
  streamType: 'plan' as const,
  expected,
  outcome: 'accepted' as const,
  events: Array.from({ length: perCommand }, (_, index) => ({
    id: uuid(Date.now()),
    type: expected === 'none' && index === 0 ? 'PlanDrafted' : 'NoteAdded',
    schemaVersion: 1,
    effectiveOn: '2024-01-01',
    correlationId: 'bench',
    body: { data: { note: uuid(Date.now()), kind: 'gap', text }, actor: { id: 'bench', role: 'editor' } },
  })),
});

async function fill({ db }: OpenDatabase, size: number): Promise<void> {
  for (let events = 0; events < size; events += perCommand * perCall) {
    const stream = uuid(Date.now());
    const commands = Array.from({ length: perCall }, (_, index) =>
      command(stream, index === 0 ? 'none' : index * perCommand),
    );
    const outcomes = await append(db, ledger, commands);
    if (outcomes.some(({ kind }) => kind !== 'recorded')) throw new Error('not everything was recorded');
  }
}

/** Says how many events a second something takes, and the most memory that the process had meanwhile. */
async function timed<Value>({ say }: Ask, what: string, size: number, work: () => Promise<Value>): Promise<Value> {
  let most = 0;
  const look = setInterval(() => {
    most = Math.max(most, process.memoryUsage.rss());
  }, 20);
  const start = performance.now();
  const value = await work();
  const seconds = (performance.now() - start) / 1000;
  clearInterval(look);
  say({ what, figure: size / seconds, unit: 'events a second' });
  say({ what: `${what}, memory at most`, figure: most / 1e6, unit: 'MB' });
  return value;
}

async function digestOf(path: string): Promise<string> {
  const hash = createHash('sha256');
  for await (const part of createReadStream(path)) hash.update(part as Buffer);
  return hash.digest('hex');
}

async function exportTo({ db }: OpenDatabase, path: string): Promise<void> {
  const at = await ledgerAt(db, ledger);
  if (typeof at === 'string') throw new Error(at);
  await pipeline(Readable.from(exportLedger(db, at)), createWriteStream(path));
}

export async function audit(ask: Ask): Promise<void> {
  const size = ask.amount ?? 20_000;
  const folder = mkdtempSync(join(tmpdir(), 'planspor-bench-'));
  const [one, other] = [join(folder, 'one.ndjson'), join(folder, 'other.ndjson')];
  const step = <Value>(what: string, work: () => Promise<Value>) => timed(ask, what, size, work);
  await onFreshDatabase(ask, async (from) => {
    await step('recording', () => fill(from, size));
    await step('exporting', () => exportTo(from, one));
  });
  const digest = await step('SHA-256 of the same bytes', () => digestOf(one));
  const { faults } = await step('verifying the export', () => verifyExport(linesOf(one)));
  await onFreshDatabase(ask, async (to) => {
    await step('importing it elsewhere', () => importLedger(to.db, linesOf(one)));
    await step('exporting it there', () => exportTo(to, other));
  });
  const unlike = (await digestOf(other)) === digest ? 0 : 1;
  ask.say({ what: `faults in ${statSync(one).size} bytes`, figure: faults.length, unit: 'faults', reach: atMost(0) });
  ask.say({ what: 'exports that are unlike the first', figure: unlike, unit: 'exports', reach: atMost(0) });
  rmSync(folder, { recursive: true, force: true });
}
