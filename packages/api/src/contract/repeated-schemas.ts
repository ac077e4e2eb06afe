import { inCapitals, isSchema, namedSchemas, placesIn, refTo, type Schema } from './schema-tree.js';

/*
 * A schema that stands at several places of the document stands once, under a name: whoever generates a client gets one
 * type of it. It is called by the field it belongs to, and where that says little, by what the field belongs to as well.
 */

/** In characters of JSON: what is shorter is worth a name only where it stands so often that the document gets shorter by as much. */
const worthNaming = 150;
const shortest = 70;
const reference = 50;

/** Fields whose name says nothing by itself. */
const saysLittle =
  /^(kind|type|data|value|of|from|to|is|on|as|when|status|subject|name|text|title|by|change|changes|events|items|item|rest|missing|planned|outcome|id|periods|fields)$/;

/** A list is no type of its own: its items are. */
const canBeNamed = (schema: Schema): boolean => schema.$ref === undefined && schema.type !== 'array';

/** Where a schema is met first, and how often: in a whole that is itself met again, only once. */
interface Repeated {
  readonly schema: Schema;
  readonly owner: string;
  readonly field: string;
  readonly isItem: boolean;
  readonly times: number;
}

type TextOf = (schema: Schema) => string;

const isCounted = (schema: Schema, textOf: TextOf): boolean => canBeNamed(schema) && textOf(schema).length >= shortest;

const isWorth = (text: string, times: number): boolean =>
  times > 1 && (text.length >= worthNaming || (times - 1) * (text.length - reference) >= 2 * worthNaming);

function countAll(schemas: Readonly<Record<string, Schema>>, textOf: TextOf): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  const look = (within: Schema): void => {
    for (const { schema } of placesIn(within, '')) {
      if (isCounted(schema, textOf)) counts.set(textOf(schema), (counts.get(textOf(schema)) ?? 0) + 1);
      look(schema);
    }
  };
  for (const schema of Object.values(schemas)) look(schema);
  return counts;
}

/** What a command says is called by the command and not by the list of all. */
const inOrder = (schemas: Readonly<Record<string, Schema>>): readonly (readonly [string, Schema])[] => {
  const isList = ([name]: readonly [string, Schema]): number => Number(/^(Plan|Indicator|Group)Commands?$/.test(name));
  return Object.entries(schemas).sort((one, other) => isList(one) - isList(other));
};

function found(schemas: Readonly<Record<string, Schema>>, textOf: TextOf): ReadonlyMap<string, Repeated> {
  const counts = countAll(schemas, textOf);
  const met = new Map<string, Repeated>();
  const look = (within: Schema, owner: string, at: string): void => {
    for (const { schema, field, isItem } of placesIn(within, at)) {
      const text = textOf(schema);
      const known = met.get(text);
      if (isWorth(text, counts.get(text) ?? 0))
        met.set(text, { ...(known ?? { schema, owner, field, isItem }), times: (known?.times ?? 0) + 1 });
      if (known === undefined) look(schema, owner, field);
    }
  };
  for (const [name, schema] of inOrder(schemas)) look(schema, name, name);
  return met;
}

/** By what an alternative is told from the others: `SingleTest` of kind `status` is `SingleTestStatus`. */
const tagOf = (schema: Schema): string => {
  const fields = Object.values(isSchema(schema.properties) ? schema.properties : {});
  const tag = fields.find((field) => isSchema(field) && typeof field.const === 'string');
  return isSchema(tag) ? inCapitals(String(tag.const)) : 'Part';
};

const nameFor = ({ schema, owner, field, isItem }: Repeated, taken: ReadonlySet<string>): string => {
  const own = `${inCapitals(field)}${isItem ? 'Item' : ''}`;
  const whole = field === owner ? `${owner}${tagOf(schema)}` : `${owner}${own}`;
  const wanted = saysLittle.test(field) || taken.has(own) ? whole : own;
  for (let count = 1; ; count += 1) {
    const name = count === 1 ? wanted : `${wanted}${count}`;
    if (!taken.has(name)) return name;
  }
};

/** Gives a name to each schema that stands at several places, and refers to it there. */
export function nameRepeated(document: object): void {
  const schemas = namedSchemas(document);
  const texts = new WeakMap<Schema, string>();
  const textOf = (schema: Schema): string => {
    const text = texts.get(schema) ?? JSON.stringify(schema);
    texts.set(schema, text);
    return text;
  };
  const names = new Map<string, string>();
  const taken = new Set(Object.keys(schemas));
  for (const [text, repeated] of found(schemas, textOf)) {
    if (repeated.times < 2) continue;
    const name = nameFor(repeated, taken);
    taken.add(name);
    names.set(text, name);
  }
  const shared = new Map<string, Schema>();
  const share = (within: Schema): void => {
    for (const { holder, key, schema } of placesIn(within, '')) {
      const name = names.get(textOf(schema));
      if (name !== undefined) {
        Reflect.set(holder, key, refTo(name));
        if (shared.has(name)) continue;
        shared.set(name, schema);
      }
      share(schema);
    }
  };
  for (const schema of Object.values(schemas)) share(schema);
  Object.assign(schemas, Object.fromEntries(shared));
}

/** Named schemas that say the same as one of them each refer to it, under the name of what they all are. */
export function nameCopies(document: object, name: string, one: string): void {
  const schemas = namedSchemas(document);
  const text = JSON.stringify(schemas[one]);
  const copies = Object.keys(schemas).filter((each) => JSON.stringify(schemas[each]) === text);
  if (copies.length < 2) return;
  const shared = schemas[one] ?? {};
  for (const each of copies) schemas[each] = refTo(name);
  schemas[name] = shared;
}
