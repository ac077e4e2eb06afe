import { describe, expect, test } from 'vitest';
import * as z from 'zod';
import { answers, bodyProblems, type EdgeServer, importBodyLimit } from '../../src/edge/index.js';
import { problem } from '../../src/problems/index.js';
import { edge, post } from './support.js';

const Figure = z.strictObject({ area: z.string(), period: z.string(), value: z.number(), source: z.string() });
const Command = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('Publish'), figures: z.array(Figure) }),
  z.strictObject({ type: z.literal('Name'), name: z.string() }),
]);
const Body = z.strictObject({
  figures: z.array(Figure).optional(),
  rows: z.array(z.array(z.union([z.string(), z.number()]))).optional(),
  commands: z.array(Command).optional(),
  names: z.record(z.string(), z.string()).optional(),
});

async function importing(): Promise<EdgeServer> {
  const app = await edge();
  app.post('/figures', {
    bodyLimit: importBodyLimit,
    schema: {
      body: Body,
      response: answers({ 200: { description: 'Read', schema: z.strictObject({}) } }, bodyProblems),
    },
    handler: async () => ({}),
  });
  return app;
}

const many = (count: number, text: string) => Array.from({ length: count }, () => text).join();
const few = 1_000_000;

describe('an answer does not grow with what is wrong', () => {
  test.each([
    ['items without anything', `{"figures":[${many(700_000, '{}')}]}`],
    ['items of another type', `{"figures":[${many(1_000_000, '1')}]}`],
    ['cells of another type', `{"rows":[[${many(300_000, '{}')}],[${many(300_000, '{}')}]]}`],
    ['items inside a command', `{"commands":[{"type":"Publish","figures":[${many(700_000, '{}')}]}]}`],
    ['commands of a type that nobody knows', `{"commands":[${many(400_000, '{"type":"x"}')}]}`],
    ['unknown names', `{${Array.from({ length: 300_000 }, (_, at) => `"n${at}":0`).join()}}`],
  ])('%s', async (_, body) => {
    const answer = await post(await importing(), body, 'application/json', '/figures');
    expect([answer.statusCode, answer.json().code]).toEqual([400, 'invalid-request']);
    expect(answer.body.length).toBeLessThan(few);
    const { errors } = answer.json();
    expect(errors.length).toBeGreaterThan(100);
    expect(errors.at(-1)).toMatchObject({ code: 'more-faults' });
  });

  test('with a long name of the caller in each fault', async () => {
    const name = 'n'.repeat(150_000);
    const answer = await post(await importing(), `{"names":{"${name}":1},"${name}":2}`, 'application/json', '/figures');
    expect(answer.statusCode).toBe(400);
    expect(answer.body.length).toBeLessThan(1_000);
  });

  test('with much said about each fault by whoever refused it', async () => {
    const app = await edge();
    app.get('/much', { schema: { hide: true } }, async () => {
      const fault = { pointer: `/${'p'.repeat(90_000)}`, code: 'x', detail: 'd'.repeat(90_000) };
      throw problem('circle', {
        detail: 'x'.repeat(90_000),
        errors: Array.from({ length: 6_000 }, () => fault),
        refusals: Array.from({ length: 50_000 }, () => ({ type: 'x'.repeat(100) })),
      });
    });
    const answer = await app.inject('/much');
    expect([answer.statusCode, answer.json().code]).toEqual([422, 'circle']);
    expect(answer.body.length).toBeLessThan(1.2 * few);
    const { errors } = answer.json();
    expect(errors.at(-1)).toMatchObject({
      code: 'more-faults',
      detail: `And ${6_000 - (errors.length - 1)} more faults`,
    });
  });
});

describe('a problem that cannot be written', () => {
  test('is a constant document of the same form', async () => {
    const app = await edge();
    app.get('/unwritable', { schema: { hide: true } }, async () => {
      throw problem('precondition-failed', Object.assign({ current: 1 }, { current: 1n }));
    });
    const answer = await app.inject('/unwritable');
    expect([answer.statusCode, answer.headers['content-type']]).toEqual([500, 'application/problem+json']);
    expect(answer.json()).toEqual({
      type: '/problems/internal-error',
      title: 'The server failed',
      status: 500,
      code: 'internal-error',
      requestId: answer.headers['request-id'],
    });
  });
});
