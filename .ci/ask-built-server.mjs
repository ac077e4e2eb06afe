// Starts a built server (the program and its arguments are given) on a free port with a folder of its own, records a plan,
// reads it back, ends the server.
import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const folder = mkdtempSync(join(tmpdir(), 'planspor-built-'));
const environment = { ...process.env, PORT: '0', PLANSPOR_DATA: join(folder, 'data') };
delete environment.DATABASE_URL;
const server = spawn(process.execPath, process.argv.slice(2), {
  env: environment,
  stdio: ['ignore', 'pipe', 'inherit'],
});

/** The server's address, from the line that says it is ready. */
async function address() {
  let said = '';
  for await (const chunk of server.stdout) {
    said += chunk;
    const ready = /Planspor listening on (\S+)/.exec(said);
    if (ready) return ready[1];
  }
  throw new Error(`the server ended before it was ready: ${said}`);
}

try {
  const url = await address();
  assert.equal((await fetch(`${url}/health/ready`)).status, 200);

  const drafted = await fetch(`${url}/v1/plans`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'idempotency-key': 'draft-1' },
    body: JSON.stringify({
      data: { municipality: '550', title: 'Beskæftigelsesplan 2030', period: '2030', kind: 'plan', language: 'da' },
    }),
  });
  assert.equal(drafted.status, 201, await drafted.clone().text());

  const plan = await (await fetch(url + drafted.headers.get('location'))).json();
  assert.equal(plan.title, 'Beskæftigelsesplan 2030');
  assert.equal(plan.municipality.code, '550');

  const ended = once(server, 'exit');
  server.kill('SIGTERM');
  const [code] = await ended;
  assert.equal(code, 0);
  console.log(`Recorded a plan with the built server and read it back as ${plan.id}.`);
} finally {
  server.kill('SIGKILL');
  rmSync(folder, { recursive: true, force: true });
}
