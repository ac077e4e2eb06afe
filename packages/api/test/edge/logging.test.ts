import { describe, expect, test } from 'vitest';
import * as z from 'zod';
import { answers } from '../../src/edge/index.js';
import { edge, exchange, listen } from './support.js';

async function logged(run: (app: Awaited<ReturnType<typeof edge>>) => Promise<unknown>) {
  const lines: string[] = [];
  const app = await edge({ log: { stream: { write: (line) => lines.push(line) } } });
  app.get('/persons/:number', {
    schema: {
      params: z.strictObject({ number: z.string() }),
      querystring: z.strictObject({ q: z.string().optional() }),
      response: answers({ 200: { description: 'Fine', schema: z.strictObject({}) } }),
    },
    handler: async (request, reply) => {
      if (request.query.q !== 'fail') return reply.send({});
      const cause = Object.assign(new Error('duplicate key'), {
        query: 'insert into notes',
        params: ['secret wording'],
      });
      throw Object.assign(new Error('not stored', { cause }), { code: 'E1', parameters: ['secret wording'] });
    },
  });
  await run(app);
  return lines.map((line) => JSON.parse(line));
}

describe('the log', () => {
  test('has one JSON line for a request, with the route and not the address, and no credential', async () => {
    const lines = await logged((app) =>
      app.inject({
        url: '/persons/0101701234?q=wages',
        headers: { authorization: 'Bearer hush', cookie: 'session=hush', 'request-id': 'r1' },
      }),
    );
    expect(lines).toHaveLength(1);
    expect(lines[0]).toMatchObject({
      level: 30,
      requestId: 'r1',
      method: 'GET',
      route: '/persons/:number',
      status: 200,
    });
    expect(JSON.stringify(lines)).not.toMatch(/0101701234|wages|hush/);
  });

  test('has of an unknown address that there is none', async () => {
    const lines = await logged((app) => app.inject('/somebody/secret'));
    expect(lines).toMatchObject([{ route: 'none', status: 404 }]);
    expect(JSON.stringify(lines)).not.toContain('secret');
  });

  test('has of an error what it is and where, and nothing it carries along', async () => {
    const [failed] = await logged((app) => app.inject('/persons/1?q=fail'));
    expect(failed).toMatchObject({
      level: 50,
      req: { route: '/persons/:number' },
      err: { type: 'Error', message: 'not stored', code: 'E1', cause: { message: 'duplicate key' } },
    });
    expect(failed.err.stack).toContain('    at ');
    expect(JSON.stringify(failed)).not.toMatch(/secret wording|insert into/);
  });

  test('leaves out health checks that went well', async () => {
    expect(await logged((app) => app.inject('/health/live'))).toEqual([]);
  });

  test('has what was refused before any route saw it, under the id of the answer', async () => {
    let body = '';
    const lines = await logged(async (app) => {
      const [answer] = await exchange(await listen(app), 'nonsense\r\n\r\n');
      body = answer?.body ?? '';
    });
    const refused = lines.find((line) => line.msg === 'refused before routing');
    expect(refused).toMatchObject({ code: 'malformed-request', requestId: JSON.parse(body).requestId });
  });

  test('says nothing when it is told to', async () => {
    const app = await edge({ log: { level: 'silent' } });
    expect((await app.inject('/health/live')).statusCode).toBe(200);
  });
});
