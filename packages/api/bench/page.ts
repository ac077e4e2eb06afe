import { readExample } from '../src/demo/examples.js';
import { loadExample } from '../src/demo/load.js';
import { type Bench, onEachDatabase } from './bench-server.js';
import { atMost, measure, median, ms, rounds, say } from './measure.js';
import { note, rowsAreThere } from './plans.js';

const headers = { 'accept-encoding': 'br' };

const read =
  ({ origin }: Bench, path: string) =>
  async (): Promise<void> => {
    const answer = await fetch(`${origin}${path}`, { headers });
    if (!answer.ok) throw new Error(`${path}: ${answer.status}`);
    await answer.arrayBuffer();
  };

/** How long it takes in the middle, once nothing changes and at first after a change; one caller, one after the other. */
async function took(bench: Bench, plan: string, work: () => Promise<void>) {
  await measure(10, work);
  const kept = await measure(40, work);
  const anew: number[] = [];
  for (let round = 0; round < rounds; round += 1) {
    const { path, ...sent } = note(plan, round);
    await (await fetch(`${bench.origin}${path}`, sent)).arrayBuffer();
    await rowsAreThere(bench, '766');
    anew.push((await measure(1, work)).median);
  }
  return { kept: kept.median, anew: median(anew) };
}

/** The page of the demo's largest plan beside the JSON that it shows. */
await onEachDatabase(async (bench) => {
  const plan = await loadExample({ address: bench.origin }, readExample('hedensted-2024-2025'));
  await rowsAreThere(bench, '766');
  const asked = ['', '/evaluation', '/duties'].map((path) => read(bench, `/v1/plans/${plan}${path}`));
  const json = await took(bench, plan, async () => {
    for (const each of asked) await each();
  });
  const page = await took(bench, plan, read(bench, `/plans/${plan}?lang=da`));
  const limit = (ofJson: number) => Math.round((ofJson + 10) * 10) / 10;
  say(
    `${bench.kind}: the page of a plan of 469 subjects, kept`,
    `${ms(page.kept)}, its JSON, verdicts and duties ${ms(json.kept)}`,
    atMost(page.kept, limit(json.kept), ' ms'),
  );
  say(
    `${bench.kind}: the same, first after a change`,
    `${ms(page.anew)}, its JSON, verdicts and duties ${ms(json.anew)}`,
    atMost(page.anew, limit(json.anew), ' ms'),
  );
});
