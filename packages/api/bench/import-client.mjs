// Sends one file, and asks /health/live at a steady pace meanwhile: node import-client.mjs '{"origin","path","headers","file"}'.
// Each question counts from when it should have been asked: whoever is held up cannot hide it by asking later.
import { readFileSync } from 'node:fs';
import { Agent, request } from 'node:http';
import { text } from 'node:stream/consumers';

const { origin, path, headers, file } = JSON.parse(await text(process.stdin));
const agent = new Agent({ keepAlive: true });

const ask = (address, options, body) =>
  new Promise((resolve, reject) => {
    const call = request(`${origin}${address}`, { agent, ...options }, (response) => {
      const chunks = [];
      response.on('data', (chunk) => chunks.push(chunk));
      response.on('end', () => resolve({ status: response.statusCode, text: Buffer.concat(chunks).toString() }));
    });
    call.on('error', reject);
    call.end(body);
  });

const every = 5;
const times = [];
const asking = [];
let running = true;

async function keepAsking() {
  const began = performance.now();
  for (let count = 0; running; count += 1) {
    const due = began + count * every;
    const early = due - performance.now();
    if (early > 0) await new Promise((resolve) => setTimeout(resolve, early));
    asking.push(ask('/health/live', {}).then(() => times.push(performance.now() - due)));
  }
}

const bytes = readFileSync(file);
const asked = keepAsking();
const began = performance.now();
const answer = await ask(path, { method: 'POST', headers }, bytes);
const took = performance.now() - began;
running = false;
await asked;
await Promise.all(asking);
times.sort((a, b) => a - b);
process.stdout.write(
  JSON.stringify({
    status: answer.status,
    told: answer.text.slice(0, 2000),
    took,
    questions: times.length,
    p50: times[times.length >> 1],
    p99: times[Math.floor(times.length * 0.99)],
    slowest: times.at(-1),
  }),
);
agent.destroy();
