import type * as z from 'zod';
import type { Fault } from '../problems/index.js';
import { pointerTo } from './pointer.js';

type Issue = z.core.$ZodIssue;
/** Where something stands in what was sent. */
export type Path = readonly PropertyKey[];

/**
 * What zod found wrong, as faults. An unknown key is named itself (zod names its parent); a missing field is called
 * missing; of a union the branch is reported that the value was evidently meant for.
 * `input` is the value that was parsed and `prefix` where it came from: `['query']`, or nothing for the body.
 */
export function* faultsOf(issues: readonly Issue[], input: unknown, prefix: Path = []): Generator<Fault> {
  for (const issue of issues) yield* faultsOfIssue(issue, input, prefix);
}

function* faultsOfIssue(issue: Issue, input: unknown, prefix: Path): Generator<Fault> {
  const path = [...prefix, ...issue.path];
  switch (issue.code) {
    case 'unrecognized_keys':
      for (const key of issue.keys)
        yield { pointer: pointerTo([...path, key]), code: 'unknown-field', detail: 'This name is not known here' };
      break;
    case 'invalid_union':
      yield* faultsOfUnion(issue, input, prefix);
      break;
    case 'invalid_key':
    case 'invalid_element':
      yield* faultsOf(issue.issues, valueAt(input, issue.path), path);
      break;
    default:
      yield plainFault(issue, input, path);
  }
}

function* faultsOfUnion(issue: z.core.$ZodIssueInvalidUnion, input: unknown, prefix: Path): Generator<Fault> {
  const path = [...prefix, ...issue.path];
  const value = valueAt(input, issue.path);
  const meant = branchesMeant(issue.errors);
  const [only] = meant;
  if (meant.length === 1 && only !== undefined) yield* faultsOf(only, value, path);
  else yield sameType(issue.errors, value, path) ?? plainFault(issue, input, path);
}

/** Where all alternatives are of one type and the value is of another, that is what is wrong. */
function sameType(branches: readonly (readonly Issue[])[], value: unknown, path: Path): Fault | undefined {
  const expected = new Set(
    branches.map((branch) => branch.find(({ code, path: at }) => code === 'invalid_type' && at.length === 0)),
  );
  const types = new Set([...expected].map((issue) => (issue?.code === 'invalid_type' ? issue.expected : undefined)));
  const [type] = types;
  if (value === undefined || types.size !== 1 || type === undefined) return undefined;
  return {
    pointer: pointerTo(path),
    code: 'wrong-type',
    detail: `Expected ${type}, found ${Array.isArray(value) ? 'array' : typeof value}`,
  };
}

/** The branches whose outer shape fits; where some are of the kind that the value says, only these; and of them the ones with the fewest faults. */
function branchesMeant(branches: readonly (readonly Issue[])[]): readonly (readonly Issue[])[] {
  const outer = branches.filter((branch) => !branch.some((issue) => isWrongType(issue) && issue.path.length === 0));
  const ofItsKind = outer.filter((branch) => !branch.some(isOtherKind));
  // Where it is of no kind there is, one branch says so for all.
  const shaped = ofItsKind.length > 0 ? ofItsKind : noneOf(outer);
  const fewest = Math.min(...shaped.map(weight));
  return shaped.filter((branch) => weight(branch) === fewest);
}

/** One branch that names the kinds of all of them, where each expects another kind in the same field. */
function noneOf(branches: readonly (readonly Issue[])[]): readonly (readonly Issue[])[] {
  const others = branches.map((branch) => branch.find(isOtherKind));
  const [first] = others;
  const kinds = others.flatMap((issue) => /Expected (.+)$/.exec(issue?.message ?? '')?.[1] ?? []);
  if (first === undefined || others.some((issue) => issue?.path[0] !== first.path[0])) return branches;
  return [
    [{ ...first, message: kinds.length === 0 ? first.message : `Expected one of ${kinds.join(' | ')}` } as Issue],
  ];
}

/** A field that says which alternative is meant says another one. */
function isOtherKind(issue: Issue): boolean {
  if (issue.path.length !== 1) return false;
  return issue.code === 'invalid_value' || (issue.code === 'invalid_union' && issue.errors.length === 0);
}

function weight(branch: readonly Issue[]): number {
  return branch.reduce((sum, issue) => sum + (issue.code === 'unrecognized_keys' ? issue.keys.length : 1), 0);
}

function isWrongType(issue: Issue): boolean {
  return issue.code === 'invalid_type' || issue.code === 'invalid_value';
}

function plainFault(issue: Issue, input: unknown, path: Path): Fault {
  const typed = isWrongType(issue) || issue.code === 'invalid_union';
  if (typed && valueAt(input, issue.path) === undefined) {
    return { pointer: pointerTo(path), code: 'missing', detail: 'Required, and not given' };
  }
  return { pointer: pointerTo(path), code: codeOf(issue), detail: detailOf(issue) };
}

/** What stands in place of the library's words where these say what is wrong, and not how it would be right. */
const plainer: Readonly<Record<string, string>> = {
  'Invalid ISO date': 'is not a day such as 2024-12-31',
  'Invalid UUID': 'is not a UUID such as 019b76da-a800-7d68-ab75-6fe58b8fcdcb',
};

const detailOf = ({ message }: Issue): string => plainer[message] ?? message;

/** Codes of ours, so that a new version of the library does not change the API. */
function codeOf(issue: Issue): string {
  switch (issue.code) {
    case 'invalid_type':
      return 'wrong-type';
    case 'invalid_value':
      return 'not-an-option';
    case 'too_big':
      return 'too-big';
    case 'too_small':
      return 'too-small';
    case 'invalid_format':
      return 'wrong-format';
    case 'not_multiple_of':
      return 'not-a-multiple';
    case 'invalid_union':
      return 'no-alternative-fits';
    case 'custom':
      // A refinement of ours may name its fault: `.refine(test, { params: { fault: 'not-a-year' } })`.
      return typeof issue.params?.fault === 'string' ? issue.params.fault : 'not-allowed';
    default:
      return 'not-allowed';
  }
}

function valueAt(input: unknown, path: Path): unknown {
  return path.reduce<unknown>((value, step) => {
    // A list in a query is text until it is read: each of its items is there.
    if (typeof value === 'string' && typeof step === 'number') return value;
    return typeof value === 'object' && value !== null ? Reflect.get(value, step) : undefined;
  }, input);
}
