import type { Sheet } from '../cells/sheet.js';
import { codeOf, lower } from '../cells/spelling.js';
import { cut, listed } from '../request/faults.js';

/** A column's place, from 0, or why there is none. */
export type FoundColumn = { readonly index: number } | { readonly fault: string };

/** Says that no column holds it, although one may be called so. */
export const noColumn = '#0';

/** The places of the headers that pass a test. */
export const placesOf = (columns: readonly string[], test: (header: string) => boolean): readonly number[] =>
  columns.flatMap((header, index) => (test(lower(header)) ? [index] : []));

/** What a header is called where its file writes `CODE: label` or is an id's name. */
const meanings = (wanted: string, ids: Sheet['ids']): readonly string[] => [
  lower(wanted),
  lower(ids?.get(wanted) ?? wanted),
];

/** A column by its place (#3), its header, its code before a colon, or an id that stands in brackets in it; it must be one. */
export const columnCalled = (columns: readonly string[], wanted: string, ids: Sheet['ids']): FoundColumn => {
  const place = /^#([1-9]\d{0,3})$/.exec(wanted)?.[1];
  if (place !== undefined && Number(place) <= columns.length) return { index: Number(place) - 1 };
  const names = meanings(wanted, ids);
  const ways: readonly ((header: string) => boolean)[] = [
    (header) => names.includes(header),
    (header) => header.includes(':') && codeOf(header) === names[0],
    (header) => header.includes(`(${names[0]})`),
  ];
  const found = ways.map((way) => placesOf(columns, way)).find((places) => places.length > 0) ?? [];
  const [index] = found;
  if (index !== undefined && found.length === 1) return { index };
  const among = found.length === 0 ? columns : found.map((each) => columns[each] ?? '');
  return {
    fault: `${found.length === 0 ? 'No column is' : 'Several columns are'} called "${cut(wanted)}"; the file has ${listed(among)}`,
  };
};
