import { apiKeyTool } from './api-key.js';
import { continueTool } from './continue.js';
import { eraseTool } from './erase.js';
import { exportTool } from './export.js';
import { importTool } from './import.js';
import { key } from './key.js';
import { migrateTool } from './migrate.js';
import { rebuildViews } from './rebuild.js';
import { evaluate, replay } from './replay.js';
import { demoTool, serveTool } from './serving.js';
import { isForUser, type Tool } from './tool.js';
import { verify } from './verify.js';
import { witness } from './witness.js';

const tools: Readonly<Record<string, Tool>> = {
  serve: serveTool,
  demo: demoTool,
  verify,
  replay,
  evaluate,
  export: exportTool,
  import: importTool,
  witness,
  continue: continueTool,
  erase: eraseTool,
  key,
  'api-key': apiKeyTool,
  'rebuild-views': rebuildViews,
  migrate: migrateTool,
};

const overview = (): string => {
  const width = Math.max(...Object.keys(tools).map((name) => name.length));
  const lines = Object.entries(tools).map(([name, { summary }]) => `  ${name.padEnd(width)}  ${summary}`);
  return ['planspor COMMAND [options]', '', ...lines, '', 'planspor COMMAND --help says more.'].join('\n');
};

/** Runs a subcommand; what the user can put right is said in a sentence, with the exit status 2. */
export async function runTool([name = '', ...args]: readonly string[]): Promise<number> {
  const tool = Object.hasOwn(tools, name) ? tools[name] : undefined;
  if (tool === undefined) {
    const asked = name === '' || name === '--help';
    (asked ? process.stdout : process.stderr).write(
      `${asked ? '' : `There is no command ${name}.\n\n`}${overview()}\n`,
    );
    return asked ? 0 : 2;
  }
  if (args.includes('--help')) {
    process.stdout.write(`${tool.usage}\n`);
    return 0;
  }
  try {
    return await tool.run(args);
  } catch (error) {
    const told = isForUser(error) ? error.message : unforeseen(error);
    process.stderr.write(`${told}\n`);
    return 2;
  }
}

// No stack, and nothing of what a database driver carries along: it may quote what plans say.
const unforeseen = (error: unknown): string =>
  `It could not be done: ${error instanceof Error ? error.message : String(error)}`;
