import { type Line, nothingTold, type Sheet } from '../cells/sheet.js';
import { cut, refuse, refuseFile } from '../request/faults.js';
import { isMembers, type Members, type Placed, textIn } from './json-parts.js';

/** What stands around a table of jobindsats: what its API says of the table itself. All of it says nothing about a figure. */
const envelope = [
  'table',
  'table_id',
  'table_name',
  'subject_name',
  'table_group_name',
  'update_latest',
  'update_next',
  'update_freq',
  'periods',
  'dimensions',
  'measures',
  'request',
];

/** Every `x_id` with its `x_name` (or label), anywhere in a description. */
function* idsIn(value: unknown): Generator<readonly [kind: string, id: string, name: string]> {
  if (Array.isArray(value)) for (const item of value) yield* idsIn(item);
  if (!isMembers(value)) return;
  for (const [key, member] of Object.entries(value)) {
    const kind = /^(\w+)_id$/.exec(key)?.[1];
    const name = kind === undefined ? undefined : (textIn(value, `${kind}_name`) ?? textIn(value, `${kind}_label`));
    if (kind !== undefined && typeof member === 'string' && name !== undefined) yield [kind, member, name];
    if (typeof member === 'object') yield* idsIn(member);
  }
}

interface Described {
  readonly updated: string | undefined;
  /** What the ids of measures and dimensions are called, and of values what the cells say. */
  readonly names: ReadonlyMap<string, string>;
  /** What the table is called, and its measure where it has but one. */
  readonly titles: readonly string[];
}

const describedBy = (body: Members): Described => {
  const table = isMembers(body.table) ? body.table : {};
  const names = new Map(
    [...idsIn([body.table ?? {}, body.dimensions ?? [], body.measures ?? []])].map(([, id, name]) => [id, name]),
  );
  const measures = Array.isArray(body.measures) ? body.measures.filter(isMembers) : [];
  const titles = [body, table, ...(measures.length === 1 ? measures : [])].flatMap((described) => [
    textIn(described, 'table_name'),
    textIn(described, 'measure_name'),
  ]);
  return {
    updated: textIn(body, 'update_latest') ?? textIn(table, 'update_latest'),
    names,
    titles: titles.filter((title) => title !== undefined),
  };
};

const linesOf = function* (rows: readonly unknown[]): Generator<Line | undefined> {
  for (const [number, cells] of rows.entries()) {
    if (Array.isArray(cells)) yield { cells, number };
    else yield { cells: [], number, fault: { code: 'wrong-type', detail: 'is no list of cells' } };
  }
};

const isHeader = (columns: unknown): columns is readonly string[] =>
  Array.isArray(columns) &&
  columns.length > 0 &&
  columns.length <= 200 &&
  columns.every((one) => typeof one === 'string');

/** Whether a value is a table as version 3 of the API of jobindsats answers it. */
export const isTable = (value: unknown): value is Members => isMembers(value) && 'columns' in value && 'rows' in value;

/**
 * A table of jobindsats: `columns` and `rows`, and around them what its API says of the table, from which comes when it was
 * last updated (`update_latest`) and what ids stand for.
 *
 * @param options names that are no part of the table: options may stand beside its rows
 */
export const jobindsatsSheet = ({ value, pointer }: Placed, options: ReadonlySet<string>): Sheet => {
  const table = value as Members;
  const { columns, rows } = table;
  const unknown = Object.keys(table).filter(
    (key) => !['columns', 'rows', ...envelope].includes(key) && !options.has(key),
  );
  if (unknown.length > 0)
    refuse(
      unknown
        .slice(0, 20)
        .map((key) => ({ pointer: `${pointer}/${cut(key)}`, code: 'unknown-field', detail: 'Is no part of a table' })),
    );
  if (!isHeader(columns))
    return refuse([{ pointer: `${pointer}/columns`, code: 'wrong-type', detail: 'Expected 1 to 200 headers' }]);
  if (!Array.isArray(rows))
    return refuse([{ pointer: `${pointer}/rows`, code: 'wrong-type', detail: 'Expected rows of cells' }]);
  if (rows.length === 0) return refuseFile('missing', 'No row counts: the file has none');
  const { updated, names, titles } = describedBy(table);
  return {
    form: 'jobindsats',
    columns,
    lines: linesOf(rows),
    list: `${pointer}/rows`,
    word: 'Row',
    cellsBy: 'place',
    decimal: { sign: '.', isSure: false },
    told: nothingTold,
    updated,
    ids: names,
    titles,
  };
};
