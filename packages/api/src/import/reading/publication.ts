import type { Instant } from '@planspor/domain';
import { isEmpty, readText, wrong } from '../cells/cells.js';
import { readVintage } from '../cells/instants.js';
import { codeIn } from '../cells/status-codes.js';
import type { Meaning } from './meaning.js';
import type { RowNotes } from './notes.js';
import type { Row } from './row.js';

/** What a row does to what its source said before. */
export type Action = 'replace' | 'append' | 'delete';

/** The actions of SDMX-CSV 2.0 by their codes and by the words that the standard has for them. */
const actions: ReadonlyMap<string, Action> = new Map([
  ...['I', 'INFORMATION', 'R', 'REPLACE', 'M', 'MERGE'].map((code): [string, Action] => [code, 'replace']),
  ...['A', 'APPEND'].map((code): [string, Action] => [code, 'append']),
  ...['D', 'DELETE'].map((code): [string, Action] => [code, 'delete']),
]);

const merges: readonly string[] = ['M', 'MERGE'];

/** A merge leaves as it was what it says nothing of: one that says all of a figure replaces it. */
const saysAll = ({ value, rating, missing, flag }: Row['cells']): boolean =>
  flag === undefined ? ![value, rating, missing].every(isEmpty) : !isEmpty(flag);

/** What a row does, by the codes of SDMX-CSV. */
export const actionIn = ({ cells }: Row, { take, note }: RowNotes): Action => {
  const { action } = cells;
  if (action === undefined || isEmpty(action)) return 'replace';
  const code = codeIn(String(action));
  if (merges.includes(code) && !saysAll(cells))
    note('action', {
      code: 'merges-a-part',
      expected:
        'expected a merge that says the value and its status: what one leaves out stays as it was; say R, or leave the row out',
    });
  const known = actions.get(code);
  return known ?? take('action', wrong('not-an-option', 'expected I, A, R, M or D')) ?? 'replace';
};

/** When the row was published: what its column, its header, the file or the request says; they must agree. */
const vintageOf = (row: Row, meaning: Meaning, { take, note }: RowNotes): Instant | undefined => {
  const { vintage: cell } = row.cells;
  const own = cell === undefined || isEmpty(cell) ? row.wide?.says.vintage : readVintage(String(cell));
  if (own === undefined && cell !== undefined && !isEmpty(cell))
    return take('vintage', wrong('wrong-format', 'expected an instant such as 2026-08-20T07:06:00Z, or a day'));
  const vintage = own ?? meaning.vintage;
  if (own !== undefined && meaning.vintage !== undefined && own !== meaning.vintage)
    note('vintage', {
      code: 'contradiction',
      expected: `expected the vintage that the request says, ${meaning.vintage}; leave it out, or set the column aside with ignore=`,
    });
  if (vintage !== undefined && vintage > meaning.now)
    note('vintage', {
      code: 'in-the-future',
      expected: 'expected a moment that has been: the source cannot have published it yet',
    });
  return vintage;
};

/** Who published the row, or how it was made, where the file says it: it must be what the request says. */
const publishedAs = (
  row: Row,
  role: 'source' | 'method',
  stated: string | undefined,
  meaning: Meaning,
  { take }: RowNotes,
): string | undefined => {
  const cell = row.cells[role];
  const own = isEmpty(cell) ? undefined : take(role, readText(cell, 300));
  const said = own === undefined ? undefined : meaning.spelled(meaning.text(own));
  if (said === undefined || stated === undefined || said === stated) return said ?? stated;
  take(role, wrong('contradiction', `expected what the request says, ${stated}`));
  return undefined;
};

/** Who published a row, how it was made, and when, as far as it can be read. */
interface PublicationOfRow {
  readonly source: string | undefined;
  readonly method: string | undefined;
  readonly vintage: Instant | undefined;
}

/** Reads who published a row, how it was made, and when. */
export const publicationIn = (row: Row, meaning: Meaning, notes: RowNotes): PublicationOfRow => ({
  source: publishedAs(row, 'source', meaning.source, meaning, notes),
  method: publishedAs(row, 'method', meaning.method, meaning, notes),
  vintage: vintageOf(row, meaning, notes),
});
