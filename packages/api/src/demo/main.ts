import { parseArgs } from 'node:util';
import { endOnSignal } from '../server/ending.js';
import { configured, failAtStart, noticeOf, serve } from '../server/serve.js';
import { exampleNames, illustrationNames, readExample } from './examples.js';
import { loadExample } from './load.js';
import { thingsToTry } from './things-to-try.js';

/*
 * pnpm demo                        the five example plans, the first of them before anything else
 * pnpm demo --plan toender-2024    only that one; may be given several times
 * pnpm demo --plan toender-2024-illustration    a made-up revision, which the demo records only when asked for it
 */
const say = (line: string) => process.stdout.write(`${line}\n`);

function chosenExamples(): readonly string[] {
  const examples = exampleNames();
  const known = [...examples, ...illustrationNames()];
  try {
    const { plan = examples } = parseArgs({ options: { plan: { type: 'string', multiple: true } } }).values;
    const unknown = plan.filter((name) => !known.includes(name));
    if (unknown.length === 0) return plan;
    process.stderr.write(`There is no example ${unknown.join(', ')}. Choose among: ${known.join(', ')}\n`);
  } catch (error) {
    process.stderr.write(
      `${error instanceof Error ? error.message : String(error)}\nThe only option is --plan, one of: ${known.join(', ')}\n`,
    );
  }
  process.exit(2);
}

const finishBy = endOnSignal();
const [first = '', ...others] = chosenExamples();

let firstIsRecorded = () => {};
const followAfter = new Promise<void>((resolve) => {
  firstIsRecorded = resolve;
});
let ready: true | string = 'The first example plan is being recorded';
const running = await serve(configured(process.env), {
  opening: 'migrates',
  log: { level: 'error' },
  ready: () => ready,
  followAfter,
}).catch(failAtStart);
let stopping = false;
finishBy((time) => {
  stopping = true;
  return running.stop(time);
});

async function record(name: string): Promise<string> {
  const example = readExample(name);
  const plan = await loadExample(running, example, async (readable) => {
    if (name !== first) return;
    ready = true;
    firstIsRecorded();
    say(thingsToTry(running.address, readable, example));
    say(noticeOf(running.config));
    say(`Planspor listening on ${running.address}`);
  });
  return `${running.address}/v1/plans/${plan}  ${example.title}`;
}

await record(first).then(say, (error: unknown) => stopping || failAtStart(error));
for (const name of others) {
  if (stopping) break;
  await record(name).then(say, (error: unknown) => {
    if (!stopping)
      process.stderr.write(
        `The example ${name} could not be recorded. ${error instanceof Error ? error.message : String(error)}\n`,
      );
  });
}
