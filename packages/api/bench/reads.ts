import { type Bench, drive, type Measured, onEachDatabase, plainServer, type Sent } from './bench-server.js';
import { atLeast, atMost, type Limit, median, ratio, rounds, say } from './measure.js';
import { realPlan, rowsAreThere } from './plans.js';

const perSecond = ({ count, took }: Measured) => (count * 1000) / took;
const cpuOf = ({ cpu }: Measured) => cpu.server + cpu.database;

const many = (sent: Sent, clients: number): readonly Sent[][] =>
  Array.from({ length: clients }, () => Array.from({ length: clients === 1 ? 300 : 100 }, () => sent));

type Promised = (share: number, cpu: number, clients: number) => readonly Limit[];

const share06: Promised = (share, _, clients) => (clients === 1 ? [] : [atLeast(share, 0.6)]);
const twoMilliseconds: Promised = (_, cpu) => [atMost(cpu, 2, ' ms')];
const none: Promised = () => [];

/** A read beside Fastify sending what is ready; the two take turns, so that both meet the same machine. */
async function compare(bench: Bench, plain: string, what: string, ours: Sent, theirs: Sent, promised: Promised) {
  for (const clients of [8, 1]) {
    const own: Measured[] = [];
    const peer: Measured[] = [];
    for (let round = -2; round < rounds; round += 1) {
      const theirsNow = await drive({ ...bench, origin: plain }, many(theirs, clients));
      const oursNow = await drive(bench, many(ours, clients));
      // The first rounds warm both up.
      if (round < 0) continue;
      peer.push(theirsNow);
      own.push(oursNow);
    }
    const share = ratio(own.map(perSecond), peer.map(perSecond));
    const cpu = median(own.map(cpuOf));
    say(
      `${bench.kind}: ${what}, ${clients} ${clients === 1 ? 'client' : 'clients'}`,
      `${Math.round(median(own.map(perSecond)))} a second, Fastify ${Math.round(median(peer.map(perSecond)))}: ${share.toFixed(2)}; ` +
        `${cpu.toFixed(2)} ms of CPU, Fastify ${median(peer.map(cpuOf)).toFixed(2)}`,
      ...promised(share, cpu, clients),
    );
  }
}

await onEachDatabase(async (bench) => {
  const plan = await realPlan(bench);
  await rowsAreThere(bench, '550');
  const path = `/v1/plans/${plan}`;
  const read = await fetch(`${bench.origin}${path}`);
  const bytes = Buffer.from(await read.arrayBuffer());
  const etag = read.headers.get('etag') ?? '';
  const { targets } = JSON.parse(bytes.toString());
  const verdict = `${path}/targets/${targets[0].id}/evaluation`;
  const plain = await plainServer(bench, bytes);
  const beside = (what: string, ours: Sent, theirs: Sent, promised: Promised) =>
    compare(bench, plain.origin, what, ours, theirs, promised);
  await beside(`current plan (${Math.round(bytes.length / 1000)} kB)`, { path }, { path: '/bytes' }, share06);
  await beside('its 304', { path, headers: { 'if-none-match': etag } }, { path: '/unchanged' }, share06);
  await beside("a target's verdict at the head", { path: verdict }, { path: '/unchanged' }, twoMilliseconds);
  await beside('as of an earlier day', { path: `${path}?asOf=2024-02-01` }, { path: '/bytes' }, none);
  await plain.stop();
});
