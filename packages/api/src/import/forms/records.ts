import { type Line, nothingTold, type Sheet } from '../cells/sheet.js';
import { refuseFile } from '../request/faults.js';
import { isMembers, type Placed, pointerOf } from './json-parts.js';

const mostColumns = 200;

/** Records read before others have their turn. */
const recordsAStep = 100;

/** A member of records: the members below it by name, and whether some record has a value there. */
interface Member {
  readonly path: readonly string[];
  readonly below: Map<string, Member>;
  hasValue: boolean;
}

const memberAt = (path: readonly string[]): Member => ({ path, below: new Map(), hasValue: false });

/** Looks for values in a record: members that are no objects themselves; a list is one value for each of its items. */
const lookIn = (value: unknown, member: Member, found: Member[]): void => {
  if (!isMembers(value)) {
    if (!member.hasValue) found.push(member);
    member.hasValue = true;
    return;
  }
  for (const [name, below] of Object.entries(value)) {
    const known = member.below.get(name) ?? memberAt([...member.path, name]);
    member.below.set(name, known);
    lookIn(below, known, found);
  }
};

/** Where any record has a value, in the order in which they are met: one that only the last has may be what tells it apart. */
function* pathsIn(records: readonly Placed[]): Generator<void, readonly (readonly string[])[]> {
  const all = memberAt([]);
  const found: Member[] = [];
  for (const [number, { value }] of records.entries()) {
    if (isMembers(value)) lookIn(value, all, found);
    if (found.length > mostColumns) break;
    if (number % recordsAStep === 0) yield;
  }
  return found.map(({ path }) => path);
}

const valueAt = (record: unknown, path: readonly string[]): unknown =>
  path.reduce<unknown>(
    (value, step) => (isMembers(value) && Object.hasOwn(value, step) ? value[step] : undefined),
    record,
  );

function* linesOf(records: readonly Placed[], paths: readonly (readonly string[])[]): Generator<Line> {
  for (const [number, { value, pointer }] of records.entries())
    yield { cells: paths.map((path) => valueAt(value, path)), number, pointer };
}

/**
 * Records anywhere in a JSON body: objects whose members are the columns, by their path (`unemployment/total`). A member may be
 * a list: then the record has a figure for every item, and the lists that are read are walked side by side.
 */
export function* recordsSheet(places: readonly Placed[]): Generator<void, Sheet> {
  const records = places.flatMap(({ value, pointer }) =>
    Array.isArray(value)
      ? value.map((item, index) => ({ value: item as unknown, pointer: `${pointer}/${index}` }))
      : [{ value, pointer }],
  );
  const paths = yield* pathsIn(records);
  if (paths.length === 0 || paths.length > mostColumns)
    return refuseFile(
      'no-records',
      `Expected records of 1 to ${mostColumns} members where at says; found ${paths.length === 0 ? 'none' : 'more'}`,
    );
  return {
    form: 'records',
    columns: paths.map((path) => path.join('/')),
    pointers: paths.map(pointerOf),
    lines: linesOf(records, paths),
    word: 'Record',
    cellsBy: 'header',
    decimal: { sign: '.', isSure: false },
    told: nothingTold,
  };
}
