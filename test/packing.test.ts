import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as domain from '@planspor/domain';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { consumerProgram, faultsOf, installDomain, installedFiles } from './domain-package.js';
import { startReady } from './running-server.js';
import { root } from './sources.js';

const readme = readFileSync(join(root, 'packages/domain/README.md'), 'utf8');
/** What the README shows, block by block: programs that go on where the one before ended, and what each prints. */
const blocks = (language: string): readonly string[] =>
  [...readme.matchAll(new RegExp(`\`\`\`${language}\\n([\\s\\S]*?)\`\`\``, 'g'))].map(([, text = '']) => text);

/** The ledgers of the example plan, as a server exports them. */
async function exportedLedgers(): Promise<Readonly<Record<string, string>>> {
  const demo = await startReady('src/demo/main.ts', {}, ['--plan', 'toender-2024']);
  const files = ['550', 'dk'].map(async (ledger) => {
    const answer = await fetch(`${demo.address}/v1/ledgers/${ledger}/export`);
    return [`${ledger}.ndjson`, await answer.text()] as const;
  });
  const ledgers = Object.fromEntries(await Promise.all(files));
  await demo.end();
  return ledgers;
}

describe('the domain, packed and installed into a bare project', () => {
  const folder = mkdtempSync(join(tmpdir(), 'planspor-packing-'));
  let files: readonly string[] = [];
  beforeAll(async () => {
    const ledgers = exportedLedgers();
    files = installDomain(folder);
    for (const [name, text] of Object.entries(await ledgers)) writeFileSync(join(folder, name), text);
  }, 180_000);
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  test('holds its code, its types, their sources, a licence and a README, and nothing else', () => {
    expect(files).toEqual(
      expect.arrayContaining([
        'package.json',
        'README.md',
        'LICENSE',
        'dist/packed/index.js',
        'dist/packed/index.d.ts',
        'dist/packed/index.d.ts.map',
        'src/index.ts',
      ]),
    );
    expect(
      files.filter(
        (path) =>
          !/^(package\.json|README\.md|LICENSE|src\/.*\.ts|dist\/packed\/(.*\.(js|d\.ts)(\.map)?|fp-ts\/LICENSE))$/.test(
            path,
          ),
      ),
    ).toEqual([]);
  });

  test('does what its README shows', () => {
    const [programs, printed] = [blocks('js'), blocks('text')];
    expect(programs).toHaveLength(printed.length);
    writeFileSync(join(folder, 'readme.js'), programs.join('\n'));
    expect(execFileSync(process.execPath, ['readme.js'], { cwd: folder, encoding: 'utf8' })).toBe(printed.join(''));
  });

  test.each(['nodenext', 'bundler'] as const)('has types that resolve by %s', (resolution) => {
    const file = join(folder, `consumer-${resolution}.ts`);
    writeFileSync(
      file,
      `import * as Either from 'fp-ts/lib/Either.js';
       import { Day, PlanDocument, type PlanState, planEvents, planStream, readHistory, slice } from '@planspor/domain';
       const read = readHistory(planStream, []);
       const plan: PlanState | undefined =
         Either.isRight(read) ? slice(planStream, read.right, { asOf: Day.parse('2024-05-31') }) : undefined;
       export const title: string | undefined = plan?.head?.title;
       export const inferred = { PlanDocument, set: planEvents.TargetSet.data.shape, plan };
       // @ts-expect-error: types resolve to something better than any
       export const wrong: number = plan?.head?.title;`,
    );
    expect(faultsOf(consumerProgram(file, resolution))).toEqual([]);
  });

  test('asks little of whoever checks it without skipLibCheck', () => {
    const file = join(folder, 'reader.ts');
    writeFileSync(
      file,
      `import { Day, history, planStream, readExport, slice } from '@planspor/domain';

       /** The plans of an export, each as it was on a day. */
       export function plansOn(text: string, shared: string, day: string): readonly string[] {
         const exported = readExport(text, shared);
         if (exported._tag === 'Left') throw new Error(JSON.stringify(exported.left));
         const told: string[] = [];
         for (const [id, events] of exported.right.plans) {
           const plan = slice(planStream, events, { asOf: Day.parse(day) });
           const first = history(planStream, events)[0];
           told.push(\`\${id}: \${plan.head?.title}, \${plan.goals.size} goals; \${first?.sentence.en}\`);
         }
         return told;
       }

       console.log(plansOn('', '', '2024-05-31'));`,
    );
    const program = consumerProgram(file, 'nodenext');
    expect(faultsOf(program)).toEqual([]);
    const packages = program
      .getSourceFiles()
      .flatMap(({ fileName }) => /.*node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(fileName)?.[1] ?? []);
    // fp-ts would be sixty files more, for two types.
    expect([...new Set(packages)].sort()).toEqual(['@planspor/domain', '@types/big.js', 'typescript', 'zod']);
    // Zod alone is 175,537, and with ours it was 675,999 once; seconds would say more of the machine than of the types.
    expect(program.getInstantiationCount()).toBeLessThan(336_000);
  });

  test('says what it offers in few and named types', () => {
    const declarations = installedFiles(folder).filter(({ path }) => path.endsWith('.d.ts'));
    expect(declarations.map(({ path }) => path)).toEqual(['packed/index.d.ts']);
    // 2.4 MB when each schema spelled out all that it is made of.
    expect(declarations.reduce((sum, { text }) => sum + text.length, 0)).toBeLessThan(340_000);
    expect(declarations[0]?.text).toContain('PlanDocument: ObjectSchema<PlanDocument>');
  });

  test('needs nothing of Node', () => {
    const named = installedFiles(folder).filter(({ text }) =>
      /from '(node:|fs|path|crypto)|reference types="node"/.test(text),
    );
    expect(named.map(({ path }) => path)).toEqual([]);
  });
});

test('the package of the server brings the documents that its tools send a reader to', () => {
  const tools = join(root, 'packages/api/src/tools');
  const said = readdirSync(tools).map((file) => readFileSync(join(tools, file), 'utf8'));
  const named = new Set(said.flatMap((text) => text.match(/docs\/[\w-]+\.\w+/g) ?? []));
  expect([...named].sort()).toEqual(['docs/audit.md', 'docs/operations.md']);
  const { files, scripts } = JSON.parse(readFileSync(join(root, 'packages/api/package.json'), 'utf8'));
  expect(files).toContain('docs');
  // The operations page tells to run it.
  for (const each of [...named, 'docs/roles.sql']) expect(scripts.prepack).toContain(`'${each}'`);
});

test('the functions its README names are there', () => {
  const table = readme.split('\n## What else\n')[1] ?? '';
  const names = table
    .split('\n')
    .filter((line) => line.startsWith('| `'))
    .flatMap((line) => [...(line.split('|')[1] ?? '').matchAll(/`(\w+)`/g)].map(([, name = '']) => name));
  expect(names.length).toBeGreaterThan(8);
  expect(names.filter((name) => !(name in domain))).toEqual([]);
});
