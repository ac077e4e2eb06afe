// Runs a file of this package's sources: node packages/api/from-source.mjs src/demo/main.ts [arguments]
import { join, posix } from 'node:path';
import { pathToFileURL } from 'node:url';
import { compileChanged, compiled, packages } from './compile.mjs';

await compileChanged();

const [, , source = '', ...rest] = process.argv;
const program = join(packages, `${compiled(posix.join('api', source))}.js`);
process.argv.splice(1, process.argv.length, program, ...rest);
await import(pathToFileURL(program).href);
