import { readExample } from '../src/demo/examples.js';
import { loadExample } from '../src/demo/load.js';
import { type Bench, onEachDatabase } from './bench-server.js';
import { atMost } from './figures.js';
import { type Ask, measure, median } from './measure.js';
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
async function took({ rounds }: Ask, bench: Bench, plan: string, work: () => Promise<void>) {
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
export const page = (ask: Ask): Promise<void> =>
  onEachDatabase(ask, async (bench) => {
    const plan = await loadExample({ address: bench.origin }, readExample('hedensted-2024-2025'));
    await rowsAreThere(bench, '766');
    const asked = ['', '/evaluation', '/duties'].map((path) => read(bench, `/v1/plans/${plan}${path}`));
    const json = await took(ask, bench, plan, async () => {
      for (const each of asked) await each();
    });
    const own = await took(ask, bench, plan, read(bench, `/plans/${plan}?lang=da`));
    for (const [what, when] of [
      ['kept', 'kept'],
      ['first after a change', 'anew'],
    ] as const) {
      const peer = { what: 'its JSON, verdicts and duties', figure: json[when] };
      const reach = atMost(Math.round(json[when] + 10));
      ask.say({ what: `${bench.kind}: a plan of 469 subjects, ${what}`, figure: own[when], unit: 'ms', peer, reach });
    }
  });
