// Makes what is published: modules that bundlers take apart, and the declarations as one file, each with maps to the sources.
// What is needed of fp-ts goes into both: as fp-ts is installed, Node can load it, and no bundler can leave any of it out.
//   node packages/domain/pack.mjs [FOLDER]
import { cpSync, readFileSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { rolldown } from 'rolldown';
import { dts } from 'rolldown-plugin-dts';

const here = fileURLToPath(new URL('.', import.meta.url));
const folder = resolve(process.argv[2] ?? join(here, 'dist/packed'));
const input = join(here, 'src/index.ts');

/** The form of fp-ts that bundlers read: ES modules, which Node does not load as they stand. */
const forBundlers = {
  name: 'fp-ts-for-bundlers',
  resolveId: {
    filter: { id: /^fp-ts\/lib\// },
    handler(id, importer) {
      return this.resolve(id.replace('/lib/', '/es6/'), importer, { skipSelf: true });
    },
  },
};

const madeWithoutCalls = ['ArrowFunctionExpression', 'FunctionExpression', 'Identifier', 'Literal'];

/**
 * Marks the constants of a module as what may be left out with whoever uses them. It holds because no file of the domain does
 * anything when it is read; a bundler cannot see that of a schema, which is made by calls.
 */
const mayBeLeftOut = {
  name: 'may-be-left-out',
  renderChunk(code, _chunk, _options, { magicString }) {
    const constants = this.parse(code).body.flatMap(({ declarations }) => declarations ?? []);
    for (const { id, init } of constants) {
      if (id.type !== 'Identifier' || madeWithoutCalls.includes(init.type)) continue;
      magicString.appendLeft(init.start, '/* @__PURE__ */ (() => (');
      magicString.appendRight(init.end, '))()');
    }
    return { code: magicString };
  },
};

/**
 * Takes out imports of nothing, of modules whose names were all left out: bundlers warn of them. Their lines stay empty, because
 * the maps count lines.
 */
const nothingForNothing = {
  name: 'nothing-for-nothing',
  generateBundle(_options, bundle) {
    for (const made of Object.values(bundle))
      if (made.type === 'chunk') made.code = made.code.replaceAll(/^import "[^"]+";$/gm, '');
  },
};

/**
 * The declarations of fp-ts without the registry that each of its modules enters itself in: what is entered there cannot be left
 * out, and of sixty files that a compiler would read, ours name two types.
 */
const withoutRegistry = {
  name: 'fp-ts-without-registry',
  load: {
    filter: { id: /\/fp-ts\/lib\/\w+\.d\.ts$/ },
    handler: (id) => readFileSync(id, 'utf8').replace(/^declare module '\.\/HKT' \{.*?^\}/gms, ''),
  },
};

rmSync(folder, { recursive: true, force: true });
const external = [/^zod/, 'big.js', /^dequal/];
const output = { dir: folder, format: 'esm', sourcemap: true };

const code = await rolldown({
  input,
  external,
  plugins: [forBundlers, mayBeLeftOut, nothingForNothing],
  experimental: { nativeMagicString: true },
});
await code.write({
  ...output,
  preserveModules: true,
  preserveModulesRoot: join(here, 'src'),
  entryFileNames: ({ name }) => `${name.replace(/^.*\/fp-ts\/es6\//, 'fp-ts/')}.js`,
});

const declarations = await rolldown({
  input,
  external,
  plugins: [
    withoutRegistry,
    dts({ tsconfig: join(here, 'tsconfig.json'), emitDtsOnly: true, sourcemap: true, cwd: here }),
  ],
});
await declarations.write(output);
cpSync(join(here, 'node_modules/fp-ts/LICENSE'), join(folder, 'fp-ts/LICENSE'));
