/*
 * The document as the routes make it writes every answer and parameter out at every address: three quarters of it say the
 * same things again. What stands more than once becomes a component, under a name that its content gives and not its place.
 */

import { inCapitals } from './schema-tree.js';

type DocumentPart = Readonly<Record<string, unknown>>;

const partAt = (value: unknown, name: string): DocumentPart => {
  const found: unknown = typeof value === 'object' && value !== null ? Reflect.get(value, name) : undefined;
  return typeof found === 'object' && found !== null ? (found as DocumentPart) : {};
};

/** The names of the schemas that a body is one of. */
const schemaNames = (schema: DocumentPart): readonly string[] => {
  const options = Array.isArray(schema.oneOf) ? (schema.oneOf as readonly unknown[]) : [schema];
  return options.flatMap((option) => {
    const ref: unknown = Reflect.get(Object(option), '$ref');
    return typeof ref === 'string' ? [ref.slice(ref.lastIndexOf('/') + 1)] : [];
  });
};

/** What any route can answer with a status needs no name of its own in the name of a set of problems. */
const unspoken = ['MalformedRequestProblem', 'InvalidRequestProblem', 'NotFoundProblem', 'InternalErrorProblem'];

const withoutProblem = (name: string): string => name.replace(/Problem$/, '');

/** `NotModified`, `NotAuthenticated`, `CommandAnswer200`, `Problems400InvalidJson`; a long list of refusals is `Problems422`. */
const answerName = (status: string, answer: DocumentPart): string => {
  const names = Object.values(partAt(answer, 'content')).flatMap((media) => schemaNames(partAt(media, 'schema')));
  if (names.length === 0) return status === '304' ? 'NotModified' : `Answer${status}`;
  if (!names.every((name) => name.endsWith('Problem'))) return `${names.join('Or')}${status}`;
  if (names.length === 1) return withoutProblem(names[0] ?? '');
  if (status === 'default') return 'Problems';
  const told = names.filter((name) => !unspoken.includes(name)).map(withoutProblem);
  return `Problems${status}${told.length > 1 ? '' : told.join('')}`;
};

/** `PathPlan`, `HeaderIfMatch`, `QueryAsOf`. */
const parameterName = (parameter: DocumentPart): string =>
  `${inCapitals(String(parameter.in))}${inCapitals(String(parameter.name))}`;

/** What a part is known by: two that say the same under different names are two. */
const keyOf = (name: string, part: DocumentPart): string => JSON.stringify([name, part]);

/** The parts that stand more than once, by their keys; of several with one name those that stand less often are numbered. */
const namesOf = (parts: readonly (readonly [string, DocumentPart])[]): ReadonlyMap<string, string> => {
  const counts = new Map<string, { readonly name: string; readonly times: number }>();
  for (const [name, part] of parts) {
    const key = keyOf(name, part);
    counts.set(key, { name, times: (counts.get(key)?.times ?? 0) + 1 });
  }
  const named = new Map<string, string>();
  const taken = new Map<string, number>();
  for (const [key, { name, times }] of [...counts].sort(([, a], [, b]) => b.times - a.times)) {
    if (times === 1) continue;
    const before = taken.get(name) ?? 0;
    taken.set(name, before + 1);
    named.set(key, before === 0 ? name : `${name}${before + 1}`);
  }
  return named;
};

const components = (names: ReadonlyMap<string, string>): DocumentPart =>
  Object.fromEntries(
    [...names].map(([key, name]) => [name, JSON.parse(key)[1]] as const).sort(([a], [b]) => (a < b ? -1 : 1)),
  );

/** What a parameter is, it says itself; its schema need not repeat it. */
function describeOnce(parameter: DocumentPart): void {
  const schema = partAt(parameter, 'schema');
  if (schema.description === parameter.description) Reflect.deleteProperty(schema, 'description');
}

/** An id in an address is told as ids are everywhere. */
function nameIds(parameter: DocumentPart, schemas: DocumentPart): void {
  const { description: _, ...id } = partAt(schemas, 'Uuid');
  if (JSON.stringify(parameter.schema) === JSON.stringify(id))
    Reflect.set(parameter, 'schema', { $ref: '#/components/schemas/Uuid' });
}

/** A document in which answers and parameters that stand at several addresses stand once, as components. */
export function shareParts<Document extends object>(document: Document): Document {
  const operations = Object.values(partAt(document, 'paths')).flatMap((path) =>
    Object.values(Object(path) as DocumentPart),
  );
  const answersOf = (operation: unknown) => Object.entries(partAt(operation, 'responses')) as [string, DocumentPart][];
  const parametersOf = (operation: unknown) => Object.values(partAt(operation, 'parameters')) as DocumentPart[];

  const refTo = (kind: string, names: ReadonlyMap<string, string>, name: string, part: DocumentPart): DocumentPart => {
    const shared = names.get(keyOf(name, part));
    return shared === undefined ? part : { $ref: `#/components/${kind}/${shared}` };
  };
  const headersOf = (operation: unknown) =>
    answersOf(operation).flatMap(([, answer]) => Object.entries(partAt(answer, 'headers')) as [string, DocumentPart][]);
  const headers = namesOf(operations.flatMap(headersOf).map(([name, header]) => [inCapitals(name), header] as const));
  for (const operation of operations)
    for (const [, answer] of answersOf(operation))
      for (const [name, header] of Object.entries(partAt(answer, 'headers')) as [string, DocumentPart][])
        Reflect.set(partAt(answer, 'headers'), name, refTo('headers', headers, inCapitals(name), header));

  const schemas = partAt(partAt(document, 'components'), 'schemas');
  for (const parameter of operations.flatMap(parametersOf)) {
    describeOnce(parameter);
    nameIds(parameter, schemas);
  }
  const answers = namesOf(
    operations.flatMap(answersOf).map(([status, answer]) => [answerName(status, answer), answer]),
  );
  const parameters = namesOf(operations.flatMap(parametersOf).map((each) => [parameterName(each), each]));

  for (const operation of operations as object[]) {
    const shared = answersOf(operation).map(([status, each]) => [
      status,
      refTo('responses', answers, answerName(status, each), each),
    ]);
    Reflect.set(operation, 'responses', Object.fromEntries(shared));
    const given = parametersOf(operation).map((each) => refTo('parameters', parameters, parameterName(each), each));
    if (given.length > 0) Reflect.set(operation, 'parameters', given);
  }
  const shared = {
    headers: components(headers),
    responses: components(answers),
    parameters: components(parameters),
  };
  return { ...document, components: { ...partAt(document, 'components'), ...shared } };
}
