// Runs `planspor` commands that are sent to it, one after the other, so that each need not start a process of its own. It is
// started by tools-at-hand.ts, prints the address it listens at, and ends when its standard input does.
//   request   the working folder, PLANSPOR_DATA (or nothing) and the arguments, each ended by U+0000
//   answer    the exit status, a blank, and where the two outputs were written: PATH.out and PATH.err
import { appendFileSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runTool } from '../packages/api/dist/tools/run-tool.js';

const folder = mkdtempSync(join(tmpdir(), 'planspor-tools-'));
let count = 0;

/** Runs one with both outputs going to files. */
async function run([cwd, data, ...args]) {
  count += 1;
  const path = join(folder, String(count));
  process.chdir(cwd);
  if (data === '') delete process.env.PLANSPOR_DATA;
  else process.env.PLANSPOR_DATA = data;
  const streams = { out: process.stdout, err: process.stderr };
  const before = Object.fromEntries(Object.entries(streams).map(([name, stream]) => [name, stream.write]));
  for (const [name, stream] of Object.entries(streams)) {
    writeFileSync(`${path}.${name}`, '');
    stream.write = (text) => {
      appendFileSync(`${path}.${name}`, text);
      return true;
    };
  }
  try {
    return `${await runTool(args)} ${path}`;
  } finally {
    for (const [name, stream] of Object.entries(streams)) stream.write = before[name];
  }
}

const server = createServer((request, response) => {
  let said = '';
  request.setEncoding('utf8').on('data', (text) => {
    said += text;
  });
  request.on('end', () =>
    run(said.split('\0').slice(0, -1)).then(
      (answer) => response.end(answer),
      (error) => response.destroy(error),
    ),
  );
});
server.listen(0, '127.0.0.1', () => process.stdout.write(`${server.address().port}\n`));
process.stdin.resume().on('end', () => {
  rmSync(folder, { recursive: true, force: true });
  process.exit(0);
});
