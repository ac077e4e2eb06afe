// Imports a file, exports dk and walks through the scorecard, and meanwhile asks small things at a steady pace:
// node beside-client.mjs '{"origin","path","small":[path…],"csv"}'. A question counts from when it should have been asked: whoever
// is held up cannot hide it by asking later.
import { randomUUID } from 'node:crypto';
import { Agent, request } from 'node:http';
import { text } from 'node:stream/consumers';

const { origin, path, small, csv } = JSON.parse(await text(process.stdin));
const agent = new Agent({ keepAlive: true });
const statuses = {};

const ask = (address, options = {}, body = undefined) =>
  new Promise((resolve, reject) => {
    const call = request(`${origin}${address}`, { agent, ...options }, (response) => {
      statuses[response.statusCode] = (statuses[response.statusCode] ?? 0) + 1;
      let size = 0;
      response.on('data', (chunk) => {
        size += chunk.length;
      });
      response.on('end', () => resolve({ size, link: response.headers.link }));
    });
    call.on('error', reject);
    call.end(body);
  });

const every = 20;

/** Asks small things until it is told to stop; how long each took, shortest first. */
async function keepAsking(running) {
  const [times, asking, began] = [[], [], performance.now()];
  for (let count = 0; running(); count += 1) {
    const due = began + count * every;
    const early = due - performance.now();
    if (early > 0) await new Promise((resolve) => setTimeout(resolve, early));
    asking.push(ask(small[count % small.length]).then(() => times.push(performance.now() - due)));
  }
  await Promise.all(asking);
  return times.sort((a, b) => a - b);
}

const timed = async (work) => {
  const began = performance.now();
  await work();
  return performance.now() - began;
};

async function walkScorecard() {
  for (let next = '/v1/scorecard?limit=200'; next !== undefined; ) {
    const { link = '' } = await ask(next);
    next = /<([^>]+)>; rel="next"/.exec(link)?.[1];
  }
}

/** Does something again and again until the import is through, and once at least. */
async function again(work, running) {
  const times = [];
  do times.push(await timed(work));
  while (running());
  return times;
}

const part = (times, share) => times[Math.floor(times.length * share)];

const quietUntil = performance.now() + 2_000;
const alone = await keepAsking(() => performance.now() < quietUntil);
let importing = true;
let busy = true;
const headers = { 'content-type': 'text/csv', 'idempotency-key': randomUUID(), 'if-match': '*' };
const importTook = timed(() => ask(path, { method: 'POST', headers }, csv)).finally(() => {
  importing = false;
});
const asked = keepAsking(() => busy);
const heavy = await Promise.all([
  importTook,
  again(
    () => ask('/v1/ledgers/dk/export'),
    () => importing,
  ),
  again(walkScorecard, () => importing),
]);
busy = false;
const times = await asked;
process.stdout.write(
  JSON.stringify({
    statuses,
    alone: { p50: part(alone, 0.5), p99: part(alone, 0.99) },
    p50: part(times, 0.5),
    p99: part(times, 0.99),
    slowest: times.at(-1),
    questions: times.length,
    took: { import: heavy[0], exports: heavy[1], scorecards: heavy[2] },
  }),
);
agent.destroy();
