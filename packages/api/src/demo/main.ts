import { parseArgs } from 'node:util';
import { configured, failAtStart, openNotice, serve, stopOnSignal } from '../serve.js';
import { exampleNames, readExample } from './examples.js';
import { loadExample } from './load.js';
import { thingsToTry } from './things-to-try.js';

const { values } = parseArgs({ options: { plan: { type: 'string', multiple: true } } });
const known = exampleNames();
const chosen = values.plan ?? known;
const unknown = chosen.filter((name) => !known.includes(name));
if (unknown.length > 0) {
  process.stderr.write(`There is no example ${unknown.join(', ')}. Choose among: ${known.join(', ')}\n`);
  process.exit(2);
}

let loaded = 0;
const config = configured(process.env);
const running = await serve(config, { log: { level: 'error' }, ready: () => loaded > 0 || 'The first example plan is being recorded' }).catch(failAtStart);
stopOnSignal(running.stop);
const say = (line: string) => process.stdout.write(`${line}\n`);

const tellAndGoOn = (error: unknown) => {
  process.stderr.write(`An example could not be recorded: ${error instanceof Error ? error.message : String(error)}\n`);
};

for (const [index, name] of chosen.entries()) {
  const example = readExample(name);
  const plan = await loadExample(running, example).catch(loaded === 0 ? failAtStart : tellAndGoOn);
  if (plan === undefined) continue;
  loaded += 1;
  if (index === 0) {
    say(thingsToTry(running.address, plan, example));
    say(openNotice);
    say(`Planspor listening on ${running.address}`);
  }
  say(`Recorded ${example.title} (${index + 1} of ${chosen.length}): ${running.address}/v1/plans/${plan}`);
}
