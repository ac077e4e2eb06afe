import { namedSchemas, refIn } from './schema-tree.js';

/** Made by the library for a schema without a name that refers to itself: any value of JSON, which no generator can type. */
const nameless = /^__schema\d+$/;

/** Each copy of "any JSON" is one schema with a name, which says so in words. */
export function nameAnyJson(document: object): void {
  const schemas = namedSchemas(document);
  const copies = Object.keys(schemas).filter((name) => nameless.test(name));
  if (copies.length === 0) return;
  for (const name of copies) delete schemas[name];
  schemas.Json = { description: 'Any JSON value' };
  const rename = (value: unknown): void => {
    if (typeof value !== 'object' || value === null) return;
    if (nameless.test(refIn(value) ?? '')) Reflect.set(value, '$ref', '#/components/schemas/Json');
    for (const part of Object.values(value)) rename(part);
  };
  rename(document);
}
