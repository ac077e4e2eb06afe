// Makes a client of the contract with each of three generators, and compiles them under `strict` together with a program
// that narrows every union by its tag: it reads what only one alternative has, which compiles only where the others are out.
import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

const contract = resolve('docs/openapi.json');
const { schemas } = JSON.parse(readFileSync(contract, 'utf8')).components;
const folder = mkdtempSync(join(tmpdir(), 'planspor-clients-'));

// A generator brings the compiler it was written for: the newest has another interface. The first one is installed here.
const packages = {
  hey: ['@hey-api/openapi-ts@0.95.0', 'typescript@5.9.3'],
  orval: ['orval@7.13.2'],
};
const installed = resolve('packages/api/node_modules/.bin/openapi-typescript');
const commands = {
  hey: ['openapi-ts', '-i', contract, '-o', 'hey', '-c', '@hey-api/client-fetch', '--silent'],
  orval: ['orval', '--input', contract, '--output', 'orval/client.ts', '--client', 'fetch', '--mode', 'split'],
};
const typesAt = {
  'openapi-typescript': ['./openapi-typescript.js', (name) => `Made.components['schemas']['${name}']`],
  hey: ['./hey/types.gen.js', (name) => `Made.${name}`],
  orval: ['./orval/client.schemas.js', (name) => `Made.${name}`],
};

/** Runs a program in the folder; what it says is told only where it fails. */
const run = (program, given) =>
  new Promise((done, fail) => {
    const child = spawn(program, given, { cwd: folder, stdio: ['ignore', 'pipe', 'pipe'] });
    let said = '';
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => (said += chunk));
    child.on('close', (code) =>
      code === 0 ? done() : fail(new Error(`${given.join(' ')} ended with ${code}:\n${said}`)),
    );
  });

const named = (schema) => (schema?.$ref === undefined ? schema : named(schemas[schema.$ref.split('/').at(-1)]));

/** An object with what it is composed of. */
const whole = (given) => {
  const schema = named(given) ?? {};
  const bases = (schema.allOf ?? []).map(whole);
  return {
    properties: Object.assign({}, ...bases.map(({ properties }) => properties), schema.properties),
    required: [...bases.flatMap(({ required }) => required), ...(schema.required ?? [])],
  };
};

/** Its alternatives, those of unions within it too. */
const optionsOf = (schema) =>
  [...(schema?.oneOf ?? []), ...(schema?.anyOf ?? [])].flatMap((option) => {
    const within = optionsOf(named(option));
    return within.length > 0 ? within : [option];
  });

const valuesOf = (field) => (field?.const === undefined ? (field?.enum ?? []) : [field.const]);

/** For each alternative that is told by a tag: its tag, a value of it, and a field that only it has, if there is one. */
function narrowings(schema) {
  const options = optionsOf(schema).map(whole);
  if (options.length < 2 || options.some(({ properties }) => Object.keys(properties).length === 0)) return [];
  const isTag = (name) =>
    options.every((each) => each.required.includes(name) && valuesOf(named(each.properties[name])).length > 0);
  const isApart = (name) => {
    const all = options.flatMap(({ properties }) => valuesOf(named(properties[name])));
    return new Set(all).size === all.length;
  };
  const tag = Object.keys(options[0].properties).find((name) => isTag(name) && isApart(name));
  if (tag === undefined) return [];
  return options.map((option) => ({
    tag,
    value: valuesOf(named(option.properties[tag]))[0],
    own: option.required.find((name) => options.every((other) => other === option || !(name in other.properties))),
  }));
}

/** Every union in the named schemas, as a type to be read out of them. */
function unions(schema, type, deep = 0) {
  if (schema === undefined || schema.$ref !== undefined || deep > 6) return [];
  const own = narrowings(schema).length > 0 ? [[type, narrowings(schema)]] : [];
  const fields = Object.entries(schema.properties ?? {}).flatMap(([name, field]) =>
    unions(field, `NonNullable<${type}['${name}']>`, deep + 1),
  );
  return [...own, ...fields, ...unions(schema.items, `${type}[number]`, deep + 1)];
}

const program = (from, typeOf) => {
  const found = Object.keys(schemas).flatMap((name) => unions(schemas[name], typeOf(name)));
  const lines = found.flatMap(([type, options], at) =>
    options.map(({ tag, value, own }, index) => {
      const read =
        own === undefined
          ? `const only: ${JSON.stringify(value)} = given.${tag}; return only;`
          : `return given.${own};`;
      return `export const read${at}x${index} = (given: ${type}) => { if (given.${tag} !== ${JSON.stringify(value)}) return; ${read} };`;
    }),
  );
  return {
    text: [`import type * as Made from '${from}';`, ...lines].join('\n'),
    unions: found.length,
    lines: lines.length,
  };
};

const options = {
  compilerOptions: {
    strict: true,
    noEmit: true,
    target: 'es2022',
    module: 'esnext',
    moduleResolution: 'bundler',
    lib: ['es2023', 'dom', 'dom.iterable'],
    types: [],
  },
  include: ['**/*.ts'],
};

try {
  writeFileSync(join(folder, 'package.json'), '{"type":"module"}');
  writeFileSync(join(folder, 'tsconfig.json'), JSON.stringify(options));
  await Promise.all([
    run(installed, [contract, '-o', 'openapi-typescript.ts']),
    ...Object.entries(commands).map(([name, command]) =>
      run('npx', ['--yes', ...packages[name].flatMap((each) => ['-p', each]), '--', ...command]),
    ),
  ]);
  for (const [name, [from, typeOf]] of Object.entries(typesAt)) {
    const made = program(from, typeOf);
    writeFileSync(join(folder, `use-${name}.ts`), made.text);
    process.stdout.write(`${name}: ${made.unions} unions, ${made.lines} alternatives\n`);
  }
  await run(process.execPath, [createRequire(import.meta.url).resolve('typescript/bin/tsc'), '-p', '.']);
} finally {
  rmSync(folder, { recursive: true, force: true });
}
