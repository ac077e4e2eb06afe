import { municipalities } from '@planspor/domain';
import { onEachDatabase } from './bench-server.js';
import { cpuNow, cpuSince } from './cpu.js';
import { atMost, say } from './measure.js';
import { planOf, rowsAreThere } from './plans.js';

const seconds = 60;
const codes = municipalities.filter((each) => each.validTo === undefined).map(({ code }) => code);

await onEachDatabase(async (bench) => {
  for (const code of codes) await planOf(bench, 2, code);
  for (const code of codes) await rowsAreThere(bench, code);
  await new Promise((resolve) => setTimeout(resolve, 20_000));
  const before = cpuNow(bench.postmaster);
  await new Promise((resolve) => setTimeout(resolve, seconds * 1000));
  const { server, database } = cpuSince(before, bench.postmaster);
  const share = (milliseconds: number) => milliseconds / (seconds * 10);
  say(
    `${bench.kind}: ${codes.length} ledgers, idle for a minute`,
    `${share(server).toFixed(2)} % of a core, database ${share(database).toFixed(2)} %`,
    atMost(share(server + database), 0.5, ' %'),
  );
});
