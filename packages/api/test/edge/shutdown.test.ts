import { once } from 'node:events';
import { connect, type Socket } from 'node:net';
import { Readable } from 'node:stream';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { answers, closeGracefully } from '../../src/edge/index.js';
import { edge, listen } from './support.js';

const live = 'GET /health/live HTTP/1.1\r\nHost: localhost\r\n\r\n';

/** A server with a route that answers when it is let, and says when it was reached. */
async function patientServer() {
  const app = await edge();
  let permit = () => {};
  const allowed = new Promise<void>((resolve) => {
    permit = resolve;
  });
  let reach = () => {};
  const reached = new Promise<void>((resolve) => {
    reach = resolve;
  });
  app.get('/wait', {
    schema: { response: answers({ 204: { description: 'Done' } }) },
    handler: async (_request, reply) => {
      reach();
      await allowed;
      return reply.code(204).send();
    },
  });
  return { app, port: await listen(app), allow: () => permit(), reached };
}

async function opened(port: number, bytes: string): Promise<Socket> {
  const socket = connect(port, '127.0.0.1');
  await once(socket, 'connect');
  socket.write(bytes);
  return socket;
}

async function allOf(socket: Socket): Promise<string> {
  let text = '';
  for await (const chunk of socket) text += String(chunk);
  return text;
}

describe('a shutdown', () => {
  test('closes connections that are kept for later', async () => {
    const { app, port } = await patientServer();
    const socket = await opened(port, live);
    await once(socket, 'data');
    const ended = once(socket, 'close');
    expect(await closeGracefully(app, 2_000)).toBe('finished');
    await ended;
  });

  test('does not wait for connections on which nobody has asked anything, and answers who is about to', async () => {
    const { app, port } = await patientServer();
    const ahead = connect(port, '127.0.0.1');
    await once(ahead, 'connect');
    const ended = once(ahead, 'close');
    const asking = connect(port, '127.0.0.1');
    await once(asking, 'connect');
    const closed = closeGracefully(app, 20_000);
    asking.write(live);
    expect(await allOf(asking)).toMatch(/^HTTP\/1\.1 503 /);
    expect(await closed).toBe('finished');
    await ended;
  });

  test('finishes what is running, and closes its connection', async () => {
    const { app, port, allow, reached } = await patientServer();
    const socket = await opened(port, 'GET /wait HTTP/1.1\r\nHost: localhost\r\n\r\n');
    await reached;
    const closed = closeGracefully(app, 2_000);
    allow();
    const text = await allOf(socket);
    expect(text).toMatch(/^HTTP\/1\.1 204 /);
    expect(text).toMatch(/^connection: close$/im);
    expect(await closed).toBe('finished');
  });

  test('lets an answer that is read slowly come to its end, and breaks it off where its time is over', async () => {
    for (const [time, outcome] of [
      [4_000, 'finished'],
      [200, 'cut off'],
    ] as const) {
      const app = await edge();
      app.get('/long', {
        schema: { response: answers({ 200: { description: 'Long', content: { 'text/plain': z.string() } } }) },
        handler: async (_request, reply) => {
          const megabytes = Array.from({ length: 16 }, () => Buffer.alloc(2 ** 20, 'x'));
          return reply.type('text/plain').send(Readable.from(megabytes));
        },
      });
      const socket = await opened(await listen(app), 'GET /long HTTP/1.1\r\nHost: localhost\r\n\r\n');
      socket.on('error', () => {});
      await once(socket, 'readable');
      const closed = closeGracefully(app, time);
      if (outcome === 'cut off') await closed;
      else await new Promise((resolve) => setTimeout(resolve, 300));
      const text = await allOf(socket).catch(() => '');
      expect(text.endsWith('\r\n0\r\n\r\n')).toBe(outcome === 'finished');
      expect(await closed).toBe(outcome);
    }
  });

  test('sends new requests on old connections away', async () => {
    const { app, port, allow, reached } = await patientServer();
    const running = await opened(port, 'GET /wait HTTP/1.1\r\nHost: localhost\r\n\r\n');
    await reached;
    const half = await opened(port, live.slice(0, 30));
    // The half request must have arrived, or its connection would count as idle.
    const other = await opened(port, live);
    await once(other, 'data');
    const closed = closeGracefully(app, 2_000);
    await new Promise((resolve) => setImmediate(resolve));
    half.write(live.slice(30));
    const text = await allOf(half);
    expect(text).toMatch(/^HTTP\/1\.1 503 /);
    expect(text).toMatch(/^retry-after: 1$/im);
    expect(text).toContain('"code":"shutting-down"');
    allow();
    await allOf(running);
    expect(await closed).toBe('finished');
  });

  test('leaves behind what does not end, and still runs what comes after', async () => {
    const { app, port, reached } = await patientServer();
    let cleaned = false;
    app.server.on('close', () => {
      cleaned = true;
    });
    const socket = await opened(port, 'GET /wait HTTP/1.1\r\nHost: localhost\r\n\r\n');
    socket.on('error', () => {});
    await reached;
    expect(await closeGracefully(app, 200)).toBe('cut off');
    expect(cleaned).toBe(true);
  });

  test('ends even if what comes after does not', async () => {
    const app = await edge();
    let release = () => {};
    const released = new Promise<void>((resolve) => {
      release = resolve;
    });
    app.addHook('onClose', () => released);
    await listen(app);
    expect(await closeGracefully(app, 200)).toBe('cut off');
    release();
  });
});
