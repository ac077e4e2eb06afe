import { isSchema, refIn, refTo, type Schema } from './schema-tree.js';

/** The statuses that each operation tells by itself: they are what a caller does something about. */
const toldByEach = ['400', '404', '409', '412', '422'];

/** A kind of problem as the document tells it. */
export interface ToldProblem {
  readonly code: string;
  readonly status: number;
  readonly title: string;
}

const problemNames = (answer: unknown): readonly string[] =>
  Object.values(Object(Reflect.get(Object(answer), 'content'))).flatMap((media) => {
    const schema: unknown = Reflect.get(Object(media), 'schema');
    const options = isSchema(schema) && Array.isArray(schema.oneOf) ? schema.oneOf : [schema];
    return options.flatMap((option) => refIn(option) ?? []);
  });

const header = (description: string): Schema => ({ description, schema: { type: 'string' } });

function answerOf(names: readonly string[], told: Readonly<Record<string, ToldProblem>>): Schema {
  const known = names.flatMap((name) => (told[name] === undefined ? [] : [{ ...told[name], ref: refTo(name) }]));
  const sorted = [...known].sort((a, b) => a.status - b.status || (a.code < b.code ? -1 : 1));
  const mapping = Object.fromEntries(sorted.map(({ code, ref }) => [code, ref.$ref]));
  return {
    description: `Besides, by \`code\`: ${sorted.map(({ code, status }) => `${code} (${status})`).join(', ')}`,
    headers: {
      'Request-Id': header('The Request-Id of the request, or a new one'),
      'Retry-After': header('Of 429 and 503: seconds to wait'),
      'WWW-Authenticate': header('Of 401: how to say who asks [RFC 6750]'),
      Accept: header('Of 415: the types this address reads'),
    },
    content: {
      'application/problem+json': {
        schema: { oneOf: sorted.map(({ ref }) => ref), discriminator: { propertyName: 'code', mapping } },
      },
    },
  };
}

/**
 * What a caller meets seldom, and at most addresses alike, is each operation's `default` answer, which stands once in the
 * document; what it acts upon, the operation tells by status.
 */
export function tellCommonOnce(document: object, told: Readonly<Record<string, ToldProblem>>): void {
  for (const path of Object.values(Object(Reflect.get(document, 'paths'))))
    for (const operation of Object.values(Object(path))) {
      const responses: unknown = Reflect.get(Object(operation), 'responses');
      if (!isSchema(responses)) continue;
      const common = Object.entries(responses).filter(
        ([status, answer]) =>
          !toldByEach.includes(status) && problemNames(answer).some((name) => told[name] !== undefined),
      );
      for (const [status] of common) delete responses[status];
      const names = common.flatMap(([, answer]) => problemNames(answer));
      if (names.length > 0) responses.default = answerOf(names, told);
    }
}
