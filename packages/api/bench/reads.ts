import { drive, type Measured, onEachDatabase, plainServer, type Sent } from './bench-server.js';
import { say } from './measure.js';
import { realPlan, rowsAreThere } from './plans.js';

const rounds = Number(process.env.BENCH_ROUNDS ?? 3);
const median = (values: readonly number[]) => [...values].sort((a, b) => a - b)[values.length >> 1] ?? 0;
const perSecond = ({ count, took }: Measured) => Math.round((count * 1000) / took);

await onEachDatabase(async (bench) => {
  const plan = await realPlan(bench);
  await rowsAreThere(bench, '550');
  const read = await fetch(`${bench.origin}/v1/plans/${plan}`);
  const bytes = Buffer.from(await read.arrayBuffer());
  const etag = read.headers.get('etag') ?? '';
  const { targets } = JSON.parse(bytes.toString());
  const plain = await plainServer(bench, bytes);
  const many = (sent: Sent): Sent[] => Array.from({ length: 400 }, () => sent);
  // Alternating, so that both meet the same machine.
  const compare = async (what: string, ours: Sent, theirs: Sent) => {
    const [own, peer]: [Measured[], Measured[]] = [[], []];
    for (let round = 0; round < rounds; round += 1) {
      peer.push(await drive({ ...bench, origin: plain.origin }, [many(theirs)]));
      own.push(await drive(bench, [many(ours)]));
    }
    const [a, b] = [median(own.map(perSecond)), median(peer.map(perSecond))];
    const cpu = median(own.map(({ cpu: used }) => used.server + used.database));
    say(
      `${bench.kind}: ${what}`,
      `${a} a second, Fastify with the same ready bytes ${b}: ${(a / b).toFixed(2)}; ${cpu.toFixed(2)} ms of CPU`,
    );
  };
  await compare(
    `current plan (${Math.round(bytes.length / 1000)} kB)`,
    { path: `/v1/plans/${plan}` },
    { path: '/bytes' },
  );
  await compare('its 304', { path: `/v1/plans/${plan}`, headers: { 'if-none-match': etag } }, { path: '/unchanged' });
  await compare(
    "a target's verdict at the head",
    { path: `/v1/plans/${plan}/targets/${targets[0].id}/evaluation` },
    { path: '/unchanged' },
  );
  await compare('as of an earlier day', { path: `/v1/plans/${plan}?asOf=2024-02-01` }, { path: '/bytes' });
  await plain.stop();
});
