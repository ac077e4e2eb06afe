import { parseArgs } from 'node:util';
import type { Tool } from './tool.js';

// Neither comes back: what they start ends with a signal.

/** Serves the API and the pages. */
export const serveTool: Tool = {
  summary: 'serve the API and the pages',
  usage: `planspor serve

Serves on HOST and PORT, on the database of DATABASE_URL or PLANSPOR_DATA; without either on a temporary one. Settings are
environment variables, all of them in the README of @planspor/api: PORT=8081 planspor serve`,
  run: async (args) => {
    // It takes none: one that is meant as a setting would otherwise be silence.
    parseArgs({ args: [...args], options: {} });
    await import('../main.js');
    return 0;
  },
};

/** Serves five real plans to look at. */
export const demoTool: Tool = {
  summary: 'serve five real plans to look at',
  usage: `planspor demo [--plan NAME]

Records the example plans in a temporary database, or in that of PLANSPOR_DATA, and serves them.`,
  run: async () => {
    // The demo reads its own options, which stand after its name.
    process.argv.splice(2, 1);
    await import('../demo/main.js');
    return 0;
  },
};
