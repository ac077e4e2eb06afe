import { expect, test } from 'vitest';
import { nameAnyJson } from '../../src/contract/any-json.js';

const documentOf = (schema: object) => ({
  components: { schemas: { __schema0: schema } },
  uses: [{ $ref: '#/components/schemas/__schema0' }],
});
const $ref = '#/components/schemas/__schema0';
const json = [
  { type: 'string' },
  { type: 'number' },
  { type: 'boolean' },
  { type: 'null' },
  { type: 'array', items: { $ref } },
  { type: 'object', propertyNames: { type: 'string' }, additionalProperties: { $ref } },
];

test('a copy of any JSON is named so, wherever it is referred to', () => {
  const document = documentOf({ anyOf: json });
  nameAnyJson(document);
  expect(document).toEqual({
    components: { schemas: { Json: { description: 'Any JSON value' } } },
    uses: [{ $ref: '#/components/schemas/Json' }],
  });
});

test('another schema that refers to itself is not taken for it: it must be named', () => {
  expect(() => nameAnyJson(documentOf({ anyOf: json.slice(1) }))).toThrow('has no name');
  expect(() => nameAnyJson(documentOf({ type: 'object', properties: { part: { $ref } } }))).toThrow('has no name');
});
