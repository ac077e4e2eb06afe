import * as z from 'zod';
import { problem } from '../problems/index.js';
import { answers } from './answers.js';
import type { EdgeServer } from './edge-types.js';

/** Whether the server can do its work now: `true`, or a sentence that says why not (shown to whoever asks). */
export type Readiness = () => Promise<true | string>;

const statusSchema = z.strictObject({ status: z.literal('ok') });
const ok = { status: 'ok' } as const;

/** `/health/live`: the process answers. `/health/ready`: it can do its work; else 503, with Retry-After. */
export function registerHealth(app: EdgeServer, ready: Readiness, patience: number): void {
  app.get('/health/live', {
    schema: {
      operationId: 'isLive',
      summary: 'Whether the process answers',
      tags: ['operations'],
      response: answers({ 200: { description: 'It does', schema: statusSchema } }),
    },
    handler: async (_request, reply) => reply.header('cache-control', 'no-store').send(ok),
  });
  app.get('/health/ready', {
    schema: {
      operationId: 'isReady',
      summary: 'Whether requests can be served',
      tags: ['operations'],
      response: answers({ 200: { description: 'They can', schema: statusSchema } }, ['not-ready']),
    },
    handler: async (_request, reply) => {
      const state = await within(patience, ready);
      if (state !== true) throw problem('not-ready', { detail: state });
      return reply.header('cache-control', 'no-store').send(ok);
    },
  });
}

/** A check that hangs or throws is an answer as well. */
async function within(patience: number, ready: Readiness): Promise<true | string> {
  const late = new AbortController();
  const slow = new Promise<string>((resolve) => {
    const timer = setTimeout(() => resolve('The check did not answer in time'), patience);
    late.signal.addEventListener('abort', () => clearTimeout(timer));
  });
  try {
    return await Promise.race([ready(), slow]);
  } catch {
    return 'The check failed';
  } finally {
    late.abort();
  }
}
