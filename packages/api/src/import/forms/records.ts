import { type Line, nothingTold, type Sheet } from '../cells/sheet.js';
import { refuseFile } from '../request/faults.js';
import { isMembers, type Placed } from './json-parts.js';

const mostColumns = 200;

/** Where values stand in a record: members that are no objects themselves; a list is one value for each of its items. */
function* leavesOf(value: unknown, path: string): Generator<string> {
  if (!isMembers(value)) {
    yield path;
    return;
  }
  for (const [name, member] of Object.entries(value)) yield* leavesOf(member, path === '' ? name : `${path}/${name}`);
}

const leafAt = (record: unknown, path: string): unknown =>
  path.split('/').reduce<unknown>((value, step) => (isMembers(value) ? value[step] : undefined), record);

function* linesOf(records: readonly Placed[], columns: readonly string[]): Generator<Line> {
  for (const [number, { value, pointer }] of records.entries())
    yield { cells: columns.map((path) => leafAt(value, path)), number, pointer };
}

/**
 * Records anywhere in a JSON body: objects whose members are the columns, by their path (`unemployment/total`). A member may be
 * a list: then the record has a figure for every item, and the lists that are read are walked side by side.
 */
export const recordsSheet = (places: readonly Placed[]): Sheet => {
  const records = places.flatMap(({ value, pointer }) =>
    Array.isArray(value)
      ? value.map((item, index) => ({ value: item as unknown, pointer: `${pointer}/${index}` }))
      : [{ value, pointer }],
  );
  const columns = new Set<string>();
  for (const { value } of records.slice(0, 1000)) for (const path of leavesOf(value, '')) columns.add(path);
  columns.delete('');
  if (columns.size === 0 || columns.size > mostColumns)
    return refuseFile(
      'no-records',
      `Expected records of 1 to ${mostColumns} members where at says; found ${columns.size}`,
    );
  const headers = [...columns];
  return {
    form: 'records',
    columns: headers,
    lines: linesOf(records, headers),
    word: 'Record',
    cellsBy: 'header',
    decimal: { sign: '.', isSure: false },
    told: nothingTold,
  };
};
