import { createHash, randomBytes } from 'node:crypto';
import { createReadStream, createWriteStream, mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { append, exportLedger, importLedger, ledgerAt, type OpenDatabase, verifyExport } from '@planspor/projections';
import { linesOf } from '../src/tools/files.js';
import { freshDatabases } from './bench-server.js';
import { say } from './measure.js';

/*
 * A ledger taken home: exported to a file, the file verified, the ledger begun again from it in another database, and exported
 * from there. `pnpm bench audit 100000` says how many events.
 */
const size = Number(process.argv.find((word) => /^\d+$/.test(word)) ?? 20_000);
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

async function fill({ db }: OpenDatabase): Promise<void> {
  for (let events = 0; events < size; events += perCommand * perCall) {
    const stream = uuid(Date.now());
    const commands = Array.from({ length: perCall }, (_, index) =>
      command(stream, index === 0 ? 'none' : index * perCommand),
    );
    const outcomes = await append(db, ledger, commands);
    if (outcomes.some(({ kind }) => kind !== 'recorded')) throw new Error('not everything was recorded');
  }
}

/** How long something took, and the most memory that the process had meanwhile. */
async function timed<Value>(what: string, bytes: () => number, work: () => Promise<Value>): Promise<Value> {
  let most = 0;
  const look = setInterval(() => {
    most = Math.max(most, process.memoryUsage.rss());
  }, 20);
  const start = performance.now();
  const value = await work();
  const seconds = (performance.now() - start) / 1000;
  clearInterval(look);
  const rate = `${Math.round(size / seconds).toLocaleString('en')} events a second`;
  say(
    what,
    `${seconds.toFixed(1)} s, ${rate}, ${Math.round(bytes() / 1e6 / seconds)} MB/s, memory ${Math.round(most / 1e6)} MB`,
  );
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

const folder = mkdtempSync(join(tmpdir(), 'planspor-bench-'));
const [one, other] = [join(folder, 'one.ndjson'), join(folder, 'other.ndjson')];
const bytes = () => statSync(one).size;
await freshDatabases(2, async ([from, to]) => {
  if (from === undefined || to === undefined) throw new Error('two databases are needed');
  await timed(
    'recording',
    () => size * 500,
    () => fill(from),
  );
  await timed('exporting', bytes, () => exportTo(from, one));
  const digest = await timed('SHA-256 of the same bytes', bytes, () => digestOf(one));
  const { faults, events } = await timed('verifying the export', bytes, () => verifyExport(linesOf(one)));
  await timed('importing it elsewhere', bytes, () => importLedger(to.db, linesOf(one)));
  await timed('exporting it there', bytes, () => exportTo(to, other));
  const same = (await digestOf(other)) === digest;
  say(
    'what came of it',
    `${events} events, ${bytes()} bytes, ${faults.length} faults, ${same ? 'byte-equal' : 'NOT the same'}`,
  );
});
rmSync(folder, { recursive: true, force: true });
