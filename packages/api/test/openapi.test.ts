import { Condition } from '@planspor/domain';
import { beforeAll, expect, test } from 'vitest';
import { describeOnPGlite } from '../../../test/support/each-database.js';
import { groupCommands, indicatorCommands, planCommands } from '../src/commands/command-table.js';
import { isDescribed } from '../src/contract/described-fields.js';
import { problems } from '../src/problems/index.js';
import { type Api, openApi } from './support/api.js';

type Parameter = { readonly name: string; readonly in: string } | { readonly $ref: string };

interface Operation {
  readonly operationId?: string;
  readonly summary?: string;
  readonly tags?: readonly string[];
  readonly parameters?: readonly Parameter[];
  readonly responses?: Readonly<Record<string, object>>;
}

interface ProblemAnswer {
  readonly content?: Record<string, { readonly schema: { readonly discriminator: { readonly mapping: object } } }>;
}

interface OpenApi {
  readonly openapi: string;
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>;
  readonly components: {
    readonly schemas: Readonly<Record<string, object>>;
    readonly parameters: Readonly<Record<string, { readonly name: string; readonly in: string }>>;
    readonly responses: Readonly<Record<string, ProblemAnswer>>;
  };
}

const methods = ['get', 'post', 'put', 'patch', 'delete'];

/** Every `$ref` in a document. */
const refsIn = (value: unknown): string[] => {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, part]) =>
    key === '$ref' && typeof part === 'string' ? [part] : refsIn(part),
  );
};

type Fields = Readonly<Record<string, Record<string, unknown>>>;

/** The fields of what an object is composed of, which say for it what they are. */
const fieldsOfBases = (schema: object, schemas: Readonly<Record<string, object>>): Fields => {
  const { allOf = [] } = schema as { allOf?: readonly { $ref?: string }[] };
  const bases = allOf.map(({ $ref = '' }) => schemas[$ref.replace(/^.*\//, '')] ?? {});
  return Object.assign(
    {},
    ...bases.flatMap((base) => [fieldsOfBases(base, schemas), (base as { properties?: Fields }).properties ?? {}]),
  );
};

/** Every field of every object in a tree of schemas, by its path, with what the object's bases say of it. */
const fieldsIn = (
  schema: unknown,
  schemas: Readonly<Record<string, object>>,
  path = '',
): (readonly [string, Record<string, unknown>])[] => {
  if (typeof schema !== 'object' || schema === null) return [];
  const { properties } = schema as { properties?: Fields };
  const own = typeof properties === 'object' ? Object.entries(properties) : [];
  const bases = fieldsOfBases(schema, schemas);
  return [
    ...own.map(([name, field]) => [`${path}/${name}`, { ...bases[name], ...field }] as const),
    ...Object.entries(schema).flatMap(([name, part]) => fieldsIn(part, schemas, `${path}/${name}`)),
  ];
};

const resolves = (document: unknown, ref: string): boolean =>
  ref.startsWith('#/') &&
  ref
    .slice(2)
    .split('/')
    .reduce<unknown>(
      (at, step) =>
        typeof at === 'object' && at !== null
          ? Reflect.get(at, step.replaceAll('~1', '/').replaceAll('~0', '~'))
          : undefined,
      document,
    ) !== undefined;

describeOnPGlite('the OpenAPI document', (database) => {
  let api: Api;
  let document: OpenApi;
  let operations: { path: string; method: string; operation: Operation }[];
  beforeAll(async () => {
    api = await openApi(database());
    const answer = await api.get('/v1/openapi.json');
    expect([answer.status, answer.headers['content-type']]).toEqual([200, 'application/json; charset=utf-8']);
    document = answer.body;
    operations = Object.entries(document.paths).flatMap(([path, item]) =>
      methods.flatMap((method) => (item[method] === undefined ? [] : [{ path, method, operation: item[method] }])),
    );
  });

  test('is OpenAPI 3.1 with a title', () => {
    expect(document).toMatchObject({
      openapi: expect.stringMatching(/^3\.1\./),
      info: { title: 'Planspor', version: '1' },
    });
  });

  test('names each operation once', () => {
    const ids = operations.map(({ operation }) => operation.operationId);
    expect(ids).not.toContain(undefined);
    expect(ids.filter((id, index) => ids.indexOf(id) !== index)).toEqual([]);
    expect(operations.length).toBeGreaterThan(90);
  });

  test('refers only to what it holds', () => {
    const refs = [...new Set(refsIn(document))];
    expect(refs.length).toBeGreaterThan(100);
    expect(refs.filter((ref) => !resolves(document, ref))).toEqual([]);
  });

  test('has every command at its address', () => {
    const tables = {
      '/v1/plans/{plan}': planCommands,
      '/v1/indicators/{indicator}': indicatorCommands,
      '/v1/groups/{group}': groupCommands,
    };
    const wanted = Object.entries(tables).flatMap(([base, table]) =>
      [...Object.values(table), 'commands'].map((path) => `${base}/${path.replace(/:(\w+)/g, '{$1}')}`),
    );
    const posts = operations.filter(({ method }) => method === 'post').map(({ path }) => path);
    expect(wanted.filter((path) => !posts.includes(path))).toEqual([]);
  });

  test.each([
    '/v1/plans',
    '/v1/plans/{plan}',
    '/v1/plans/{plan}/versions',
    '/v1/plans/{plan}/versions/{version}',
    '/v1/plans/{plan}/history',
    '/v1/plans/{plan}/events',
    '/v1/plans/{plan}/diff',
    '/v1/plans/{plan}/targets/{target}',
    '/v1/plans/{plan}/budget-lines/{budgetLine}',
    '/v1/targets',
    '/v1/indicators/{indicator}/vintages',
    ...['indicator', 'group'].flatMap((kind) =>
      ['', '/versions', '/versions/{version}', '/history', '/events', '/diff'].map(
        (path) => `/v1/${kind}s/{${kind}}${path}`,
      ),
    ),
    '/v1/commands/{key}',
    '/health/live',
    '/health/ready',
    '/problems',
  ])('has the read %s', (path) => {
    expect(operations.filter(({ method }) => method === 'get').map((found) => found.path)).toContain(path);
  });

  /** The kinds of problem in an answer, which stands once, under a name, where several operations have it. */
  const codesOf = (answer: object | undefined): readonly string[] => {
    const name = /[^/]*$/.exec(String(Reflect.get(answer ?? {}, '$ref')))?.[0] ?? '';
    const { content } = document.components.responses[name] ?? (answer as ProblemAnswer | undefined) ?? {};
    return Object.keys(content?.['application/problem+json']?.schema.discriminator.mapping ?? {});
  };

  const headersOf = (answer: object): Readonly<Record<string, { readonly $ref?: string }>> => {
    const { $ref = '' } = answer as { readonly $ref?: string };
    const { headers = {} } = { ...answer, ...document.components.responses[$ref.replace(/^.*\//, '')] } as {
      readonly headers?: Readonly<Record<string, { readonly $ref?: string }>>;
    };
    return headers;
  };

  test('says of each operation what it takes and everything it can answer', () => {
    for (const { path, method, operation } of operations) {
      const inPath = [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name);
      const described = (operation.parameters ?? []).map((given) =>
        '$ref' in given ? document.components.parameters[given.$ref.replace(/^.*\//, '')] : given,
      );
      expect(
        described
          .filter((parameter) => parameter?.in === 'path')
          .map((parameter) => parameter?.name)
          .sort(),
        path,
      ).toEqual(inPath.sort());
      const statuses = Object.keys(operation.responses ?? {});
      expect(
        statuses.some((status) => status.startsWith('2')),
        `${method} ${path}`,
      ).toBe(true);
      expect(statuses, `${method} ${path}`).toEqual(expect.arrayContaining(['400', '404', 'default']));
      expect([...codesOf(operation.responses?.default)], `${method} ${path}`).toEqual(
        expect.arrayContaining(['not-authenticated', 'too-many-requests', 'internal-error', 'not-ready']),
      );
    }
  });

  test('describes every kind of problem, and each has a page', async () => {
    const schemas = Object.keys(document.components.schemas);
    for (const code of Object.keys(problems)) {
      const name = `${code
        .split('-')
        .map((word) => word.charAt(0).toUpperCase() + word.slice(1))
        .join('')}Problem`;
      // What the router and the socket refuse belongs to no operation.
      if (code !== 'method-not-allowed') expect(schemas).toContain(name);
      expect((await api.get(`/problems/${code}`, { accept: 'text/markdown' })).text).toContain(code);
    }
  });

  test('says of each operation and each field what it is', () => {
    expect(operations.filter(({ operation }) => (operation.summary ?? '') === '')).toEqual([]);
    const { schemas } = document.components;
    expect(fieldsIn(schemas, schemas).filter(([, field]) => !isDescribed(field))).toEqual([]);
  });

  test('says nothing twice: what many addresses answer and take stands once, under one name', () => {
    const written = operations.flatMap(({ operation }) => [
      ...Object.values(operation.responses ?? {}),
      ...(operation.parameters ?? []),
    ]);
    const whole = written.filter((part) => !('$ref' in part)).map((part) => JSON.stringify(part));
    expect(whole.filter((part, at) => whole.indexOf(part) !== at)).toEqual([]);
  });

  test('declares the headers that an answer of its kind sends, and no others, each under its own name', () => {
    for (const { path, method, operation } of operations) {
      const parameters = (operation.parameters ?? []).map((given) =>
        '$ref' in given ? document.components.parameters[given.$ref.replace(/^.*\//, '')] : given,
      );
      const takes = new Set(parameters.map((parameter) => parameter?.name.toLowerCase()));
      const hasClocks = takes.has('accept-datetime');
      const isFeed = takes.has('types');
      const restsOnNone = /^\/v1\/(reference|audit)\//.test(path);
      const answer = operation.responses?.['200'];
      if (method === 'get' && answer !== undefined) {
        const headers = headersOf(answer);
        const at = path;
        for (const [name, { $ref }] of Object.entries(headers))
          if ($ref !== undefined) expect($ref.replace(/^.*\/(\w+?)\d*$/, '$1'), at).toBe(name.replaceAll('-', ''));
        const declared = Object.keys(headers);
        expect([at, declared.includes('Content-Location')]).toEqual([at, hasClocks]);
        expect([at, declared.includes('Memento-Datetime')]).toEqual([at, hasClocks || path.endsWith('/export')]);
        expect([at, declared.includes('Link')]).toEqual([at, hasClocks || isFeed || takes.has('cursor')]);
        if (restsOnNone) expect([at, declared.includes('Ledger-Position')]).toEqual([at, false]);
      }
    }
  });

  test('is there to be read', async () => {
    expect((await api.get('/docs/')).status).toBe(200);
    const { headers } = await api.get('/v1/openapi.json');
    expect((await api.get('/v1/openapi.json', { 'if-none-match': headers.etag ?? '' })).status).toBe(304);
  });

  test('can be had in parts by tag, each whole, none over 400 kB, and together they are all of it', async () => {
    const tags = [...new Set(operations.flatMap(({ operation }) => operation.tags ?? []))];
    const met: string[] = [];
    for (const tag of tags) {
      const { text, body } = await api.get(`/v1/openapi.json?tag=${tag}`);
      const part = body as OpenApi;
      expect(text.length, tag).toBeLessThan(400_000);
      expect(Object.keys(part.components.responses).length, tag).toBeLessThan(50);
      expect(refsIn(part).filter((ref) => !resolves(part, ref))).toEqual([]);
      met.push(
        ...Object.values(part.paths).flatMap((item) => Object.values(item).map((each) => `${each.operationId}`)),
      );
    }
    expect(met.sort()).toEqual(operations.map(({ operation }) => `${operation.operationId}`).sort());
    expect((await api.get('/v1/openapi.json?tag=nothing')).status).toBe(400);
  });

  test('shows an example of every kind of condition, each of which is one', () => {
    const kinds = Object.entries(document.components.schemas).filter(([name]) => name.endsWith('Condition'));
    const alternatives = kinds.flatMap(([, schema]) => ('oneOf' in schema ? (schema.oneOf as object[]) : []));
    expect(alternatives.length).toBeGreaterThan(14);
    const examples = alternatives.map((each) => ('examples' in each ? (each.examples as unknown[]) : ['no example']));
    expect(examples.flat().filter((example) => !Condition.safeParse(example).success)).toEqual([]);
  });
});
