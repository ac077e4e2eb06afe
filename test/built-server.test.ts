import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { copyTemplate } from '@planspor/projections';
import { afterAll, describe, expect, inject, test } from 'vitest';
import { type RunningServer, start, startReady } from './running-server.js';
import { root } from './sources.js';
import { administer, urlOf } from './support/databases.js';

const folder = mkdtempSync(join(tmpdir(), 'planspor-built-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const main = 'src/main.ts';

/** A database that was begun before: making one takes seconds, and the first test does that. */
const begun = (name: string): { readonly PLANSPOR_DATA: string } => {
  const PLANSPOR_DATA = join(folder, name);
  copyTemplate(inject('pgliteTemplate'), PLANSPOR_DATA);
  return { PLANSPOR_DATA };
};

async function draft({ address }: RunningServer): Promise<string> {
  const answer = await fetch(`${address}/v1/plans`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'idempotency-key': 'draft' },
    body: JSON.stringify({
      data: { municipality: '550', title: 'Plan 2030', period: '2030', kind: 'plan', language: 'da' },
    }),
  });
  expect(answer.status).toBe(201);
  return `${answer.headers.get('location')}`;
}

const titleOf = async ({ address }: RunningServer, plan: string) =>
  ((await (await fetch(address + plan)).json()) as { title: string }).title;

describe('the server, compiled and started', () => {
  test('keeps what was recorded in PLANSPOR_DATA for the next start, and ends within two seconds', async () => {
    const environment = { PLANSPOR_DATA: join(folder, 'kept') };
    const first = await startReady(main, environment);
    expect((await fetch(`${first.address}/health/ready`)).status).toBe(200);
    const plan = await draft(first);
    const began = performance.now();
    expect(await first.end('SIGTERM')).toBe(0);
    expect(performance.now() - began).toBeLessThan(4_000);
    expect(readdirSync(folder)).toEqual(['kept']);

    const second = await startReady(main, environment);
    expect(await titleOf(second, plan)).toBe('Plan 2030');
    expect(await second.end('SIGINT')).toBe(0);
  });

  test('leaves a folder to the process that has it open, and says which', async () => {
    const environment = begun('shared');
    const first = await startReady(main, environment);
    const second = await start(main, environment);
    expect(second).toMatchObject({ code: 1, said: expect.stringContaining(`in use by process ${first.process.pid}`) });
    expect(second).not.toMatchObject({ said: expect.stringContaining('    at ') });
    await first.end();
  });

  test('says that a port is taken, without a stack', async () => {
    const first = await startReady(main, begun('first'));
    const port = new URL(first.address).port;
    const second = await start(main, { PORT: port, ...begun('second') });
    expect(second).toMatchObject({ code: 1, said: expect.stringContaining(`Port ${port} is in use`) });
    expect(second).not.toMatchObject({ said: expect.stringContaining('    at ') });
    await first.end();
  });

  test('refuses an environment it does not understand, naming every fault', async () => {
    const faulty = await start(main, { PORT: 'http', HOST: '0.0.0.0', PLANSPOR_DATE: 'x' });
    expect(faulty).toMatchObject({ code: 2, said: expect.stringMatching(/PORT[\s\S]*HOST[\s\S]*PLANSPOR_DATE/) });
  });

  test('listens on the HOST it is given', async () => {
    const server = await startReady(main, { HOST: 'localhost', ...begun('named') });
    expect(server.address).toMatch(/^http:\/\/127\.0\.0\.1:\d+$/);
    await server.end();
  });

  test.skipIf(inject('postgres') === null)(
    'works on the PostgreSQL server of DATABASE_URL, once it is migrated',
    async () => {
      const server = inject('postgres')?.url ?? '';
      const database = `planspor_built_${process.pid}`;
      await administer(server, `create database ${database} template template0 encoding 'UTF8'`);
      try {
        const environment = { DATABASE_URL: urlOf(server, database) };
        const before = await start(main, environment);
        expect(before).toMatchObject({
          code: 1,
          said: expect.stringMatching(/lacks \d+ migrations .*planspor migrate/),
        });
        const migrating = await start('src/tools/planspor.ts', environment, ['migrate']);
        expect(migrating).toMatchObject({ code: 0, said: expect.stringContaining('applied 0001-ledger.sql') });
        const first = await startReady(main, environment);
        const plan = await draft(first);
        const second = await startReady(main, environment);
        expect(await titleOf(second, plan)).toBe('Plan 2030');
        expect(await Promise.all([first.end(), second.end()])).toEqual([0, 0]);
      } finally {
        await administer(server, `drop database ${database} with (force)`);
      }
    },
  );

  test('does not outlive npx or pnpm when they are ended alone', async () => {
    const program = `
      const { spawn } = require('node:child_process');
      const child = spawn(process.execPath, ['packages/api/from-source.mjs', '${main}'], { stdio: ['ignore', 'inherit', 'ignore'] });`;
    const env = { ...process.env, PORT: '0', ...begun('orphaned') };
    const parent = spawn(process.execPath, ['-e', program, 'pnpm'], {
      cwd: root,
      env,
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    let said = '';
    while (!/Planspor listening on \S+\n/.test(said)) said += String((await once(parent.stdout, 'data'))[0]);
    const address = /Planspor listening on (\S+)/.exec(said)?.[1] ?? '';
    const answers = () =>
      fetch(`${address}/health/live`).then(
        () => true,
        () => false,
      );
    expect(await answers()).toBe(true);
    parent.kill('SIGKILL');
    for (let waited = 0; (await answers()) && waited < 100; waited += 1) await pause(100);
    expect(await answers()).toBe(false);
  });
});
