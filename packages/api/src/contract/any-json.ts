import { isDeepStrictEqual } from 'node:util';
import { namedSchemas, refIn } from './schema-tree.js';

/** Made by the library for a schema without a name that refers to itself. */
const nameless = /^__schema\d+$/;

/** Whether a schema is that of any value of JSON, which no generator can type. */
const isAnyJson = (name: string, schema: unknown): boolean => {
  const $ref = `#/components/schemas/${name}`;
  return isDeepStrictEqual(schema, {
    anyOf: [
      { type: 'string' },
      { type: 'number' },
      { type: 'boolean' },
      { type: 'null' },
      { type: 'array', items: { $ref } },
      { type: 'object', propertyNames: { type: 'string' }, additionalProperties: { $ref } },
    ],
  });
};

/**
 * Each copy of "any JSON" is one schema with a name, which says so in words.
 *
 * @throws when another schema that refers to itself has no name: it would be told as if it took anything
 */
export function nameAnyJson(document: object): void {
  const schemas = namedSchemas(document);
  const copies = Object.keys(schemas).filter((name) => nameless.test(name));
  if (copies.length === 0) return;
  for (const name of copies) {
    if (!isAnyJson(name, schemas[name]))
      throw new Error(`a schema refers to itself and has no name: ${JSON.stringify(schemas[name])}`);
    delete schemas[name];
  }
  schemas.Json = { description: 'Any JSON value' };
  const rename = (value: unknown): void => {
    if (typeof value !== 'object' || value === null) return;
    if (nameless.test(refIn(value) ?? '')) Reflect.set(value, '$ref', '#/components/schemas/Json');
    for (const part of Object.values(value)) rename(part);
  };
  rename(document);
}
