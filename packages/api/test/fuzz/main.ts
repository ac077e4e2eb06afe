import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { copyTemplate, migrate, type OpenDatabase, openDatabase, pgliteTemplate } from '@planspor/projections';
import { findServer } from '../../../../test/support/postgres-server.js';
import { served } from './served.js';
import { fuzzWalk } from './walk.js';

/*
 * pnpm fuzz                          20,000 requests of what the document describes or nearly, half of them on each database
 * pnpm fuzz --count 2000 --seed 7
 *
 * What it showed stands in docs/operations.md.
 */
const { values } = parseArgs({
  options: { count: { type: 'string', default: '20000' }, seed: { type: 'string', default: '1' } },
});
/** A list that is to wait for a position waits 5 s. */
const patience = 5_500;

const say = (line: string): void => {
  process.stdout.write(`${line}\n`);
};

async function walk(title: string, database: OpenDatabase): Promise<number> {
  const server = await served(database);
  const began = performance.now();
  const count = Math.ceil(Number(values.count) / 2);
  const { findings, statuses, refused, slowest } = await fuzzWalk({
    ...server,
    count,
    seed: Number(values.seed),
    atOnce: 4,
    patience,
  });
  await server.close();
  const told = [...statuses].sort(([a], [b]) => a - b).map(([status, times]) => `${status}: ${times}`);
  say(`${title}: ${count} requests in ${Math.round((performance.now() - began) / 1000)} s; ${told.join(', ')}`);
  say(`  slowest ${Math.round(slowest)} ms; refused as malformed though the document allows it: ${sumOf(refused)}`);
  for (const [why, times] of [...refused].sort(([, a], [, b]) => b - a).slice(0, 40)) say(`    ${times} × ${why}`);
  for (const { what, sent, answer } of findings)
    say(`  ${what}\n    ${JSON.stringify(sent).slice(0, 1500)}\n    ${answer}`);
  say(`  ${findings.length} answers are not as the document says`);
  return findings.length;
}

const sumOf = (counts: ReadonlyMap<string, number>): number =>
  [...counts.values()].reduce((sum, times) => sum + times, 0);

async function onEmbedded(): Promise<number> {
  const folder = mkdtempSync(join(tmpdir(), 'planspor-fuzz-'));
  const dataDir = join(folder, 'data');
  const cache = fileURLToPath(new URL('../../../../node_modules/.cache/planspor/', import.meta.url));
  copyTemplate(await pgliteTemplate(cache), dataDir);
  const database = await openDatabase({ kind: 'pglite', dataDir });
  try {
    return await walk('embedded', database);
  } finally {
    await database.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

async function onServer(): Promise<number> {
  const server = await findServer();
  if (server === undefined) {
    say('PostgreSQL: left out, none was found');
    return 0;
  }
  const database = await openDatabase({ kind: 'postgres', url: server.url });
  try {
    await migrate(database.db);
    return await walk('PostgreSQL', database);
  } finally {
    await database.close();
    await server.stop();
  }
}

const found = (await onEmbedded()) + (await onServer());
process.exit(found === 0 ? 0 : 1);
