import { describe, expect, test } from 'vitest';
import * as z from 'zod';
import { faultsOf } from '../../src/edge/faults.js';
import { answers, bodyProblems, queryBool, queryInt, queryIntOr, queryList } from '../../src/edge/index.js';
import { addBooks, edge, faultLines, post } from './support.js';

function faultsIn(schema: z.ZodType, value: unknown): string[] {
  const result = schema.safeParse(value);
  return [...faultsOf(result.error?.issues ?? [], value)].map(({ pointer, code }) => `${pointer} ${code}`);
}

const shape = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('circle'), radius: z.number() }),
  z.strictObject({ kind: z.literal('square'), side: z.number() }),
]);
const kinds = z.union([
  shape,
  z.discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('all'), of: z.array(shape).min(1) }),
    z.strictObject({ kind: z.literal('any'), of: z.array(shape).min(1), least: z.int() }),
  ]),
]);
const either = z.union([
  z.strictObject({ from: z.string(), to: z.string() }),
  z.strictObject({ year: z.int() }),
  z.string(),
]);

describe('a fault is named where it is', () => {
  test.each<[string, z.ZodType, unknown, string[]]>([
    [
      'a misspelt field itself',
      z.strictObject({ title: z.string() }),
      { titel: 'x' },
      ['/title missing', '/titel unknown-field'],
    ],
    [
      'in depth',
      z.strictObject({ a: z.array(z.strictObject({ b: z.int() })) }),
      { a: [{ b: 1 }, { b: 'x', c: 1 }] },
      ['/a/1/b wrong-type', '/a/1/c unknown-field'],
    ],
    ['with its name escaped', z.strictObject({}), { 'a/b~c': 1 }, ['/a~1b~0c unknown-field']],
    ['an unknown kind at the discriminator', shape, { kind: 'line' }, ['/kind no-alternative-fits']],
    ['a missing kind at the discriminator', shape, { radius: 1 }, ['/kind missing']],
    [
      'within the branch of its kind',
      shape,
      { kind: 'circle', radius: '1', side: 2 },
      ['/radius wrong-type', '/side unknown-field'],
    ],
    [
      'within the branch evidently meant',
      either,
      { from: '2024', until: 'x' },
      ['/to missing', '/until unknown-field'],
    ],
    [
      'within the branch of its kind, of several with kinds of their own',
      kinds,
      { kind: 'circle' },
      ['/radius missing'],
    ],
    ['within parts that have kinds too', kinds, { kind: 'all', of: [{ kind: 'square' }] }, ['/of/0/side missing']],
    ['in a list of its own branch', kinds, { kind: 'all', of: [] }, ['/of too-small']],
    ['a kind of none of them', kinds, { kind: 'line' }, ['/kind no-alternative-fits']],
    ['a kind that is left out', kinds, {}, ['/kind missing']],
    ['as another type than all of them', kinds, [], [' wrong-type']],
    ['within a branch by type', z.array(either), [{ year: '2024' }], ['/0/year wrong-type']],
    ['as no alternative when none is meant', either, 5, [' no-alternative-fits']],
    [
      'as no alternative when two are',
      z.union([z.strictObject({ a: z.int() }), z.strictObject({ b: z.int() })]),
      {},
      [' no-alternative-fits'],
    ],
    ['in a key of a record', z.record(z.string().max(2), z.int()), { abc: 1 }, ['/abc too-big']],
    ['in a literal left out', z.strictObject({ a: z.literal('x') }), {}, ['/a missing']],
    [
      'under the name a rule gives it',
      z.string().refine(() => false, { params: { fault: 'no-such-day' } }),
      'x',
      [' no-such-day'],
    ],
    ['by a plain rule', z.string().refine(() => false), 'x', [' not-allowed']],
  ])('%s', (_title, schema, value, faults) => expect(faultsIn(schema, value)).toEqual(faults));
});

async function searchServer() {
  const app = await edge();
  app.post('/search/:area', {
    schema: {
      params: z.strictObject({ area: z.string().regex(/^\d{3}$/) }),
      querystring: z.strictObject({
        limit: queryIntOr(50, { min: 1, max: 200 }),
        offset: queryInt({ min: -5, max: 5 }).optional(),
        all: queryBool().optional(),
        types: queryList(z.enum(['a', 'b'])).optional(),
      }),
      headers: z.object({ 'x-unit': z.string().max(3).optional() }),
      body: z.strictObject({ text: z.string() }),
      response: answers({ 200: { description: 'What was asked', schema: z.looseObject({}) } }, bodyProblems),
    },
    handler: async (request, reply) =>
      reply.send({ ...request.query, ...request.params, unit: request.headers['x-unit'] }),
  });
  return app;
}

function search(
  app: Awaited<ReturnType<typeof searchServer>>,
  query: string,
  area = '550',
  headers = {},
  text = '{"text":"x"}',
) {
  return app.inject({
    method: 'POST',
    url: `/search/${area}${query}`,
    headers: { 'content-type': 'application/json', ...headers },
    payload: text,
  });
}

describe('a request is checked in all its parts', () => {
  test('and every fault named at once', async () => {
    const answer = await search(
      await searchServer(),
      '?limit=0&knownat=x',
      'abc',
      { 'x-unit': 'parsec' },
      '{"tekst":"x"}',
    );
    expect(answer.statusCode).toBe(400);
    expect(faultLines(answer)).toEqual([
      '/path/area wrong-format',
      '/query/limit too-small',
      '/query/knownat unknown-field',
      '/header/x-unit too-big',
      '/text missing',
      '/tekst unknown-field',
    ]);
  });

  test('and what is right arrives as its type, other headers untouched', async () => {
    const answer = await search(await searchServer(), '?limit=7&all=false&types=b,a&offset=-5', '101', {
      'x-unit': 'kr',
    });
    expect(answer.json()).toEqual({ area: '101', limit: 7, all: false, types: ['b', 'a'], offset: -5, unit: 'kr' });
    expect((await search(await searchServer(), '')).json()).toEqual({ area: '550', limit: 50 });
  });

  test.each([
    '0x10',
    '1e1',
    '%205',
    '5%20',
    '+5',
    '05',
    '5.0',
    '',
    '-0',
    '９',
    '1,000',
    'NaN',
    '99999999999999999999',
    '201',
    '0',
  ])('and a limit of "%s" is no whole number from 1 to 200', async (limit) => {
    const answer = await search(await searchServer(), `?limit=${encodeURI(limit)}`);
    expect(answer.statusCode).toBe(400);
  });

  test.each(['1', '0', 'TRUE', 'yes', '', 'null'])('and "%s" is neither true nor false', async (all) => {
    expect(faultLines(await search(await searchServer(), `?all=${all}`))).toEqual(['/query/all not-an-option']);
  });

  test.each(['types=a,', 'types=', 'types=a,c', 'types=a,a', 'types=a&types=b', 'limit=5&limit=6'])(
    'and not %s',
    async (query) => {
      expect((await search(await searchServer(), `?${query}`)).statusCode).toBe(400);
    },
  );

  test.each([
    ['?limit=%00', ['/query/limit null-character', '/query/limit wrong-format']],
    ['?limit=%ff', ['/query/limit broken-escape', '/query/limit wrong-format']],
    ['?%zz=1', ['/query/%zz broken-escape', '/query/%zz unknown-field']],
    ['?__proto__=1', ['/query/__proto__ unknown-field']],
    ['?limit[$gt]=1', ['/query/limit[$gt] unknown-field']],
  ])('and %s is refused by name', async (query, faults) => {
    expect(faultLines(await search(await searchServer(), query))).toEqual(faults);
  });

  test('and U+0000 in a path is refused whatever the route says', async () => {
    const app = await edge();
    app.get('/any/:id', {
      schema: { params: z.strictObject({ id: z.string() }), response: answers({ 204: { description: 'Fine' } }) },
      handler: async (_request, reply) => reply.code(204).send(),
    });
    expect(faultLines(await app.inject('/any/a%00b'))).toEqual(['/path/id null-character']);
  });
});

test('parameters on a route that takes none are unknown', async () => {
  const app = await edge();
  expect(faultLines(await app.inject('/health/live?verbose=true'))).toEqual(['/query/verbose unknown-field']);
});

test('an answer lists 5000 faults and counts the rest', async () => {
  const app = await edge();
  addBooks(app);
  const fields = [...Array(6000).keys()].map((n) => `"f${n}":1`).join(',');
  const answer = await post(app, `{"title":"x",${fields}}`);
  const { errors } = answer.json();
  expect(errors).toHaveLength(5001);
  expect(errors.at(-1)).toEqual({ pointer: '', code: 'more-faults', detail: 'And 1000 more faults' });
});

test('a long name comes back cut', async () => {
  const app = await edge();
  addBooks(app);
  const answer = await post(app, `{"title":"x","${'a'.repeat(100_000)}":1}`);
  expect(answer.body.length).toBeLessThan(1000);
});

describe('a schema that lets unknown fields pass is found at start', () => {
  test.each<[string, z.ZodType]>([
    ['/', z.object({ a: z.string() })],
    ['/a', z.strictObject({ a: z.looseObject({}).optional() })],
    ['/a/*/b', z.strictObject({ a: z.array(z.strictObject({ b: z.object({}) })) })],
    ['/', z.union([z.string(), z.object({})])],
  ])('at %s', async (at, body) => {
    const app = await edge();
    expect(() => app.post('/x', { schema: { body } }, async () => '')).toThrow(`Schema of /x is not strict at ${at}`);
  });

  test('and a schema that refers to itself is followed once', async () => {
    const tree: z.ZodType = z.strictObject({ children: z.array(z.lazy(() => tree)).optional() });
    const app = await edge();
    app.post('/tree', {
      schema: { body: tree, response: answers({ 204: { description: 'Fine' } }, bodyProblems) },
      handler: async (_request, reply) => reply.code(204).send(),
    });
    expect((await post(app, '{"children":[{}]}', 'application/json', '/tree')).statusCode).toBe(204);
  });
});

test('a form that is not kept is told by one that is', () => {
  const schema = z.strictObject({ day: z.iso.date(), id: z.uuid() });
  const input = { day: '31.12.2024', id: '7' };
  const faults = [...faultsOf(schema.safeParse(input).error?.issues ?? [], input)];
  expect(faults.map(({ detail }) => detail)).toEqual([
    'is not a day such as 2024-12-31',
    'is not a UUID such as 019b76da-a800-7d68-ab75-6fe58b8fcdcb',
  ]);
});
