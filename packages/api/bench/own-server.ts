import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';

/** A compiled server in a process of its own. */
export interface OwnServer {
  readonly origin: string;
  readonly pid: number;
  /** Milliseconds from its start to its first answer. */
  readonly took: number;
  readonly stop: () => Promise<void>;
}

/** What the image and the systemd unit tell Node. */
export const shippedOptions = '--v8-pool-size=1 --max-old-space-size=768';

/** Starts the compiled server with these settings, and waits for its first answer. */
export async function ownServer(settings: Readonly<Record<string, string>>): Promise<OwnServer> {
  const began = performance.now();
  const server = spawn(process.execPath, ['packages/api/dist/main.js'], {
    env: { ...process.env, NODE_OPTIONS: shippedOptions, PORT: '0', PLANSPOR_LOG_LEVEL: 'error', ...settings },
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  let origin = '';
  for await (const line of createInterface({ input: server.stdout })) {
    origin = /Planspor listening on (\S+)/.exec(line)?.[1] ?? '';
    if (origin !== '') break;
  }
  const answer = await fetch(`${origin}/v1/plans`);
  if (!answer.ok) throw new Error(`the first answer was ${answer.status}`);
  await answer.arrayBuffer();
  const took = performance.now() - began;
  const stop = async () => {
    const ended = once(server, 'exit');
    server.kill('SIGTERM');
    await ended;
  };
  return { origin, took, pid: server.pid ?? 0, stop };
}
