import { once } from 'node:events';
import { mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, describe, expect, test } from 'vitest';
import { type RunningServer, spawnServer, startReady } from './running-server.js';

const folder = mkdtempSync(join(tmpdir(), 'planspor-ending-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const main = 'src/main.ts';

let count = 0;

/** A folder that one server takes for the system's temporary one, and what databases stand in it. */
function temporary() {
  count += 1;
  const own = join(folder, String(count));
  mkdirSync(own);
  return { environment: { TMPDIR: own, TEMP: own, TMP: own }, databases: () => foldersIn(own), own };
}

const foldersIn = (own: string): readonly string[] => readdirSync(own).filter((name) => !name.endsWith('.lock'));

const until = async (holds: () => boolean): Promise<void> => {
  for (let waited = 0; !holds() && waited < 30_000; waited += 20) await pause(20);
  expect(holds()).toBe(true);
};

describe('a server with a temporary database', () => {
  test.each(['SIGTERM', 'SIGINT', 'SIGHUP'] as const)('leaves none behind when %s ends it', async (signal) => {
    const { environment, databases, own } = temporary();
    const server = await startReady(main, environment);
    expect(databases()).toHaveLength(1);
    await server.end(signal);
    expect(readdirSync(own)).toEqual([]);
    expect(server.said()).toContain('Stopping: ');
  });

  test('leaves none behind when it is ended while it starts', async () => {
    const { environment, databases, own } = temporary();
    const starting = spawnServer(main, environment);
    await until(() => databases().length === 1);
    starting.kill('SIGTERM');
    await once(starting, 'close');
    expect(readdirSync(own)).toEqual([]);
  });

  test('that is killed has its own removed by the next one, which leaves those in use alone', async () => {
    const { environment, databases } = temporary();
    const [killed, used] = [await startReady(main, environment), await startReady(main, environment)];
    const before = databases();
    expect(before).toHaveLength(2);
    await killed.end('SIGKILL');
    expect(databases()).toEqual(before);
    const next = await startReady(main, environment);
    await until(() => databases().filter((name) => before.includes(name)).length === 1);
    expect((await fetch(`${used.address}/health/ready`)).status).toBe(200);
    await Promise.all([used.end(), next.end()]);
    expect(databases()).toEqual([]);
  });
});

const draft = JSON.stringify({
  data: { municipality: '550', title: 'Plan 2030', period: '2030', kind: 'plan', language: 'da' },
});

/** A command of which half has been sent; the rest is sent when it is asked for, with what is answered. */
async function halfSent({ address }: RunningServer) {
  const { hostname, port } = new URL(address);
  const socket = connect(Number(port), hostname);
  let said = '';
  socket.on('data', (chunk) => {
    said += String(chunk);
  });
  socket.on('error', () => undefined);
  const header = `POST /v1/plans HTTP/1.1\r\nHost: ${hostname}\r\nContent-Type: application/json\r\nIdempotency-Key: k`;
  socket.write(`${header}\r\nContent-Length: ${draft.length}\r\n\r\n${draft.slice(0, 20)}`);
  await pause(300);
  const closed = once(socket, 'close');
  return async () => {
    socket.write(draft.slice(20));
    await closed;
    return said;
  };
}

describe('a server that is told to end', () => {
  const patient = { PLANSPOR_STOP_SECONDS: '600' };

  test('finishes what is running as long as it may take, and takes a signal that was passed on for one', async () => {
    const server = await startReady(main, { ...temporary().environment, ...patient });
    const send = await halfSent(server);
    const ended = server.end('SIGTERM');
    server.process.kill('SIGTERM');
    await pause(1_500);
    expect(await send()).toMatch(/^HTTP\/1\.1 201 /);
    expect(await ended).toBe(0);
  });

  test('ends at once when it is told again, and leaves nothing behind', async () => {
    const { environment, own } = temporary();
    const server = await startReady(main, { ...environment, ...patient });
    await halfSent(server);
    const ended = server.end('SIGTERM');
    await pause(800);
    expect(readdirSync(own)).not.toEqual([]);
    server.process.kill('SIGINT');
    expect(await ended).toBe(1);
    expect(readdirSync(own)).toEqual([]);
  });

  test.each(['SIGTERM', 'SIGINT'] as const)('by %s does not wait for what does not come', async (signal) => {
    const server = await startReady(main, temporary().environment);
    await halfSent(server);
    const code = await server.end(signal);
    // Cut off, it ends well; where that takes its time, too, it is ended.
    if (code === 0) expect(server.said()).toContain('Not all that was running could be finished');
    else expect(code).toBe(1);
  });
});
