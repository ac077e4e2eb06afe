// Puts into a folder everything that a release consists of: the packages, a bill of materials of each (CycloneDX), and the
// licence texts of all that runs with them. Fails on a licence that has not been agreed to.
//   npx --yes pnpm@12 release-files FOLDER
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

const folder = resolve(process.argv[2] ?? 'release');
mkdirSync(folder, { recursive: true });
const agreed = new Set(['0BSD', 'Apache-2.0', 'BSD-2-Clause', 'BSD-3-Clause', 'ISC', 'MIT', 'PostgreSQL']);

const pnpm = (...args) =>
  execFileSync('npx', ['--yes', 'pnpm@12', ...args], { stdio: ['ignore', 'ignore', 'inherit'] });

for (const name of ['domain', 'projections', 'api'])
  pnpm('--filter', `@planspor/${name}`, 'pack', '--pack-destination', folder);
pnpm('sbom', '--sbom-format', 'cyclonedx', '--prod', '--split', '--out', join(folder, '%s.sbom.json'));

const { components } = JSON.parse(readFileSync(join(folder, 'planspor-api.sbom.json'), 'utf8'));
const shipped = components
  .map(({ group, name, version, licenses = [] }) => ({
    name: group === undefined ? name : `${group}/${name}`,
    version,
    licences: licenses.map(({ license, expression }) => license?.id ?? license?.name ?? expression),
  }))
  .filter(({ name }) => !name.startsWith('@planspor/'));

// Where pnpm keeps each version; some add what it was resolved with behind their own version.
const store = 'node_modules/.pnpm';
const kept = readdirSync(store);
const installed = ({ name, version }) => {
  const own = `${name.replace('/', '+')}@${version}`;
  const place = kept.find((each) => each === own || each.startsWith(`${own}_`));
  return place === undefined ? undefined : join(store, place, 'node_modules', name);
};

const textOf = (each) => {
  const place = installed(each);
  const file = place && existsSync(place) && readdirSync(place).find((path) => /^(licen[cs]e|copying)/i.test(path));
  return file ? readFileSync(join(place, file), 'utf8').trim() : undefined;
};

const unagreed = shipped.filter(({ licences }) => licences.length === 0 || !licences.every((each) => agreed.has(each)));
for (const { name, version, licences } of unagreed)
  console.error(`${name} ${version}: the licence ${licences.join(', ') || '(none said)'} has not been agreed to`);

// A few packages say their licence in their manifest and bring no text: the licence's name stands for it.
const told = shipped.map((each) => ({ ...each, text: textOf(each) }));
const texts = told.map(
  ({ name, version, licences, text }) =>
    `${name} ${version} (${licences.join(', ')})\n\n${text ?? 'It brings no licence text of its own.'}\n`,
);
writeFileSync(join(folder, 'LICENCES.txt'), texts.join(`\n${'─'.repeat(80)}\n\n`));
const silent = told.filter(({ text }) => text === undefined).map(({ name }) => name);
console.log(
  `${shipped.length} packages run with ours. ${silent.length} bring no licence text: ${silent.join(', ') || 'none'}.`,
);
process.exitCode = unagreed.length === 0 ? 0 : 1;
