import type { Area, Instant, Period } from '@planspor/domain';
import * as Either from 'fp-ts/lib/Either.js';
import type { Fault } from '../../problems/index.js';
import {
  asFound,
  type CellFault,
  type CellReading,
  isEmpty,
  type PlaceReaders,
  readText,
  wrong,
} from '../cells/cells.js';
import { readVintage } from '../cells/instants.js';
import type { Sheet } from '../cells/sheet.js';
import type { ImportOptions } from '../request/options.js';
import { columnCalled } from './find-column.js';

/** What the header of a column of a wide table says of its figures. */
export interface WideColumn {
  readonly index: number;
  readonly says: {
    readonly area?: Area;
    readonly period?: Period;
    readonly population?: string;
    readonly vintage?: Instant;
  };
}

type Says = WideColumn['says'];

const vintageIn = (header: string): Instant | undefined => {
  const [found] = /\d{4}-\d{2}-\d{2}(?:[T ][\d:.]+(?:Z|[+-]\d{2}:\d{2}))?/.exec(header) ?? [];
  return found === undefined ? undefined : readVintage(found);
};

const isNamed = <Value>(
  reading: Either.Either<unknown, Value>,
  what: string,
  says: (value: Value) => Says,
): CellReading<Says> => (Either.isRight(reading) ? Either.right(says(reading.right)) : wrong('no-such-column', what));

const saidBy = (header: string, wide: NonNullable<ImportOptions['wide']>, places: PlaceReaders): CellReading<Says> => {
  switch (wide) {
    case 'area':
      return isNamed(places.area(header), 'expected an area', (area) => ({ area }));
    case 'period':
      return isNamed(places.period(header), 'expected a period', (period) => ({ period }));
    case 'population':
      // A column without a header is of everyone, as an empty cell is.
      return isEmpty(header)
        ? Either.right({})
        : Either.map((population: string) => ({ population }))(readText(header, 300));
    case 'vintage': {
      const vintage = vintageIn(header);
      return vintage === undefined ? wrong('no-such-column', 'expected a vintage') : Either.right({ vintage });
    }
  }
};

const unreadable = (options: ImportOptions, header: string, { code, expected }: CellFault): Fault => ({
  pointer: options.pointerTo('wideColumns'),
  code,
  detail: `Found the header ${asFound(header)}, ${expected}`,
});

/** The columns that hold the figures of a wide table: those that are named, else all whose header says what `wide` says. */
export const wideColumns = (
  columns: readonly string[],
  options: ImportOptions,
  ids: Sheet['ids'],
  places: PlaceReaders,
): { readonly wide: readonly WideColumn[]; readonly faults: readonly Fault[] } => {
  const { wide: kind, wideColumns: named } = options;
  if (kind === undefined) return { wide: [], faults: [] };
  const faults: Fault[] = [];
  const wanted = (named ?? []).flatMap((name) => {
    const found = columnCalled(columns, name, ids);
    if ('index' in found) return [found.index];
    faults.push({ pointer: options.pointerTo('wideColumns'), code: 'no-such-column', detail: found.fault });
    return [];
  });
  const candidates = named === undefined && kind !== 'population' ? columns.keys() : wanted;
  const wide: WideColumn[] = [];
  for (const index of candidates) {
    const header = columns[index] ?? '';
    const says = saidBy(header, kind, places);
    if (Either.isRight(says)) wide.push({ index, says: says.right });
    else if (named !== undefined) faults.push(unreadable(options, header, says.left));
  }
  if (wide.length === 0 && faults.length === 0)
    faults.push({
      pointer: options.pointerTo('wide'),
      code: 'no-such-column',
      detail: `No header says the ${kind}${kind === 'population' ? ': name the columns with wideColumns=' : ''}`,
    });
  return { wide, faults };
};
