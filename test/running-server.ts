import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { root } from './sources.js';

/** A server started as a person starts it: a process of its own, told what it needs by its environment and arguments. */
export interface RunningServer {
  readonly address: string;
  readonly process: ChildProcess;
  /** Everything it has printed so far, both streams. */
  readonly said: () => string;
  /** Sends a signal and waits for the end; the exit code. */
  readonly end: (signal?: NodeJS.Signals) => Promise<number | null>;
}

/** How a process ended before it was ready. */
export interface EarlyEnd {
  readonly code: number | null;
  readonly said: string;
}

type Environment = Readonly<Record<string, string>>;

const inherited = new Set(['PORT', 'HOST', 'DATABASE_URL', 'NODE_OPTIONS']);

/** Ours is left out: a test says itself what the server is told. */
const environmentWith = (own: Environment): NodeJS.ProcessEnv => ({
  ...Object.fromEntries(
    Object.entries(process.env).filter(([name]) => !inherited.has(name) && !/^(PLANSPOR|VITEST)/.test(name)),
  ),
  PORT: '0',
  ...own,
});

/** The process of one of the server's own programs. */
export const spawnServer = (program: string, environment: Environment, args: readonly string[] = []) =>
  spawn(process.execPath, [join(root, 'packages/api/from-source.mjs'), program, ...args], {
    cwd: root,
    env: environmentWith(environment),
    stdio: ['ignore', 'pipe', 'pipe'],
  });

/** Starts one of the server's own programs (`src/main.ts`, `src/demo/main.ts`) and waits until it says it is ready, or ends. */
export async function start(
  program: string,
  environment: Environment = {},
  args: readonly string[] = [],
): Promise<RunningServer | EarlyEnd> {
  const child = spawnServer(program, environment, args);
  let said = '';
  const ended = once(child, 'close').then(([code]) => code as number | null);
  const ready = new Promise<string>((resolve) => {
    for (const stream of [child.stdout, child.stderr])
      stream.setEncoding('utf8').on('data', (chunk: string) => {
        said += chunk;
        const address = /Planspor listening on (\S+)\n/.exec(said)?.[1];
        if (address !== undefined) resolve(address);
      });
  });
  const outcome = await Promise.race([ready, ended]);
  if (typeof outcome !== 'string') return { code: outcome, said };
  const end = (signal: NodeJS.Signals = 'SIGINT') => {
    child.kill(signal);
    return ended;
  };
  return { address: outcome, process: child, said: () => said, end };
}

/** The same, where it must become ready. */
export async function startReady(
  program: string,
  environment: Environment = {},
  args: readonly string[] = [],
): Promise<RunningServer> {
  const started = await start(program, environment, args);
  if ('address' in started) return started;
  throw new Error(`${program} ended with ${started.code}: ${started.said}`);
}
