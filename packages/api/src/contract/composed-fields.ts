import { isSchema, namedSchemas, placesIn, refTo, type Schema } from './schema-tree.js';

const requiredOf = (schema: Schema): readonly string[] =>
  Array.isArray(schema.required) ? (schema.required as readonly string[]) : [];

const isClosed = (schema: Schema): boolean => schema.additionalProperties === false;

const propertiesOf = (schema: Schema): Schema => (isSchema(schema.properties) ? schema.properties : {});

const sameIn = (schema: Schema, base: Schema): boolean =>
  Object.entries(propertiesOf(base)).every(
    ([name, field]) =>
      JSON.stringify(propertiesOf(schema)[name]) === JSON.stringify(field) &&
      requiredOf(schema).includes(name) === requiredOf(base).includes(name),
  );

/** Fields of an object as an object of their own, open: others add theirs. */
export const fieldsOf = (schema: Schema, names: readonly string[]): Schema => {
  const required = requiredOf(schema).filter((name) => names.includes(name));
  return {
    type: 'object',
    properties: Object.fromEntries(names.map((name) => [name, propertiesOf(schema)[name]])),
    ...(required.length === 0 ? {} : { required }),
  };
};

/** Says an object's fields by the name under which they stand, and beside them only what it has besides. */
export function composeOf(schema: Schema, name: string, base: Schema): void {
  const shared = Object.keys(propertiesOf(base));
  const own = Object.entries(propertiesOf(schema)).filter(([field]) => !shared.includes(field));
  const required = requiredOf(schema).filter((field) => !shared.includes(field));
  const closed = isClosed(schema);
  for (const keyword of ['properties', 'required', 'additionalProperties']) delete schema[keyword];
  schema.allOf = [refTo(name), ...(Array.isArray(schema.allOf) ? schema.allOf : [])];
  if (own.length > 0) schema.properties = Object.fromEntries(own);
  if (required.length > 0) schema.required = required;
  // What is closed stays closed over what it is composed of [JSON Schema 2020-12, 11.3].
  if (closed) schema.unevaluatedProperties = false;
}

/** Fields that many objects have alike stand once, under a name. */
export function shareFields(document: object, name: string, names: readonly string[]): void {
  const schemas = namedSchemas(document);
  const having: Schema[] = [];
  const look = (schema: Schema): void => {
    if (names.every((field) => field in propertiesOf(schema))) having.push(schema);
    for (const place of placesIn(schema, '')) look(place.schema);
  };
  for (const schema of Object.values(schemas)) look(schema);
  const [first, ...others] = having;
  if (first === undefined || others.length === 0) return;
  const base = fieldsOf(first, names);
  for (const schema of having.filter((each) => sameIn(each, base))) composeOf(schema, name, base);
  schemas[name] = base;
}
