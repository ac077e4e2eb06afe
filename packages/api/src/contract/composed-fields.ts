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

/** Every object of the named schemas, and of what they hold, that has all of the fields. */
function objectsWith(document: object, names: readonly string[]): readonly Schema[] {
  const having: Schema[] = [];
  const look = (schema: Schema): void => {
    if (names.every((field) => field in propertiesOf(schema))) having.push(schema);
    for (const place of placesIn(schema, '')) look(place.schema);
  };
  for (const schema of Object.values(namedSchemas(document))) look(schema);
  return having;
}

/** An object by where it stands: `Target`; `TargetTrial/data` is that of a field, `Plan/goals/[]` of items, `Import/0` of an alternative. */
function objectAt(document: object, place: string): Schema | undefined {
  const [name = '', ...steps] = place.split('/');
  return steps.reduce<Schema | undefined>((at, step) => {
    const inList: unknown = Reflect.get(Object(at?.anyOf), step);
    const found = step === '[]' ? at?.items : (propertiesOf(at ?? {})[step] ?? inList);
    return isSchema(found) ? found : undefined;
  }, namedSchemas(document)[name]);
}

/** All that the objects at these places have alike stands once, under a name. */
export function shareAlike(document: object, name: string, places: readonly string[]): void {
  const [first, ...others] = places.map((place) => objectAt(document, place)).filter((each) => each !== undefined);
  if (first === undefined || others.length === 0) return;
  const alike = Object.keys(propertiesOf(first)).filter((field) =>
    others.every((other) => sameIn(other, fieldsOf(first, [field]))),
  );
  if (alike.length < 2) return;
  const base = fieldsOf(first, alike);
  for (const schema of [first, ...others]) composeOf(schema, name, base);
  namedSchemas(document)[name] = base;
}

/** In fields: an object with fewer is no part of another's. */
const worthComposing = 5;

/** An object that has all that a named one has, and more, is that one and what it has besides. */
export function composeOfWhole(document: object): void {
  const canBeBase = ([, schema]: readonly [string, Schema]) =>
    schema.allOf === undefined &&
    schema.additionalProperties === undefined &&
    Object.keys(propertiesOf(schema)).length >= worthComposing;
  const bases = Object.entries(namedSchemas(document)).filter(canBeBase);
  const fieldsIn = (schema: Schema): number => Object.keys(propertiesOf(schema)).length;
  for (const [name, base] of bases.sort(([, one], [, other]) => fieldsIn(other) - fieldsIn(one)))
    for (const schema of objectsWith(document, Object.keys(propertiesOf(base))))
      if (schema !== base && sameIn(schema, base)) composeOf(schema, name, base);
}

/** Fields that many objects have alike stand once, under a name. */
export function shareFields(document: object, name: string, names: readonly string[]): void {
  const schemas = namedSchemas(document);
  const having = objectsWith(document, names);
  const [first, ...others] = having;
  if (first === undefined || others.length === 0) return;
  const base = fieldsOf(first, names);
  for (const schema of having.filter((each) => sameIn(each, base))) composeOf(schema, name, base);
  schemas[name] = base;
}
