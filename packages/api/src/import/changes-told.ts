import {
  changesOfLoads,
  type FigureCell,
  type Load,
  type LoadChanges,
  type Observation,
  type Recorded,
} from '@planspor/domain';
import type { ReadLoad } from './reading/read-load.js';

/** What a file adds to what is recorded, load by load. */
export interface Compared {
  readonly loads: readonly Load[];
  readonly changes: readonly LoadChanges[];
}

/** Compares a file with what is recorded, in steps. */
export function* compare(events: readonly Recorded[], { loads }: ReadLoad): Generator<void, Compared> {
  return { loads, changes: yield* changesOfLoads(events, loads) };
}

/** How many of each kind of change an answer shows. */
const mostShown = 20;

const firstOf = <Item>(lists: readonly (readonly Item[])[]): Item[] => {
  const first: Item[] = [];
  for (const list of lists) for (const item of list.slice(0, mostShown - first.length)) first.push(item);
  return first;
};

const shown = ({ changes }: Compared) => ({
  published: firstOf<Observation>(changes.map(({ published }) => published)),
  restated: firstOf(
    changes.map(({ restated, before }) =>
      restated.slice(0, mostShown).map((after, index) => ({ before: before[index] ?? after, after })),
    ),
  ),
  retracted: firstOf<FigureCell>(changes.map(({ retracted }) => retracted)),
});

const newest = (instants: readonly (Load['vintage'] | undefined)[]): Load['vintage'] | undefined =>
  instants.reduce<Load['vintage'] | undefined>(
    (last, one) => (one !== undefined && (last === undefined || one > last) ? one : last),
    undefined,
  );

/**
 * What an answer tells of a load: its counts, the first changes, how the file was understood and what was left out.
 *
 * @param received when it was recorded: the vintage of a file that says none and changed nothing
 */
export const told = (read: ReadLoad, compared: Compared, received: Load['vintage']) => {
  const sum = (count: (changes: LoadChanges) => number) =>
    compared.changes.reduce((total, each) => total + count(each), 0);
  const latest = newest(read.loads.map((load) => load.vintage));
  const recorded = newest(compared.changes.map(({ laterVintage }) => laterVintage));
  // A file of several vintages is late only where its newest is.
  const later = recorded !== undefined && latest !== undefined && recorded > latest ? recorded : undefined;
  const isFresh =
    read.reading.vintageFrom === 'received' &&
    compared.changes.every(
      ({ published, restated, retracted }) => published.length + restated.length + retracted.length === 0,
    );
  const vintage = isFresh ? received : (latest ?? received);
  return {
    load: {
      vintage,
      rows: read.rows,
      published: sum(({ published }) => published.length),
      restated: sum(({ restated }) => restated.length),
      retracted: sum(({ retracted }) => retracted.length),
      unchanged: sum(({ unchanged }) => unchanged),
      leftOut: read.faults,
      ...(later === undefined ? {} : { laterVintage: later }),
    },
    changes: shown(compared),
    reading: read.reading,
    leftOut: read.leftOut,
  };
};
