// Sends requests over kept connections and prints what they took: node client.mjs '{"origin","requests":[[{path,method,headers,body}…]…]}'
// One list of requests a client; each client sends its own one after the other.
import { Agent, request } from 'node:http';
import { text } from 'node:stream/consumers';

const { origin, requests } = JSON.parse(await text(process.stdin));
const agent = new Agent({ keepAlive: true, maxSockets: requests.length });

const send = ({ path, method = 'GET', headers = {}, body }) =>
  new Promise((resolve, reject) => {
    const began = performance.now();
    const call = request(`${origin}${path}`, { method, headers, agent }, (response) => {
      const { statusCode } = response;
      let size = 0;
      response.on('data', (chunk) => {
        size += chunk.length;
      });
      response.on('end', () => resolve({ statusCode, size, took: performance.now() - began }));
    });
    call.on('error', reject);
    call.end(body);
  });

const began = performance.now();
const answers = await Promise.all(
  requests.map(async (own) => {
    const told = [];
    for (const each of own) told.push(await send(each));
    return told;
  }),
);
const took = performance.now() - began;
const all = answers.flat();
const times = all.map((answer) => answer.took).sort((a, b) => a - b);
const statuses = {};
for (const { statusCode } of all) statuses[statusCode] = (statuses[statusCode] ?? 0) + 1;
process.stdout.write(
  JSON.stringify({
    count: all.length,
    took,
    p50: times[times.length >> 1],
    p99: times[Math.floor(times.length * 0.99)],
    statuses,
  }),
);
agent.destroy();
