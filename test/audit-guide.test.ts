import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type RunningServer, startReady } from './running-server.js';
import { root } from './sources.js';
import { startTools, type ToolsAtHand } from './tools-at-hand.js';

const guide = readFileSync(join(root, 'docs/audit.md'), 'utf8');
const blocksIn = (language: string): readonly string[] =>
  [...guide.matchAll(/```(\w+)\n([\s\S]*?)```/g)].flatMap(([, name, text = '']) => (name === language ? [text] : []));

const commands = blocksIn('sh');
const outputs = blocksIn('text').map((text) => text.trimEnd().split('\n'));
const divider = '----- next block';

/** `planspor`, as the guide calls it: once a process of its own, and then one that is kept at hand. */
const ownProcess = `planspor() { '${process.execPath}' '${join(root, 'packages/api/bin/planspor.mjs')}' "$@"; }`;

/** Runs blocks in one shell, as a reader does, with standard error among the output; the lines each of them prints. */
function run(tool: string, blocks: readonly string[], folder: string, address: string): readonly (readonly string[])[] {
  const script = [tool, ...blocks].join(`\necho '${divider}'\n`).replaceAll('http://127.0.0.1:8080', address);
  const { stdout, status } = spawnSync('bash', ['-eu', '-c', `exec 2>&1\n${script}`], {
    encoding: 'utf8',
    timeout: 540_000,
    cwd: folder,
  });
  if (status !== 0) throw new Error(`the commands ended with ${status}: ${stdout}`);
  return stdout
    .split(`${divider}\n`)
    .slice(1)
    .map((text) => text.trimEnd().split('\n'));
}

const asPattern = (line: string): RegExp => {
  const parts = line.split('…').map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
  return new RegExp(`^${parts.join('.*')}$`);
};

const missing = ['bash', 'curl', 'cmp'].filter((program) => spawnSync(program, ['--version']).status !== 0);
if (missing.length > 0) console.log(`The guide's commands are not run: there is no ${missing.join(' and no ')} here.`);

describe.skipIf(missing.length > 0)('the guide for auditors', () => {
  const folder = mkdtempSync(join(tmpdir(), 'planspor-guide-'));
  let tools: ToolsAtHand;
  let demo: RunningServer;
  let printed: readonly (readonly string[])[] = [];
  beforeAll(async () => {
    const [keys = '', ...rest] = commands;
    const first = run(ownProcess, [keys], folder, '');
    const environment = { PLANSPOR_CHECKPOINT_KEY: join(folder, 'checkpoint.key') };
    [tools, demo] = await Promise.all([
      startTools(),
      startReady('src/demo/main.ts', environment, ['--plan', 'toender-2024']),
    ]);
    printed = [...first, ...run(tools.shell, rest, folder, demo.address)];
  }, 600_000);
  afterAll(async () => {
    await Promise.all([demo?.end(), tools?.end()]);
    rmSync(folder, { recursive: true, force: true });
  });

  test('has an output for each block of commands', () => {
    expect(commands.length).toBeGreaterThan(8);
    expect(outputs).toHaveLength(commands.length);
  });

  test.each(outputs.map((output, index) => ({ index, output })))(
    'block $index prints what it says',
    ({ index, output }) => {
      expect(printed[index]).toEqual(output.map((line) => expect.stringMatching(asPattern(line))));
    },
  );
});
