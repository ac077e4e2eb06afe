import { endAtOnce } from '../server/ending.js';
import { runTool } from './run-tool.js';

const [name = '', ...rest] = process.argv.slice(2);

// A server says itself how it ends.
if (name !== 'serve' && name !== 'demo') endAtOnce();

// The program: its arguments are a subcommand and what that is given.
process.exitCode = await runTool([name, ...rest]);
