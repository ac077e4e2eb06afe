import type * as z from 'zod';
import type { ProblemKind } from './kind.js';
import type { ProblemCode, problems } from './table.js';

/** One fault of a request: where (JSON pointer, or `/query/…`, `/path/…`, `/header/…`), a stable code, a sentence. */
export type Fault = { readonly pointer: string; readonly code: string; readonly detail: string };

/** What may be said about one occurrence. `cause` goes to the log, never to the caller. */
export type Occurrence = {
  readonly detail?: string;
  readonly instance?: string;
  readonly errors?: readonly Fault[];
  /** How many faults there are beyond those. */
  readonly more?: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly cause?: unknown;
};

/** A refusal on its way out: thrown by handlers, turned into a document by the error handler of the edge. */
export type Problem = Error & {
  readonly problem: { readonly code: ProblemCode; readonly members: Readonly<Record<string, unknown>> } & Occurrence;
};

type Arguments<K extends ProblemKind> = K extends { readonly members: infer S extends z.core.$ZodLooseShape }
  ? [occurrence: Occurrence & z.input<z.ZodObject<S>>]
  : [occurrence?: Occurrence];

/** `throw problem('precondition-failed', { detail, current: 3 })`: misspelt codes and missing members do not compile. */
export function problem<C extends ProblemCode>(code: C, ...[occurrence]: Arguments<(typeof problems)[C]>): Problem {
  const { detail, instance, errors, more, headers, cause, ...members }: Occurrence = occurrence ?? {};
  const error = new Error(detail ?? code, cause === undefined ? undefined : { cause });
  return Object.assign(error, {
    problem: { code, members, ...withoutUndefined({ detail, instance, errors, more, headers }) },
  });
}

/** The same refusal with more headers. */
export const withHeaders = (refusal: Problem, headers: Readonly<Record<string, string>>): Problem =>
  Object.assign(refusal, { problem: { ...refusal.problem, headers: { ...refusal.problem.headers, ...headers } } });

/** Whether a thrown value is a refusal made by `problem`. */
export function isProblem(thrown: unknown): thrown is Problem {
  return thrown instanceof Error && 'problem' in thrown && typeof thrown.problem === 'object';
}

type Defined<T> = { [K in keyof T]?: Exclude<T[K], undefined> };

/** Absent rather than undefined: what JSON leaves out is not there in memory either. */
export function withoutUndefined<T extends object>(value: T): Defined<T> {
  return Object.fromEntries(Object.entries(value).filter(([, field]) => field !== undefined)) as Defined<T>;
}
