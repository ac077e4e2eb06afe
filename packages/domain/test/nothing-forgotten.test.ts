import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { ConditionKind } from '../src/conditions/kinds.js';
import { correctionEvents, type EventDefinition, groupEvents, indicatorEvents, planEvents } from '../src/index.js';

const here = new URL('.', import.meta.url);

const textsUnder = (folder: URL, ending: string): readonly { readonly name: string; readonly text: string }[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith(ending))
    .map((name) => ({ name, text: readFileSync(new URL(name, folder), 'utf8') }));

it('every command is given in a test of its rules', () => {
  const own = fileURLToPath(import.meta.url);
  const tests = [...textsUnder(here, '.test.ts'), ...textsUnder(new URL('plan/', here), 'a-plan.ts')]
    .filter(({ name }) => !own.endsWith(name))
    .map(({ text }) => text)
    .join('\n');
  const all: Readonly<Record<string, EventDefinition>> = {
    ...planEvents,
    ...indicatorEvents,
    ...groupEvents,
    ...correctionEvents,
  };
  const untested = Object.entries(all).filter(
    ([type, { command }]) => !tests.includes(`'${type}'`) && !tests.includes(`'${command}'`),
  );
  expect(untested.map(([type]) => type)).toEqual([]);
});

it('every kind of condition that has a file stands in the table of kinds', () => {
  const folder = new URL('../src/conditions/', here);
  const table = readFileSync(new URL('kinds.ts', folder), 'utf8');
  const kinds = textsUnder(folder, '.ts').filter(({ text }) => /^export const \w+: SingleKind</m.test(text));
  expect(kinds.length).toBeGreaterThan(5);
  const forgotten = kinds.filter(({ name }) => !table.includes(`from './${name.replace('.ts', '.js')}'`));
  expect(forgotten.map(({ name }) => name)).toEqual([]);
});

it('every kind of condition is judged in a table', () => {
  const tables = textsUnder(new URL('evaluation/', here), '.ts')
    .map(({ text }) => text)
    .join('\n');
  expect(ConditionKind.options.filter((kind) => !tables.includes(`kind: '${kind}'`))).toEqual([]);
});
