import { runTool } from './run-tool.js';

// The program: its arguments are a subcommand and what that is given.
process.exitCode = await runTool(process.argv.slice(2));
