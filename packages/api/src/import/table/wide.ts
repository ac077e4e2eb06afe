import type { Area, Instant, Period } from '@planspor/domain';
import * as Either from 'fp-ts/lib/Either.js';
import type { Fault } from '../../problems/index.js';
import type { PlaceReaders } from '../cells/cells.js';
import { readVintage } from '../cells/instants.js';
import type { Sheet } from '../cells/sheet.js';
import { cut } from '../request/faults.js';
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

const isNamed = <Value>(reading: Either.Either<unknown, Value>, says: (value: Value) => Says): Says | undefined =>
  Either.isRight(reading) ? says(reading.right) : undefined;

const saidBy = (header: string, wide: NonNullable<ImportOptions['wide']>, places: PlaceReaders): Says | undefined => {
  switch (wide) {
    case 'area':
      return isNamed(places.area(header), (area) => ({ area }));
    case 'period':
      return isNamed(places.period(header), (period) => ({ period }));
    case 'population':
      return { population: header.trim() };
    case 'vintage': {
      const vintage = vintageIn(header);
      return vintage === undefined ? undefined : { vintage };
    }
  }
};

const unreadable = (options: ImportOptions, header: string): Fault => ({
  pointer: options.pointerTo('wideColumns'),
  code: 'no-such-column',
  detail: `The header "${cut(header)}" does not say ${options.wide === 'area' ? 'an area' : `a ${options.wide}`}`,
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
    if (says !== undefined) wide.push({ index, says });
    else if (named !== undefined) faults.push(unreadable(options, header));
  }
  if (wide.length === 0 && faults.length === 0)
    faults.push({
      pointer: options.pointerTo('wide'),
      code: 'no-such-column',
      detail: `No header says the ${kind}${kind === 'population' ? ': name the columns with wideColumns=' : ''}`,
    });
  return { wide, faults };
};
