import { isSchema, namedSchemas, placesIn, refIn, type Schema } from './schema-tree.js';

const operationsOf = (document: object): readonly object[] =>
  Object.values(Object(Reflect.get(document, 'paths'))).flatMap((path) => Object.values(Object(path)) as object[]);

/** Every schema that a part of the document refers to, in itself or by others. */
function reached(document: object, part: unknown, seen = new Set<string>()): ReadonlySet<string> {
  const schemas = namedSchemas(document);
  const look = (value: unknown): void => {
    if (typeof value !== 'object' || value === null) return;
    const name = refIn(value);
    if (name !== undefined && !seen.has(name)) {
      seen.add(name);
      look(schemas[name]);
    }
    for (const each of Object.values(value)) look(each);
  };
  look(part);
  return seen;
}

const open = (schema: Schema): void => {
  if (schema.additionalProperties === false) delete schema.additionalProperties;
  for (const place of placesIn(schema, '')) open(place.schema);
};

/**
 * A request with a field that is not known is refused, so what is asked is closed. An answer may have more fields one day:
 * what is only answered is open, so that a client made today goes on reading it.
 */
export function openAnswers(document: object): void {
  const operations = operationsOf(document);
  const asked = reached(
    document,
    operations.map((operation) => [Reflect.get(operation, 'requestBody'), Reflect.get(operation, 'parameters')]),
  );
  for (const [name, schema] of Object.entries(namedSchemas(document))) if (!asked.has(name)) open(schema);
  for (const operation of operations)
    for (const answer of Object.values(Object(Reflect.get(operation, 'responses'))))
      for (const media of Object.values(Object(Reflect.get(Object(answer), 'content')))) {
        const schema: unknown = Reflect.get(Object(media), 'schema');
        if (isSchema(schema)) open(schema);
      }
}
