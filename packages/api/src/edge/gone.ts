import type { FastifyReply } from 'fastify';

/** Aborted when the caller hangs up before the answer is out: what has not been begun by then need not be. */
export function goneSignal(reply: FastifyReply): AbortSignal {
  const leaving = new AbortController();
  reply.raw.once('close', () => {
    if (!reply.raw.writableEnded) leaving.abort();
  });
  return leaving.signal;
}
