import { readFileSync } from 'node:fs';
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
import { isForUser, isUnknownOption, say, type Tool } from './tool.js';
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

const version = (): string => {
  const manifest = readFileSync(new URL('../../package.json', import.meta.url), 'utf8');
  return (JSON.parse(manifest) as { version: string }).version;
};

/** What can be asked of the program itself. */
const answers: Readonly<Record<string, () => string>> = {
  '': overview,
  help: overview,
  '--help': overview,
  '-h': overview,
  '--version': version,
};

/** Runs a subcommand; what the user can put right is said in a sentence, with the exit status 2. */
export async function runTool([name = '', ...args]: readonly string[]): Promise<number> {
  const answer = Object.hasOwn(answers, name) ? answers[name] : undefined;
  if (answer !== undefined) return told(answer());
  const tool = Object.hasOwn(tools, name) ? tools[name] : undefined;
  if (tool === undefined) return refused(`There is no command ${name}.\n\n${overview()}`);
  if (args.includes('--help') || args.includes('-h')) return told(tool.usage);
  try {
    return await tool.run(args);
  } catch (error) {
    if (isUnknownOption(error)) return refused(`${error.message}\nplanspor ${name} --help says what there is.`);
    return refused(isForUser(error) ? error.message : unforeseen(error));
  }
}

const told = (text: string): number => {
  say(text);
  return 0;
};

const refused = (text: string): number => {
  process.stderr.write(`${text}\n`);
  return 2;
};

// No stack, and nothing of what a database driver carries along: it may quote what plans say.
const unforeseen = (error: unknown): string =>
  `It could not be done: ${error instanceof Error ? error.message : String(error)}`;
