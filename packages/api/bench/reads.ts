import { type Bench, drive, type Measured, onEachDatabase, plainServer, type Sent } from './bench-server.js';
import { codes } from './country.js';
import { atLeast, atMost, type Reach } from './figures.js';
import { type Ask, median, ofCpu, ratio } from './measure.js';
import { planOf, realPlan, rowsAreThere } from './plans.js';

export const perSecond = ({ count, took }: Measured) => (count * 1000) / took;
export const cpuOf = ({ cpu }: Measured) => cpu.server + cpu.database;

/** A read, and what is promised of it at eight clients. */
interface Read {
  readonly what: string;
  readonly sent: Sent;
  readonly share?: Reach;
  readonly cpu?: Reach;
  readonly short?: boolean;
}

const many = (sent: Sent, clients: number, each: number): readonly Sent[][] =>
  Array.from({ length: clients }, () => Array.from({ length: each }, () => sent));

/** Where Fastify sends the same as ours without any work. */
interface Plain {
  readonly origin: string;
  readonly path: string;
}

/** A read beside Fastify sending what is ready; the two take turns, so that both meet the same machine. */
async function compare({ say, short, rounds }: Ask, bench: Bench, plain: Plain, read: Read, clients: number) {
  const { what, sent, share, cpu } = read;
  const each = short ? 40 : clients === 1 ? 200 : 100;
  const own: Measured[] = [];
  const peer: Measured[] = [];
  for (let round = short ? -1 : -2; round < rounds; round += 1) {
    const theirs = await drive({ ...bench, origin: plain.origin }, many({ path: plain.path }, clients, each));
    const ours = await drive(bench, many(sent, clients, each));
    // The first rounds warm both up.
    if (round < 0) continue;
    peer.push(theirs);
    own.push(ours);
  }
  const title = `${bench.kind}: ${what}, ${clients} ${clients === 1 ? 'client' : 'clients'}`;
  if (!short)
    say({
      what: title,
      figure: median(own.map(perSecond)),
      unit: 'a second',
      p50: median(own.map(({ p50 }) => p50)),
      p99: median(own.map(({ p99 }) => p99)),
      peer: { what: 'Fastify, the same bytes', figure: median(peer.map(perSecond)) },
      ratio: ratio(own.map(perSecond), peer.map(perSecond)),
      ...(share === undefined || clients === 1 ? {} : { reach: share }),
    });
  if (clients > 1) say(ofCpu(title, own.map(cpuOf), 'Fastify, the same bytes', peer.map(cpuOf), cpu));
}

async function readsOf({ origin }: Bench, plan: string): Promise<readonly Read[]> {
  const path = `/v1/plans/${plan}`;
  const read = await fetch(`${origin}${path}`);
  const etag = read.headers.get('etag') ?? '';
  const { targets } = (await read.json()) as { readonly targets: readonly { readonly id: string }[] };
  const [page, list] = [`/plans/${plan}`, '/v1/plans?limit=98'];
  return [
    { what: 'current plan', sent: { path }, share: atLeast(0.8), short: true },
    {
      what: 'its 304',
      sent: { path, headers: { 'if-none-match': etag } },
      share: atLeast(0.8),
      short: true,
    },
    {
      what: "a target's verdict at the head",
      sent: { path: `${path}/targets/${targets[0]?.id}/evaluation` },
      cpu: atMost(2),
      short: true,
    },
    { what: 'list of 98 plans', sent: { path: list } },
    { what: 'as of an earlier day', sent: { path: `${path}?asOf=2024-02-01` } },
    { what: 'its page', sent: { path: page }, short: true },
  ];
}

/** An answer as it is ready to be sent. */
async function ready({ origin }: Bench, { sent: { path, headers } }: Read) {
  const answer = await fetch(`${origin}${path}`, headers === undefined ? {} : { headers });
  if (answer.status >= 400) throw new Error(`${path}: ${answer.status}`);
  const type = answer.headers.get('content-type') ?? '';
  return { status: answer.status, type, bytes: Buffer.from(await answer.arrayBuffer()) };
}

export const reads = (ask: Ask): Promise<void> =>
  onEachDatabase(ask, async (bench) => {
    const plan = await realPlan(bench);
    if (!ask.short) for (const code of codes.filter((each) => each !== '550')) await planOf(bench, 2, code);
    for (const code of codes) await rowsAreThere(bench, code);
    const all = (await readsOf(bench, plan)).filter(({ short = false }) => short || !ask.short);
    const { origin, stop } = await plainServer(bench, await Promise.all(all.map((read) => ready(bench, read))));
    for (const [index, read] of all.entries())
      for (const clients of ask.short ? [8] : [8, 1])
        await compare(ask, bench, { origin, path: `/ready/${index}` }, read, clients);
    await stop();
  });
