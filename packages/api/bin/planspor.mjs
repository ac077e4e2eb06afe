#!/usr/bin/env node
// `planspor COMMAND`: from the sources in a checkout, from what was built elsewhere.
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

if (existsSync(fileURLToPath(new URL('../src/tools/planspor.ts', import.meta.url)))) {
  process.argv.splice(2, 0, 'src/tools/planspor.ts');
  await import('../from-source.mjs');
} else await import('../dist/tools/planspor.js');
