import type * as z from 'zod';

/** One fault of a request: where (JSON pointer, or `/query/…`, `/path/…`, `/header/…`), a stable code, a sentence. */
export type Fault = { readonly pointer: string; readonly code: string; readonly detail: string };

/**
 * One kind of refusal. `members` are its own fields in the document (RFC 9457 §3.2), as a zod shape.
 * `title` and `description` are for people; the description is markdown and is the body of the kind's page.
 */
export type ProblemKind = {
  readonly status: number;
  readonly title: string;
  readonly description: string;
  readonly members?: z.core.$ZodLooseShape;
};

/** Kinds by their code, which is also the slug of the page `/problems/{code}`. Codes never change once sent. */
export type ProblemTable = { readonly [code: string]: ProblemKind };

/** What may be said about one occurrence. `cause` goes to the log, never to the caller. */
export type Occurrence = {
  readonly detail?: string;
  readonly instance?: string;
  readonly errors?: readonly Fault[];
  readonly headers?: Readonly<Record<string, string>>;
  readonly cause?: unknown;
};

/** A refusal on its way out: thrown by handlers, turned into a document by the error handler of the edge. */
export type Problem = Error & {
  readonly problem: { readonly code: string; readonly members: Readonly<Record<string, unknown>> } & Occurrence;
};

type Arguments<K extends ProblemKind> = K extends { readonly members: infer S extends z.core.$ZodLooseShape }
  ? [occurrence: Occurrence & z.input<z.ZodObject<S>>]
  : [occurrence?: Occurrence];

/** `throw problem('precondition-failed', { detail, current: 3 })`, with the codes and members of one table. */
export type ProblemMaker<T extends ProblemTable> = <C extends keyof T & string>(
  code: C,
  ...occurrence: Arguments<T[C]>
) => Problem;

const ownFields = ['type', 'title', 'status', 'code', 'detail', 'instance', 'requestId', 'errors', 'headers', 'cause'];

/** Checks a table at start: codes are slugs, statuses are errors, members do not shadow the document's own fields. */
export function defineProblems<const T extends ProblemTable>(table: T): T {
  for (const [code, kind] of Object.entries(table)) {
    if (!/^[a-z0-9]+(-[a-z0-9]+)*$/.test(code)) throw new Error(`Problem code "${code}" is not a slug`);
    if (kind.status < 400 || kind.status > 599) throw new Error(`Problem "${code}" has status ${kind.status}`);
    const shadowed = Object.keys(kind.members ?? {}).filter((name) => ownFields.includes(name));
    if (shadowed.length > 0) throw new Error(`Problem "${code}" redefines ${shadowed.join(', ')}`);
  }
  return table;
}

/** Two tables as one. A code in both is a mistake: it would mean two things. */
export function mergeProblems<A extends ProblemTable, B extends ProblemTable>(first: A, second: B): A & B {
  const twice = Object.keys(second).filter((code) => Object.hasOwn(first, code));
  if (twice.length > 0) throw new Error(`Problem codes defined twice: ${twice.join(', ')}`);
  return defineProblems({ ...first, ...second });
}

/** The `problem` function of a table: misspelt codes and missing members do not compile. */
export function problemMaker<T extends ProblemTable>(_table: T): ProblemMaker<T> {
  return (code, ...[occurrence]) => makeProblem(code, occurrence);
}

/** The same for a code that is only known when it happens; what it says must fit the table all the same. */
export function makeProblem(code: string, occurrence: Occurrence & Readonly<Record<string, unknown>> = {}): Problem {
  const { detail, instance, errors, headers, cause, ...members } = occurrence;
  const error = new Error(detail ?? code, cause === undefined ? undefined : { cause });
  return Object.assign(error, {
    problem: { code, members, ...withoutUndefined({ detail, instance, errors, headers }) },
  });
}

/** Whether a thrown value is a refusal made by `problem`. */
export function isProblem(thrown: unknown): thrown is Problem {
  return thrown instanceof Error && 'problem' in thrown && typeof thrown.problem === 'object';
}

type Defined<T> = { [K in keyof T]?: Exclude<T[K], undefined> };

/** Absent rather than undefined: what JSON leaves out is not there in memory either. */
export function withoutUndefined<T extends object>(value: T): Defined<T> {
  return Object.fromEntries(Object.entries(value).filter(([, field]) => field !== undefined)) as Defined<T>;
}
