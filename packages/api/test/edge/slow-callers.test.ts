import { once } from 'node:events';
import { connect } from 'node:net';
import { expect, test } from 'vitest';
import { addBooks, edge, exchange, listen } from './support.js';

const local = 'Host: localhost\r\n';

test('a body that does not come in time is told so, and the connection ends', async () => {
  const app = await edge({ limits: { handlerTime: 300, requestTime: 20_000 } });
  addBooks(app);
  const head = `POST /books HTTP/1.1\r\n${local}Content-Type: application/json\r\nContent-Length: 100\r\n\r\n`;
  const [answer] = await exchange(await listen(app), `${head}{"title":`, 2);
  expect(answer?.status).toBe(408);
  expect(JSON.parse(answer?.body ?? '{}').code).toBe('request-timeout');
  expect(answer?.header).toMatch(/^connection: close$/im);
});

test('a caller that never reads its answer is cut off', async () => {
  const app = await edge({ limits: { stillTime: 500 } });
  app.get('/big', { schema: { hide: true } }, async () => Buffer.alloc(64 * 1024 * 1024));
  const port = await listen(app);
  const closed = new Promise<boolean>((resolve) =>
    app.server.once('connection', (socket) => socket.once('close', () => resolve(true))),
  );
  const caller = connect(port, '127.0.0.1');
  await once(caller, 'connect');
  caller.pause();
  caller.write(`GET /big HTTP/1.1\r\n${local}\r\n`);
  expect(await closed).toBe(true);
  caller.destroy();
});
