import type { Server } from 'node:http';
import type { Socket } from 'node:net';
import type { FastifyInstance } from 'fastify';
import { problem } from '../problems/index.js';

const sweepEvery = 50;

// Milliseconds for whoever has just connected to ask something. Browsers connect ahead of what they may ask.
const timeToAsk = 250;

const closing = new WeakSet<Server>();

/**
 * From the first moment of a shutdown new requests on kept connections get 503, and every answer closes its
 * connection. (Fastify's own answer for that moment is not a problem document and is switched off.)
 */
export function registerShutdown(app: FastifyInstance): void {
  leaveAnswersWhole(app.server);
  app.addHook('preClose', (done) => {
    closing.add(app.server);
    done();
  });
  app.addHook('onRequest', (_request, _reply, done) => {
    if (closing.has(app.server)) throw problem('shutting-down');
    done();
  });
  app.addHook('onSend', (_request, reply, _payload, done) => {
    if (closing.has(app.server)) reply.header('connection', 'close');
    done();
  });
}

/**
 * Node takes a connection for idle as soon as the end of its answer has been written, though most of it may still wait to be
 * read by a slow caller: idle ones are closed when none is on its way. One on which nothing was ever asked it takes for busy.
 */
function leaveAnswersWhole(server: Server): void {
  const connected = new Map<Socket, number>();
  server.on('connection', (socket: Socket) => {
    connected.set(socket, performance.now());
    socket.once('close', () => connected.delete(socket));
  });
  const closeIdle = server.closeIdleConnections.bind(server);
  server.closeIdleConnections = () => {
    if ([...connected.keys()].every(({ writableLength }) => writableLength === 0)) closeIdle();
    for (const [socket, since] of connected)
      if (socket.bytesRead === 0 && performance.now() - since > timeToAsk) socket.destroy();
  };
}

/**
 * Stops the server: takes no new connection, finishes running requests, sweeps connections as they fall idle, and
 * cuts what is left at three quarters of `time` so that `onClose` hooks still run. Resolves after `time` milliseconds
 * at the latest: `'finished'`, or `'cut off'` when something had to be left behind.
 */
export async function closeGracefully(
  app: Pick<FastifyInstance, 'server' | 'close'>,
  time: number,
): Promise<'finished' | 'cut off'> {
  closing.add(app.server);
  let cut = false;
  const sweep = setInterval(() => app.server.closeIdleConnections(), sweepEvery);
  const cutting = setTimeout(() => {
    cut = true;
    app.server.closeAllConnections();
  }, time * 0.75);
  const expiry = timeOut(time);
  try {
    const closed = await Promise.race([app.close().then(() => true), expiry.passed]);
    return closed && !cut ? 'finished' : 'cut off';
  } finally {
    clearInterval(sweep);
    clearTimeout(cutting);
    clearTimeout(expiry.timer);
  }
}

function timeOut(time: number) {
  let timer: NodeJS.Timeout | undefined;
  const passed = new Promise<false>((resolve) => {
    timer = setTimeout(() => resolve(false), time);
  });
  return { timer, passed };
}
