import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type RunningServer, startReady } from './running-server.js';
import { root } from './sources.js';

const readme = readFileSync(join(root, 'README.md'), 'utf8');

/** A fenced block of the walk through: commands, or what the commands before it print, with … for what varies. */
interface Block {
  readonly language: string;
  readonly text: string;
}

const section = (text: string, title: string): string => text.split(`\n## ${title}\n`)[1]?.split('\n## ')[0] ?? '';

const blocks: readonly Block[] = [...section(readme, 'A walk through').matchAll(/```(\w+)\n([\s\S]*?)```/g)].map(
  ([, language = '', text = '']) => ({
    language,
    text,
  }),
);

const commands = blocks.filter(({ language }) => language === 'sh').map(({ text }) => text);
const outputs = blocks.filter(({ language }) => language === 'text').map(({ text }) => text.trimEnd().split('\n'));

const divider = '----- next block';

/** Runs the blocks in one shell, as a reader does; the lines each of them prints. */
function run(address: string): readonly (readonly string[])[] {
  const script = commands.join(`\necho '${divider}'\n`).replaceAll('http://127.0.0.1:8080', address);
  const { stdout, stderr, status } = spawnSync('bash', ['-eu', '-c', script], { encoding: 'utf8', timeout: 60_000 });
  if (status !== 0) throw new Error(`the commands ended with ${status}: ${stderr}${stdout}`);
  return stdout.split(`${divider}\n`).map((text) => text.replaceAll('\r', '').trimEnd().split('\n'));
}

const asPattern = (line: string): RegExp => {
  const parts = line.split('…').map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
  return new RegExp(`^${parts.join('.*')}$`);
};

const has = (program: string): boolean => spawnSync(program, ['--version']).status === 0;
const missing = ['bash', 'curl'].filter((program) => !has(program));
if (missing.length > 0)
  console.log(`The README's commands are not run: there is no ${missing.join(' and no ')} on this machine.`);

describe.skipIf(missing.length > 0)('the walk through of the README', () => {
  let demo: RunningServer;
  let printed: readonly (readonly string[])[] = [];
  beforeAll(async () => {
    demo = await startReady('src/demo/main.ts', {}, ['--plan', 'toender-2024']);
    printed = run(demo.address);
  }, 180_000);
  afterAll(() => demo?.end());

  test('has an output for each block of commands', () => {
    expect(commands.length).toBeGreaterThan(4);
    expect(outputs).toHaveLength(commands.length);
  });

  test.each(outputs.map((output, index) => ({ index, output })))(
    'block $index prints what it says',
    ({ index, output }) => {
      expect(printed[index]).toEqual(output.map((line) => expect.stringMatching(asPattern(line))));
    },
  );
});

describe('the README', () => {
  const { scripts } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as {
    scripts: Record<string, string>;
  };

  test('and what stands beside it name only commands there are', () => {
    const told = ['CONTRIBUTING.md', ...readdirSync(join(root, 'docs')).map((name) => `docs/${name}`)]
      .filter((path) => path.endsWith('.md'))
      .map((path) => readFileSync(join(root, path), 'utf8'));
    const named = [readme, ...told].flatMap((text) =>
      [...text.matchAll(/npx --yes pnpm@12 (\S+?)[`;]*[\s,)]/g)].map(([, name = '']) => name),
    );
    expect(named).toEqual(expect.arrayContaining(['demo', 'test', 'planspor']));
    // The one that is pnpm's own.
    expect(named.filter((name) => !(name in scripts) && name !== 'audit')).toEqual([]);
  });

  test('names every setting the server knows', () => {
    const config = readFileSync(join(root, 'packages/api/src/server/config.ts'), 'utf8');
    const known = [...config.matchAll(/^ {4}([A-Z_]+): /gm)].map(([, name = '']) => name);
    expect(known).toEqual(
      expect.arrayContaining(['PORT', 'PLANSPOR_HOSTS', 'PLANSPOR_STOP_SECONDS', 'PLANSPOR_CHECKPOINT_KEY']),
    );
    expect(known).toHaveLength(21);
    const settings = section(readme, 'Settings');
    expect(known.filter((name) => !settings.includes(`\`${name}\``))).toEqual([]);
  });

  test('says the same of them as that of the package, which knows nothing of tests', () => {
    // Columns are as wide as what stands in them.
    const rows = (text: string) =>
      (section(text, 'Settings').match(/^\| [^-].*$/gm) ?? []).map((row) => row.replaceAll(/ +\|/g, ' |'));
    const packed = readFileSync(join(root, 'packages/api/README.md'), 'utf8');
    expect(rows(packed)).toEqual(rows(readme).filter((row) => !row.includes('for the tests: ')));
  });
});
