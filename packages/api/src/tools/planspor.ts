import { endAtOnce } from '../server/ending.js';
import { runTool } from './run-tool.js';

const [name = '', ...rest] = process.argv.slice(2);

/** Whoever read along has enough, as `head` has: ended as by that signal. Otherwise what was written is not whole. */
const endUnread = ({ code, message }: NodeJS.ErrnoException): never => {
  if (code !== 'EPIPE') process.stderr.write(`Not all of it could be written: ${message}\n`);
  process.exit(code === 'EPIPE' ? 141 : 2);
};

// A server says itself how it ends.
if (name !== 'serve' && name !== 'demo') {
  endAtOnce();
  process.stdout.on('error', endUnread);
}

// The program: its arguments are a subcommand and what that is given.
process.exitCode = await runTool([name, ...rest]);
