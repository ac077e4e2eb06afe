import { Readable } from 'node:stream';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { beforeEach, describe, expect, test } from 'vitest';
import * as z from 'zod';
import { answers, type EdgeServer } from '../../src/edge/index.js';
import { edge } from './support.js';

const text = JSON.stringify({ words: 'beskæftigelse '.repeat(2000) });

describe('large answers are packed for whoever takes that', () => {
  let app: EdgeServer;
  const kept = Buffer.from(text);
  const json = {
    'application/json': z.looseObject({}),
    'text/event-stream': z.string(),
    'application/x-ndjson': z.string(),
  };
  const response = answers({ 200: { description: 'x', content: json, headers: { ETag: z.string().optional() } } });
  const add = (url: string, type: string, body: () => string | Buffer | Readable) =>
    app.get(url, { schema: { response } }, async (_request, reply) =>
      reply
        .header('etag', '"1-a"')
        .type(type)
        .send(body() as never),
    );
  beforeEach(async () => {
    app = await edge();
    add('/kept', 'application/json', () => kept);
    add('/made', 'application/json; charset=utf-8', () => text);
    add('/small', 'application/json', () => '{}');
    add('/lines', 'application/x-ndjson', () => Readable.from([text, '\n', text]));
    add('/events', 'text/event-stream', () => Readable.from([text]));
  });
  const get = (url: string, accept?: string) =>
    app.inject({ url, headers: accept === undefined ? {} : { 'accept-encoding': accept } });

  test.each(['/kept', '/made'])('%s', async (url) => {
    const plain = await get(url);
    expect(plain.headers).toMatchObject({ etag: '"1-a"', vary: 'Accept-Encoding' });
    expect(plain.headers).not.toHaveProperty('content-encoding');
    expect(plain.payload).toBe(text);
    for (const [accept, coding, unpack] of [
      ['gzip, deflate, br', 'br', brotliDecompressSync],
      ['br;q=0.5, gzip', 'gzip', gunzipSync],
      ['*', 'br', brotliDecompressSync],
    ] as const) {
      const answer = await get(url, accept);
      expect(answer.headers).toMatchObject({ 'content-encoding': coding, etag: 'W/"1-a"', vary: 'Accept-Encoding' });
      expect(Number(answer.headers['content-length'])).toBe(answer.rawPayload.length);
      expect(answer.rawPayload.length).toBeLessThan(text.length / 10);
      expect(unpack(answer.rawPayload).toString()).toBe(text);
    }
    for (const accept of ['identity', 'br;q=0, gzip;q=0', 'zstd', ''])
      expect((await get(url, accept)).headers).not.toHaveProperty('content-encoding');
  });

  test('what is small, a stream of events, and the answer to HEAD go as they are; lines are packed as they come', async () => {
    for (const url of ['/small', '/events'])
      expect((await get(url, 'br')).headers).not.toHaveProperty('content-encoding');
    const lines = await get('/lines', 'gzip');
    expect(lines.headers['content-encoding']).toBe('gzip');
    expect(gunzipSync(lines.rawPayload).toString()).toBe(`${text}\n${text}`);
    const head = await app.inject({ method: 'HEAD', url: '/kept', headers: { 'accept-encoding': 'br' } });
    expect(head.headers).not.toHaveProperty('content-encoding');
  });

  test('bytes that are kept are packed once', async () => {
    const [one, other] = [await get('/kept', 'br'), await get('/kept', 'br')];
    expect(one.rawPayload.equals(other.rawPayload)).toBe(true);
  });
});
