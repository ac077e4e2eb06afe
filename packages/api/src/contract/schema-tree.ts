/** A schema as it stands in the document. */
export type Schema = Record<string, unknown>;

export const isSchema = (value: unknown): value is Schema => typeof value === 'object' && value !== null;

/** A schema within another: where it hangs, and the field it is the schema of, or of whose items or alternatives. */
export interface Place {
  readonly holder: object;
  readonly key: string | number;
  readonly schema: Schema;
  readonly field: string;
  /** Whether it is the schema of a list's items. */
  readonly isItem: boolean;
}

const lists = ['anyOf', 'oneOf', 'allOf', 'prefixItems'] as const;
const singles = ['items', 'additionalProperties', 'propertyNames', 'not'] as const;

/** The schemas right within one. What merely shows or fixes a value (`example`, `const`) holds none. */
export function placesIn(schema: Schema, field: string): readonly Place[] {
  const place = (holder: object, key: string | number, named: string, isItem: boolean): readonly Place[] => {
    const found: unknown = Reflect.get(holder, key);
    return isSchema(found) && !Array.isArray(found) ? [{ holder, key, schema: found, field: named, isItem }] : [];
  };
  const { properties } = schema;
  return [
    ...(isSchema(properties) ? Object.keys(properties).flatMap((name) => place(properties, name, name, false)) : []),
    ...singles.flatMap((name) => place(schema, name, field, name !== 'not')),
    ...lists.flatMap((name) => {
      const list = schema[name];
      return Array.isArray(list) ? list.flatMap((_, index) => place(list, index, field, false)) : [];
    }),
  ];
}

/** The named schemas of a document. */
export function namedSchemas(document: object): Record<string, Schema> {
  const schemas: unknown = Reflect.get(Object(Reflect.get(document, 'components')), 'schemas');
  return isSchema(schemas) ? (schemas as Record<string, Schema>) : {};
}

export const refTo = (name: string): Schema => ({ $ref: `#/components/schemas/${name}` });

/** The named schema that a schema refers to; undefined where it says itself what it is. */
export const refIn = (schema: unknown): string | undefined => {
  const ref = isSchema(schema) ? schema.$ref : undefined;
  return typeof ref === 'string' ? ref.slice(ref.lastIndexOf('/') + 1) : undefined;
};

export const inCapitals = (name: string): string =>
  name
    .split(/[^a-zA-Z0-9]+/)
    .map((word) => `${word.slice(0, 1).toUpperCase()}${word.slice(1)}`)
    .join('');
