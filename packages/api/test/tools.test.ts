import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { listApiKeys, openDatabase } from '@planspor/projections';
import { sql } from 'kysely';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { describeOnPostgres } from '../../../test/support/each-database.js';
import { apiKeyTool } from '../src/tools/api-key.js';
import { openAsItIs } from '../src/tools/databases.js';
import { linesOf } from '../src/tools/files.js';
import { called } from './support/called.js';

afterEach(() => {
  vi.unstubAllEnvs();
  vi.restoreAllMocks();
});

describeOnPostgres('api-key', (database) => {
  test('makes a key in place of another, of its name and rights', async () => {
    vi.stubEnv('DATABASE_URL', database().url ?? '');
    vi.stubEnv('PLANSPOR_DATA', undefined);
    const said: string[] = [];
    const spy = vi.spyOn(process.stdout, 'write').mockImplementation((text) => said.push(String(text)) > 0);
    try {
      expect(await apiKeyTool.run(['make', '--name', 'drift', '--roles', 'editor', '--writes', '550'])).toBe(0);
      const id = said[0]?.split(' ')[0] ?? '';
      expect(await apiKeyTool.run(['make', '--renews', id, '--days', '30'])).toBe(0);
      const [first, second] = await listApiKeys(database().db);
      const { name, roles, writes, reads } = first ?? {};
      expect(second).toMatchObject({ name, roles, writes, reads, renews: id, expiresAt: expect.any(Number) });
      expect(await apiKeyTool.run(['make', '--renews', '01942a11-0000-7000-8000-0000000000a1'])).toBe(1);
      await expect(apiKeyTool.run(['make', '--renews', id, '--name', 'x'])).rejects.toThrow('Unrecognized key: "name"');
    } finally {
      spy.mockRestore();
    }
  });
});

describeOnPostgres('a tool that looks through a whole ledger', (database) => {
  test('is not given up after seconds, as a request would be', async () => {
    vi.stubEnv('DATABASE_URL', database().url ?? '');
    vi.stubEnv('PLANSPOR_DATA', undefined);
    const opened = await openAsItIs();
    const { rows } = await sql<{ statement_timeout: string }>`show statement_timeout`.execute(opened.db);
    expect(rows).toEqual([{ statement_timeout: '1h' }]);
    await opened.close();
  });

  test('says what troubled it first, and not that what was under way could not be rolled back', async () => {
    const opened = await openDatabase({ kind: 'postgres', url: database().url ?? '', patience: 100 });
    const looking = opened.db.transaction().execute(async (transaction) => {
      await sql`set local statement_timeout = 0`.execute(transaction);
      await sql`select pg_sleep(3)`.execute(transaction);
    });
    await expect(looking).rejects.toThrow('the database gave no answer in 2100 ms');
    await opened.close();
  });
});

test('a tool reads every line of a file, however long it takes until it asks for the first', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'planspor-lines-'));
  const file = join(folder, 'export.ndjson');
  const lines = Array.from({ length: 5_000 }, (_, index) => `{"line":${index}}`);
  writeFileSync(file, `${lines.join('\n')}\n`);
  const asked = linesOf(file);
  await pause(100);
  const read: string[] = [];
  for await (const line of asked) read.push(line);
  expect(read).toEqual(lines);
  rmSync(folder, { recursive: true });
});

const program = fileURLToPath(new URL('../bin/planspor.mjs', import.meta.url));

describe('the program', () => {
  test.each([[''], ['help'], ['-h'], ['--help'], ['verify', '-h'], ['serve', '--help']])(
    'answers what it is asked for: %s %s',
    async (...args) => {
      expect(await called(...args)).toMatchObject({ status: 0, out: expect.stringMatching(/^planspor /), err: '' });
    },
  );

  test('says its version', async () => {
    expect(await called('--version')).toMatchObject({ status: 0, out: expect.stringMatching(/^\d+\.\d+\.\d+\n$/) });
  });

  test.each([
    [['sevre'], 'There is no command sevre.'],
    [['verify', '--fiel'], 'planspor verify --help says what there is.'],
    [['serve', '--port', '9000'], "Unknown option '--port'"],
    [['export', '--plan'], 'planspor export --help says what there is.'],
  ])('refuses what it does not know, with a sentence: %s', async (args, said) => {
    expect(await called(...args)).toMatchObject({ status: 2, out: '', err: expect.stringContaining(said) });
  });

  test('ends without a word when whoever reads along has enough', async () => {
    const helping = spawn(process.execPath, [program, '--help'], { stdio: ['ignore', 'pipe', 'pipe'] });
    helping.stdout.destroy();
    let said = '';
    helping.stderr.on('data', (chunk) => {
      said += chunk;
    });
    expect([...(await once(helping, 'close')), said]).toEqual([141, null, '']);
  });
});
