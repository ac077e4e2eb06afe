import { connect } from 'node:net';
import { describe, expect, test } from 'vitest';
import { answers } from '../../src/edge/index.js';
import { addBooks, edge, exchange, listen } from './support.js';

const host = 'Host: localhost\r\n';
const live = `GET /health/live HTTP/1.1\r\n${host}\r\n`;

async function bookPort(limits = {}) {
  const app = await edge({ limits });
  addBooks(app);
  return { app, port: await listen(app) };
}

function book(body: string | Buffer, fields = 'Content-Type: application/json\r\n') {
  const bytes = Buffer.from(body);
  const head = `POST /books HTTP/1.1\r\n${host}${fields}Content-Length: ${bytes.length}\r\n\r\n`;
  return Buffer.concat([Buffer.from(head), bytes]);
}

describe('what is no acceptable HTTP gets a problem document and an end of the connection', () => {
  const chunked = `POST /books HTTP/1.1\r\n${host}Content-Type: application/json\r\nTransfer-Encoding: chunked\r\n\r\n`;
  test.each<[string, string | Buffer, number, string]>([
    ['another protocol', Buffer.from([0x16, 3, 1, 2, 0, 1, 0, 1]), 400, 'malformed-request'],
    ['HTTP/2 unannounced', 'PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n', 400, 'malformed-request'],
    ['an unknown method', `BREW /pot HTTP/1.1\r\n${host}\r\n`, 400, 'malformed-request'],
    ['bare line feeds', 'GET /health/live HTTP/1.1\nHost: localhost\n\n', 400, 'malformed-request'],
    ['raw bytes in the target', Buffer.from(`GET /bøger HTTP/1.1\r\n${host}\r\n`, 'latin1'), 400, 'malformed-request'],
    ['a folded header', `GET /health/live HTTP/1.1\r\n${host}a: b\r\n c\r\n\r\n`, 400, 'malformed-request'],
    ['a space before the colon', `GET /health/live HTTP/1.1\r\nHost : x\r\n\r\n`, 400, 'malformed-request'],
    [
      'two lengths',
      `POST /books HTTP/1.1\r\n${host}Content-Length: 3\r\nContent-Length: 4\r\n\r\nabcd`,
      400,
      'malformed-request',
    ],
    ['a length and chunks', chunked.replace('Transfer', 'Content-Length: 3\r\nTransfer'), 400, 'malformed-request'],
    ['a negative length', `POST /books HTTP/1.1\r\n${host}Content-Length: -3\r\n\r\nabc`, 400, 'malformed-request'],
    [
      'an unknown transfer coding',
      `POST /books HTTP/1.1\r\n${host}Transfer-Encoding: gzip\r\n\r\nx`,
      400,
      'malformed-request',
    ],
    ['a broken chunk', `${chunked}zz\r\n\r\n`, 400, 'malformed-request'],
    ['endless chunk extensions', `${chunked}1;${'a'.repeat(20_000)}\r\nx\r\n0\r\n\r\n`, 413, 'body-too-large'],
    [
      '17 kB of header',
      `GET /health/live HTTP/1.1\r\n${host}X: ${'a'.repeat(17_000)}\r\n\r\n`,
      431,
      'headers-too-large',
    ],
    ['17 kB of target', `GET /${'a'.repeat(17_000)} HTTP/1.1\r\n${host}\r\n`, 431, 'headers-too-large'],
    ['a tunnel', `CONNECT db:5432 HTTP/1.1\r\n${host}\r\n`, 405, 'method-not-allowed'],
    ['an unknown expectation', book('{}', 'Expect: a-miracle\r\n').toString(), 417, 'expectation-failed'],
  ])('%s', async (_title, bytes, status, code) => {
    const { port } = await bookPort();
    const [answer, ...more] = await exchange(port, bytes, 2);
    expect(more).toEqual([]);
    expect(answer?.status).toBe(status);
    expect(answer?.header).toMatch(/^content-type: application\/problem\+json$/im);
    expect(answer?.header).toMatch(/^x-content-type-options: nosniff$/im);
    expect(answer?.header).toMatch(/^connection: close$/im);
    const document = JSON.parse(answer?.body ?? '');
    expect(document).toMatchObject({ type: `/problems/${code}`, status, code });
    expect(answer?.header).toContain(`request-id: ${document.requestId}`);
    if (status === 405) expect(answer?.header).toMatch(/^allow: GET, HEAD, POST$/im);
  });
});

describe('what names no host, or not one, gets a problem document', () => {
  test.each([
    ['none', 'GET /health/live HTTP/1.1\r\n\r\n'],
    ['two', `GET /health/live HTTP/1.1\r\n${host}Host: other\r\n\r\n`],
    ['nonsense', 'GET /health/live HTTP/1.1\r\nHost: a b\r\n\r\n'],
    ['an empty one', 'GET /health/live HTTP/1.1\r\nHost:\r\n\r\n'],
    ['a user with it', 'GET /health/live HTTP/1.1\r\nHost: me@localhost\r\n\r\n'],
  ])('%s', async (_title, bytes) => {
    const { port } = await bookPort();
    const [answer] = await exchange(port, bytes);
    expect([answer?.status, JSON.parse(answer?.body ?? '{}').code]).toEqual([400, 'malformed-request']);
  });
});

describe('what is unusual but fine is answered', () => {
  test.each([
    ['a whole address as target', `GET http://localhost/health/live HTTP/1.1\r\n${host}\r\n`],
    ['HTTP/1.0 without a host', 'GET /health/live HTTP/1.0\r\n\r\n'],
    [
      'an offer to change protocol',
      `GET /health/live HTTP/1.1\r\n${host}Connection: upgrade\r\nUpgrade: websocket\r\n\r\n`,
    ],
    ['an Accept-Version', `GET /health/live HTTP/1.1\r\n${host}Accept-Version: 9.x\r\n\r\n`],
    ['2500 fields before the one that matters', `GET /health/live HTTP/1.1\r\n${'a:\r\n'.repeat(2500)}${host}\r\n`],
  ])('%s', async (_title, bytes) => {
    const { port } = await bookPort();
    expect((await exchange(port, bytes))[0]?.status).toBe(200);
  });

  test('two requests in one write, in their order', async () => {
    const { port } = await bookPort();
    const both = await exchange(port, Buffer.concat([book('{"title":"x"}'), Buffer.from(live)]), 2);
    expect(both.map(({ status }) => status)).toEqual([201, 200]);
  });

  test('a request with a body where GET has none, and the one after it', async () => {
    const { port } = await bookPort();
    const bytes = `GET /health/live HTTP/1.1\r\n${host}Content-Length: 3\r\n\r\nabc${live}`;
    expect((await exchange(port, bytes, 2)).map(({ status }) => status)).toEqual([200, 200]);
  });
});

describe('a refused body is read away, so that its sender gets to read why', () => {
  test.each([
    ['too large', book('x'.repeat(3_000_000)), 413],
    ['of the wrong type', book('x'.repeat(3_000_000), 'Content-Type: text/plain\r\n'), 415],
    ['sent to nowhere', Buffer.from(book('x'.repeat(3_000_000)).toString().replace('/books', '/nowhere')), 404],
  ])('%s, and the connection goes on', async (_title, bytes, status) => {
    const { port } = await bookPort();
    const both = await exchange(port, Buffer.concat([bytes, Buffer.from(live)]), 2);
    expect(both.map((answer) => answer.status)).toEqual([status, 200]);
  });

  test('in chunks as well', async () => {
    const { port } = await bookPort();
    const head = `POST /books HTTP/1.1\r\n${host}Content-Type: application/json\r\nTransfer-Encoding: chunked\r\n\r\n`;
    const chunks = `10000\r\n${'x'.repeat(0x10000)}\r\n`.repeat(10);
    const both = await exchange(port, `${head}${chunks}0\r\n\r\n${live}`, 2);
    expect(both.map((answer) => answer.status)).toEqual([413, 200]);
  });
});

test('nonsense after a request does not take the place of its answer', async () => {
  const app = await edge();
  const noticed = new Promise<void>((resolve) => {
    app.server.on('clientError', () => resolve());
  });
  app.get('/slow', {
    schema: { response: answers({ 204: { description: 'Done' } }) },
    handler: async (_request, reply) => {
      await noticed;
      return reply.code(204).send();
    },
  });
  const both = await exchange(await listen(app), `GET /slow HTTP/1.1\r\n${host}\r\nnonsense\r\n\r\n`, 2);
  expect(both.map(({ status }) => status)).toEqual([204, 400]);
});

describe('what is too slow is answered and let go', () => {
  test.each([
    ['a header that does not end', `GET /health/live HTTP/1.1\r\n${host}`, { headerTime: 200, requestTime: 400 }],
    ['a header that does not begin', '', { headerTime: 200, requestTime: 400 }],
    ['a body that does not end', book('{"title":"x"}').subarray(0, -3), { headerTime: 200, requestTime: 400 }],
  ])('%s', async (_title, bytes, limits) => {
    const { port } = await bookPort(limits);
    const [answer, ...more] = await exchange(port, bytes, 2);
    expect([answer?.status, JSON.parse(answer?.body ?? '{}').code, more]).toEqual([408, 'request-timeout', []]);
  });

  test('a refused body that does not end is let go without a second answer', async () => {
    const { port } = await bookPort({ headerTime: 200, requestTime: 400 });
    const all = await exchange(port, book('x'.repeat(300_000)).subarray(0, -3), 2);
    expect(all.map(({ status }) => status)).toEqual([413]);
  });

  test('an answer that does not come', async () => {
    const app = await edge({ limits: { handlerTime: 100 } });
    app.get('/never', {
      schema: { response: answers({ 204: { description: 'Never' } }) },
      handler: () => new Promise(() => {}),
    });
    const answer = await app.inject('/never');
    expect([answer.statusCode, answer.json().code, answer.headers['retry-after']]).toEqual([503, 'took-too-long', '1']);
  });

  test('unless its route may take longer', async () => {
    const app = await edge({ limits: { handlerTime: 20 } });
    app.get('/longer', {
      config: { handlerTime: 20_000 },
      schema: { response: answers({ 204: { description: 'Done' } }) },
      handler: async (_request, reply) => {
        await new Promise((resolve) => setTimeout(resolve, 100));
        return reply.code(204).send();
      },
    });
    expect((await app.inject('/longer')).statusCode).toBe(204);
  });
});

test('a caller that breaks off leaves the server as it was', async () => {
  const { port } = await bookPort();
  for (const bytes of ['', 'GET /he', book('{"title":"x"}').subarray(0, -3)]) {
    await new Promise<void>((resolve) => {
      const socket = connect(port, '127.0.0.1', () => socket.write(bytes, () => socket.resetAndDestroy()));
      socket.on('close', () => resolve());
    });
  }
  expect((await exchange(port, live))[0]?.status).toBe(200);
});

test('a letter that no address may hold is said to be one', async () => {
  const { port } = await bookPort();
  const [answer] = await exchange(port, Buffer.from(`GET /bøger HTTP/1.1\r\n${host}\r\n`));
  expect(JSON.parse(answer?.body ?? '')).toMatchObject({ detail: expect.stringContaining('percent-encoded') });
});
