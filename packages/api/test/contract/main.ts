import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { breakingChanges } from './breaking.js';
import { currentDocument, textOf, typesOf } from './document.js';

/*
 * pnpm contract              writes docs/openapi.json and the client's types; stops where a client would break
 * pnpm contract --breaking   the same, although it breaks clients: CHANGELOG.md says how
 */
const at = (path: string): string => fileURLToPath(new URL(`../../../../${path}`, import.meta.url));
const place = at('docs/openapi.json');
const { values } = parseArgs({ options: { breaking: { type: 'boolean', default: false } } });

const document = await currentDocument();
const broken = existsSync(place) ? breakingChanges(JSON.parse(readFileSync(place, 'utf8')), document) : [];
for (const line of broken) process.stdout.write(`breaks clients: ${line}\n`);
if (broken.length > 0 && !values.breaking) process.exit(1);
writeFileSync(place, textOf(document));
writeFileSync(at('packages/api/client/contract.d.ts'), await typesOf(document));
process.stdout.write(`docs/openapi.json: ${Math.round(JSON.stringify(document).length / 1000)} kB\n`);
process.exit(0);
