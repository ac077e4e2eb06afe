import { expect, test } from 'vitest';
import { answersOf, type Came } from './answers.js';
import { operationsOf } from './contract.js';

/** A contract of one thing that may be asked. */
const contract = {
  components: {
    schemas: {
      Plan: {
        type: 'object',
        properties: { title: { type: 'string' }, version: { type: 'integer' } },
        required: ['title'],
      },
      Missing: { type: 'object', properties: { code: { type: 'string', const: 'not-found' } }, required: ['code'] },
    },
  },
  paths: {
    '/plan': {
      get: {
        responses: {
          200: {
            description: 'It',
            content: { 'application/json': { schema: { $ref: '#/components/schemas/Plan' } } },
          },
          404: {
            description: 'None',
            content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Missing' } } },
          },
        },
      },
    },
  },
};

const wrongWith = answersOf(contract, 1_000);
const told: Came = {
  status: 200,
  type: 'application/json',
  headers: new Headers({ 'request-id': 'r1' }),
  text: '{"title":"Flere i arbejde","version":3}',
  took: 5,
};
const check = (tampered: Partial<Came>, method = 'GET') => {
  const [operation] = operationsOf(contract);
  return operation === undefined ? 'no operation' : wrongWith(operation, method, { ...told, ...tampered });
};

test('an answer as the contract says is taken', () => {
  expect(check({})).toBeUndefined();
  expect(check({ status: 404, type: 'application/problem+json', text: '{"code":"not-found"}' })).toBeUndefined();
});

test.each<[string, Partial<Came>, RegExp]>([
  ['a status that is not declared', { status: 204, text: '' }, /204, which is not declared/],
  ['a refusal that is not declared', { status: 409, type: 'application/problem+json' }, /409, which is not declared/],
  ['a fault of the server', { status: 500 }, /is 500/],
  ['503 that does not say when to come again', { status: 503 }, /is 503/],
  ['a body of another type', { type: 'text/html' }, /text\/html, which is not declared/],
  ['a body without a type', { type: '' }, /of no type/],
  ['a field of another type', { text: '{"title":"x","version":"3"}' }, /\/version must be integer/],
  ['a field that is needed and left out', { text: '{"version":3}' }, /must have required property 'title'/],
  [
    'a problem of another kind',
    { status: 404, type: 'application/problem+json', text: '{"code":"circle"}' },
    /\/code must be equal to constant/,
  ],
  ['an answer without Request-Id', { headers: new Headers() }, /no Request-Id/],
  ['an answer that came too late', { took: 1_001 }, /took 1001 ms/],
])('%s is found', (_, tampered, said) => {
  expect(check(tampered)).toMatch(said);
});

test('a body where there must be none is found', () => {
  expect(check({}, 'HEAD')).toMatch(/with a body/);
});
