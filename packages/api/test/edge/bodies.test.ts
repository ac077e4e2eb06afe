import { describe, expect, test } from 'vitest';
import * as z from 'zod';
import { answers, bodyProblems, importBodyLimit } from '../../src/edge/index.js';
import { addBooks, edge, faultLines, post } from './support.js';

async function bookServer() {
  const app = await edge();
  addBooks(app);
  return app;
}

describe('a body is read', () => {
  test.each([
    'application/json',
    'application/json; charset=utf-8',
    'Application/JSON; Charset="UTF-8"',
    'application/vnd.shelf+json',
    'application/json;',
  ])('as %s', async (type) => {
    const answer = await post(await bookServer(), '{"title":"Æblet","pages":1.0}', type);
    expect(answer.statusCode).toBe(201);
    expect(answer.json()).toEqual({ title: 'Æblet', pages: 1 });
  });
});

describe('a body is refused as a media type', () => {
  test.each([
    'text/plain',
    'text/csv',
    'text/x+json',
    'application/xml',
    'application/json; charset=iso-8859-1',
    'json',
    'application/',
  ])('as %s, saying what would do', async (type) => {
    const answer = await post(await bookServer(), '{"title":"x"}', type);
    expect(answer.statusCode).toBe(415);
    expect(answer.headers.accept).toBe('application/json');
    expect(answer.json().code).toBe('unsupported-media-type');
  });

  test('without a type, and with a content coding', async () => {
    const app = await bookServer();
    const untyped = await app.inject({
      method: 'POST',
      url: '/books',
      headers: { 'content-length': '2' },
      payload: Buffer.from('{}'),
    });
    expect(untyped.statusCode).toBe(415);
    const coded = await app.inject({
      method: 'POST',
      url: '/books',
      headers: { 'content-type': 'application/json', 'content-encoding': 'gzip' },
      payload: '{}',
    });
    expect(faultLines(coded)).toEqual(['/header/content-encoding unreadable']);
  });
});

describe('a body is refused as JSON', () => {
  test.each([
    ['{"title":"a\\u0000b"}', ['/title null-character']],
    ['{"title":"\\ud800"}', ['/title lone-surrogate']],
    ['{"title":"a","title":"b"}', ['/title duplicate-name']],
    ['{"title":"a","pages":12345678901234567890}', ['/pages inexact-number']],
    ['', [' missing']],
    ['{', [' syntax']],
  ])('%s', async (body, faults) => {
    const answer = await post(await bookServer(), body);
    expect(answer.statusCode).toBe(400);
    expect(answer.json().code).toBe('invalid-json');
    expect(faultLines(answer)).toEqual(faults);
  });

  test.each([[0xff], [0xc0, 0x80], [0xed, 0xa0, 0x80]])('when it is not UTF-8', async (...bytes) => {
    const body = Buffer.concat([Buffer.from('{"title":"'), Buffer.from(bytes), Buffer.from('"}')]);
    expect(faultLines(await post(await bookServer(), body))).toEqual([' not-utf-8']);
  });
});

describe('a body has a size', () => {
  test('of 256 kB at most', async () => {
    const app = await bookServer();
    const title = 'a'.repeat(256 * 1024 - 12);
    expect((await post(app, `{"title":"${title}"}`)).statusCode).toBe(201);
    const over = await post(app, `{"title":"${title}a"}`);
    expect(over.statusCode).toBe(413);
    expect(over.json().code).toBe('body-too-large');
  });

  test('of 16 MB where a route imports', async () => {
    const app = await edge();
    app.post('/import', {
      bodyLimit: importBodyLimit,
      schema: {
        body: z.array(z.string()),
        response: answers({ 200: { description: 'How many', schema: z.int() } }, bodyProblems),
      },
      handler: async (request, reply) => reply.send(request.body.length),
    });
    const answer = await post(
      app,
      JSON.stringify([...Array(1000)].map(() => 'a'.repeat(1000))),
      'application/json',
      '/import',
    );
    expect([answer.statusCode, answer.body]).toEqual([200, '1000']);
  });
});

describe('a route that takes no body', () => {
  test('runs without one and refuses one', async () => {
    const app = await edge();
    app.post('/closure', {
      schema: { response: answers({ 204: { description: 'Closed' } }) },
      handler: async (_request, reply) => reply.code(204).send(),
    });
    expect((await app.inject({ method: 'POST', url: '/closure' })).statusCode).toBe(204);
    const typed = await app.inject({
      method: 'POST',
      url: '/closure',
      headers: { 'content-type': 'application/json' },
    });
    expect(typed.statusCode).toBe(204);
    expect(faultLines(await post(app, '{}', 'application/json', '/closure'))).toEqual([' unexpected-body']);
    expect(faultLines(await post(app, 'x'.repeat(300_000), 'text/plain', '/closure'))).toEqual([' unexpected-body']);
  });
});

describe('a route that also takes CSV', () => {
  async function csvServer() {
    const app = await edge();
    app.post('/rows', {
      schema: {
        body: {
          content: {
            'application/json': { schema: z.strictObject({ rows: z.array(z.string()) }) },
            'text/csv': { schema: z.string().min(1) },
          },
        },
        response: answers({ 200: { description: 'What came', content: { 'text/plain': z.string() } } }, bodyProblems),
      },
      handler: async (request, reply) => reply.type('text/plain; charset=utf-8').send(JSON.stringify(request.body)),
    });
    return app;
  }

  test('gets it as text, without the byte order mark of spreadsheets', async () => {
    const answer = await post(await csvServer(), '\ufeffår;tal\r\n2024;1,5', 'text/csv; charset=utf-8', '/rows');
    expect(answer.body).toBe('"år;tal\\r\\n2024;1,5"');
  });

  test('still gets its JSON checked, and other types refused with both named', async () => {
    const app = await csvServer();
    expect(faultLines(await post(app, '{"row":[]}', 'application/json', '/rows'))).toEqual([
      '/rows missing',
      '/row unknown-field',
    ]);
    const other = await post(app, 'x', 'text/plain', '/rows');
    expect([other.statusCode, other.headers.accept]).toEqual([415, 'application/json, text/csv']);
  });

  test('gets no text that cannot be stored', async () => {
    const app = await csvServer();
    expect(faultLines(await post(app, 'a\0b', 'text/csv', '/rows'))).toEqual([' null-character']);
    expect(faultLines(await post(app, Buffer.from([0xe6]), 'text/csv', '/rows'))).toEqual([' not-utf-8']);
  });
});
