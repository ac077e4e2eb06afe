import { isSchema, type Schema } from './schema-tree.js';

/** What fields say, by name; `Component.name` where a field says something else in one component. */
export type FieldWords = Readonly<Record<string, string>>;

/** A type with a name is described where it is named. */
const namesAType = (schema: Schema): boolean =>
  '$ref' in schema ||
  ['items', 'anyOf', 'oneOf', 'allOf'].some((part) => {
    const parts = [schema[part]].flat();
    return parts.some((each) => isSchema(each) && namesAType(each));
  });

/** Whether a reader learns what a field is: by words of its own, or by a type that has a name. */
export const isDescribed = (schema: Schema): boolean => typeof schema.description === 'string' || namesAType(schema);

function describeIn(schema: unknown, component: string, words: FieldWords): void {
  if (!isSchema(schema)) return;
  // The library says of every whole number that JSON can keep it.
  if (schema.minimum === Number.MIN_SAFE_INTEGER) delete schema.minimum;
  if (schema.maximum === Number.MAX_SAFE_INTEGER) delete schema.maximum;
  if (isSchema(schema.properties))
    for (const [name, field] of Object.entries(schema.properties)) {
      const said = words[`${component}.${name}`] ?? words[name];
      if (isSchema(field) && said !== undefined && !isDescribed(field)) field.description = said;
    }
  for (const part of Object.values(schema)) describeIn(part, component, words);
}

/** Says of each field of a document's components what it is, where its schema does not say so itself. */
export function describeFields(document: object, words: FieldWords): void {
  const schemas: unknown = Reflect.get(Object(Reflect.get(document, 'components')), 'schemas');
  for (const [name, schema] of Object.entries(Object(schemas) as Schema)) describeIn(schema, name, words);
}
