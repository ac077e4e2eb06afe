import { isSchema, namedSchemas, placesIn, type Schema } from './schema-tree.js';

/** An example by what it shows. */
type Named = Readonly<Record<string, { readonly value: unknown }>>;

/** What was once sent and taken, and what was answered, by the operation's id. */
export interface Examples {
  /** A body of each command. */
  readonly bodies: Readonly<Record<string, unknown>>;
  /** Bodies of an operation that can say many things, one for each: they stand in place of the one. */
  readonly asked: Readonly<Record<string, Named>>;
  readonly answered: Readonly<Record<string, Named>>;
}

const jsonIn = (part: unknown): Schema | undefined => {
  const content: unknown = Reflect.get(Object(part), 'content');
  const json: unknown = Reflect.get(Object(content), 'application/json');
  return isSchema(json) ? json : undefined;
};

/** Where a body has one example it stands by itself; those of an operation that can say many things are told apart by name. */
function showBodies(operation: object, id: string, { bodies, asked }: Examples): void {
  const json = jsonIn(Reflect.get(operation, 'requestBody'));
  if (json === undefined || bodies[id] === undefined) return;
  if (asked[id] === undefined) json.example = bodies[id];
  else json.examples = asked[id];
}

/** Puts the examples where they are sent and answered. */
export function showExamples(document: object, examples: Examples): void {
  for (const path of Object.values(Object(Reflect.get(document, 'paths'))))
    for (const operation of Object.values(Object(path)) as object[]) {
      const id = String(Reflect.get(operation, 'operationId'));
      showBodies(operation, id, examples);
      const answer = jsonIn(Reflect.get(Object(Reflect.get(operation, 'responses')), '200'));
      if (answer !== undefined && examples.answered[id] !== undefined) answer.examples = examples.answered[id];
    }
}

/** An example that stands at one schema does not stand again at another that says the same: at the alternatives by themselves. */
export function tellExamplesOnce(document: object): void {
  const told = new Set<string>();
  const look = (schema: Schema): void => {
    const text = JSON.stringify(schema.examples);
    if (text !== undefined && told.has(text)) delete schema.examples;
    if (text !== undefined) told.add(text);
    for (const place of placesIn(schema, '')) look(place.schema);
  };
  const schemas = Object.values(namedSchemas(document));
  const isUnion = ({ oneOf }: Schema): boolean => oneOf !== undefined;
  for (const schema of [...schemas.filter(isUnion), ...schemas.filter((each) => !isUnion(each))]) look(schema);
}
