// Imports a file, exports dk and walks through the scorecard, and meanwhile asks small things at a steady pace:
// {"origin","path","small":[path…],"codes":[area…],"megabytes"} comes in. A question counts from when it should have been asked:
// whoever is held up cannot hide it by asking later.
import { randomUUID } from 'node:crypto';
import { Agent, request } from 'node:http';
import { text } from 'node:stream/consumers';

const { origin, path, small, codes, megabytes } = JSON.parse(await text(process.stdin));
const agent = new Agent({ keepAlive: true });
const statuses = {};

const ask = (address, options = {}, body = undefined) =>
  new Promise((resolve, reject) => {
    const call = request(`${origin}${address}`, { agent, ...options }, (response) => {
      statuses[response.statusCode] = (statuses[response.statusCode] ?? 0) + 1;
      let size = 0;
      response.on('data', (chunk) => {
        if (response.statusCode !== 200 && size === 0) process.stderr.write(`${address}: ${chunk.subarray(0, 500)}\n`);
        size += chunk.length;
      });
      response.on('end', () => resolve({ size, link: response.headers.link }));
    });
    call.on('error', reject);
    call.end(body);
  });

// As long as a population may well be named: a file may hold 250,000 figures, and is as large as may be sent with fewer.
const population = 'Ledige uden uddannelse ud over grundskole i alderen fra 30 til 64 år';

/** Figures of every municipality as CSV, as many as make the import as large as it is to be. */
function file() {
  const lines = ['area,period,population,value'];
  for (let index = 0, size = 0; size < megabytes * 1e6; index += 1) {
    const month = Math.floor(index / codes.length) % 120;
    const period = `${2014 + Math.floor(month / 12)}-${String((month % 12) + 1).padStart(2, '0')}`;
    const named = `${population} ${Math.floor(index / (codes.length * 120)) + 1}`;
    const line = `${codes[index % codes.length]},${period},${named},${((index * 7919) % 100_000) / 10}`;
    lines.push(line);
    size += Buffer.byteLength(line) + 1;
  }
  return Buffer.from(lines.join('\n'));
}

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

const csv = file();
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
