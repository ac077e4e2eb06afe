import { isSchema, namedSchemas, placesIn, refIn, refTo, type Schema } from './schema-tree.js';

/*
 * Objects that are composed of one base say of some field the same: what it is, and that it is needed. The base says it for
 * all of them, and each says only what the field holds with it [JSON Schema 2020-12, 10.2.1.1].
 */

const allOf = (schema: Schema): readonly unknown[] => (Array.isArray(schema.allOf) ? schema.allOf : []);

/** Every schema of the document that is composed of a base. */
function composedOf(document: object, base: string): readonly Schema[] {
  const found: Schema[] = [];
  const look = (schema: Schema): void => {
    if (allOf(schema).some((part) => refIn(part) === base)) found.push(schema);
    for (const place of placesIn(schema, '')) look(place.schema);
  };
  for (const schema of Object.values(namedSchemas(document))) look(schema);
  return found;
}

/** A field's own schema, or the one whose name stands for it. */
const fieldOf = (schemas: Readonly<Record<string, Schema>>, schema: Schema, name: string): Schema | undefined => {
  const field: unknown = isSchema(schema.properties) ? schema.properties[name] : undefined;
  const named = schemas[refIn(field) ?? ''];
  return named ?? (isSchema(field) ? field : undefined);
};

/** What the fields are that all composed of a base have, each with a value of its own, the base says, in these words. */
export function sayInBase(document: object, base: string, words: Readonly<Record<string, string>>): void {
  const schemas = namedSchemas(document);
  const said = schemas[base];
  if (said === undefined) return;
  const composed = composedOf(document, base);
  for (const [name, description] of Object.entries(words)) {
    const having = composed.filter((schema) => fieldOf(schemas, schema, name) !== undefined);
    said.properties = { ...(isSchema(said.properties) ? said.properties : {}), [name]: { description } };
    for (const schema of having) delete fieldOf(schemas, schema, name)?.description;
    const needs = (schema: Schema) => [schema.required].flat().includes(name);
    if (having.length < composed.length || !having.every(needs)) continue;
    said.required = [...[said.required ?? []].flat(), name];
    for (const schema of having) dropNeed(schema, name);
  }
}

function dropNeed(schema: Schema, name: string): void {
  const left = [schema.required].flat().filter((each) => each !== name);
  if (left.length > 0) schema.required = left;
  else delete schema.required;
}

/** Commands that are sent among others say which one they are: what is common to them is a base of its own. */
export function shareCommandName(document: object): void {
  const schemas = namedSchemas(document);
  const options = Object.entries(schemas)
    .filter(([name]) => /^(Plan|Indicator|Group)Command$/.test(name))
    .flatMap(([, { oneOf }]) => (Array.isArray(oneOf) ? oneOf.filter(isSchema) : []))
    .map((option) => schemas[refIn(option) ?? ''] ?? option);
  if (options.length === 0) return;
  for (const option of options)
    option.allOf = allOf(option).map((part) => (refIn(part) === 'AboutCommand' ? refTo('CommandByName') : part));
  schemas.CommandByName = { type: 'object', allOf: [refTo('AboutCommand')] };
  sayInBase(document, 'CommandByName', { type: 'Which command it is' });
}

/**
 * A command among others has the fields of one of the alternatives and no more: which are left over is told by all of them
 * together, so it is said once of the whole.
 */
export function closeAsAWhole(document: object): void {
  for (const [name, schema] of Object.entries(namedSchemas(document))) {
    const options = Array.isArray(schema.oneOf) ? schema.oneOf.filter(isSchema) : [];
    if (!/^(Plan|Indicator|Group)Command$/.test(name)) continue;
    if (!options.every(({ unevaluatedProperties }) => unevaluatedProperties === false)) continue;
    for (const option of options) delete option.unevaluatedProperties;
    schema.unevaluatedProperties = false;
  }
}

/** An object composed of objects is one: its type need not be said again. */
export function dropImpliedTypes(document: object): void {
  const schemas = namedSchemas(document);
  const isObject = (part: unknown): boolean => schemas[refIn(part) ?? '']?.properties !== undefined;
  const look = (schema: Schema): void => {
    if (allOf(schema).some(isObject)) delete schema.type;
    for (const place of placesIn(schema, '')) look(place.schema);
  };
  for (const schema of Object.values(schemas)) look(schema);
}

/** What is composed of one named object and has nothing besides is that object. */
export function dropEmptyCompositions(document: object): void {
  const only = (schema: Schema): Schema | undefined => {
    const [base, ...others] = allOf(schema);
    const hasMore = Object.keys(schema).some((key) => key !== 'allOf' && key !== 'description');
    return hasMore || others.length > 0 || !isSchema(base) ? undefined : base;
  };
  const look = (within: Schema): void => {
    for (const { holder, key, schema } of placesIn(within, '')) {
      const { description } = schema;
      const base = only(schema);
      if (base !== undefined) Reflect.set(holder, key, description === undefined ? base : { ...base, description });
      else look(schema);
    }
  };
  const schemas = namedSchemas(document);
  for (const [name, schema] of Object.entries(schemas)) schemas[name] = only(schema) ?? schema;
  for (const schema of Object.values(schemas)) look(schema);
}
