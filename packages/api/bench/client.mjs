// Sends requests over kept connections and prints what they took. A line comes in for each run, and one goes out:
// {"origin","requests":[[{path,method,headers,body}…]…]}, one list of requests a client; each client sends its own one after the other.
import { Agent, request } from 'node:http';
import { createInterface } from 'node:readline';

const send = (origin, agent, { path, method = 'GET', headers = {}, body }) =>
  new Promise((resolve, reject) => {
    const began = performance.now();
    const call = request(`${origin}${path}`, { method, headers, agent }, (response) => {
      const { statusCode } = response;
      let size = 0;
      response.on('data', (chunk) => {
        if (response.statusCode >= 400) process.stderr.write(`${path}: ${chunk}\n`);
        size += chunk.length;
      });
      response.on('end', () => resolve({ statusCode, size, took: performance.now() - began }));
    });
    call.on('error', reject);
    call.end(body);
  });

async function run({ origin, requests }) {
  const agent = new Agent({ keepAlive: true, maxSockets: requests.length });
  const began = performance.now();
  const answers = await Promise.all(
    requests.map(async (own) => {
      const told = [];
      for (const each of own) told.push(await send(origin, agent, each));
      return told;
    }),
  );
  const took = performance.now() - began;
  agent.destroy();
  const all = answers.flat();
  const times = all.map((answer) => answer.took).sort((a, b) => a - b);
  const statuses = {};
  for (const { statusCode } of all) statuses[statusCode] = (statuses[statusCode] ?? 0) + 1;
  return {
    count: all.length,
    took,
    p50: times[times.length >> 1],
    p99: times[Math.floor(times.length * 0.99)],
    statuses,
  };
}

for await (const line of createInterface({ input: process.stdin }))
  process.stdout.write(`${JSON.stringify(await run(JSON.parse(line)))}\n`);
