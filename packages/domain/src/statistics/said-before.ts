import { named } from '../figures/calendar.js';
import type { FigureCell } from '../figures/cell-tables.js';
import { tableKey } from '../figures/cell-tables.js';
import type { IndicatorEvent } from '../figures/series.js';
import type { Observation } from '../indicator/indicator-events.js';
import { aStep, type InSteps } from '../values/in-steps.js';
import type { Instant } from '../values/instant.js';
import type { Period } from '../values/period.js';

/** Who published figures, and how they were made: figures are compared within it only. */
export interface SourceAndMethod {
  readonly source: string;
  readonly method?: string | undefined;
}

/** What one publication said of a figure; no observation where it was withdrawn. */
interface Said {
  readonly vintage: Instant;
  readonly observation: Observation | undefined;
}

/** All that one source, by one method, ever said, by figure; within a figure by vintage, then as it was recorded. */
export interface SaidBefore {
  readonly cells: ReadonlyMap<string, readonly Said[]>;
  readonly newest: Instant | undefined;
}

/** A set of what was said that grows, first by what is recorded and then by what is about to be. */
export interface GrowingSaid extends SaidBefore {
  readonly cells: Map<string, Said[]>;
  newest: Instant | undefined;
}

/** The text that is equal for equal figures, however their area and period are written. */
export const figureKey = ({ area, population, period }: FigureCell): string =>
  `${tableKey(area, population)}|${named(period)}`;

const insert = (said: Said[], one: Said): void => {
  let at = said.length;
  while (at > 0 && (said[at - 1]?.vintage ?? '') > one.vintage) at -= 1;
  said.splice(at, 0, one);
};

/** Adds what a publication says, or withdraws. */
export function* hear(
  into: GrowingSaid,
  vintage: Instant,
  figures: readonly FigureCell[],
  isWithdrawal: boolean,
): InSteps<void> {
  let read = 0;
  for (const figure of figures) {
    const one = { vintage, observation: isWithdrawal ? undefined : (figure as Observation) };
    const key = figureKey(figure);
    const before = into.cells.get(key);
    if (before === undefined) into.cells.set(key, [one]);
    else insert(before, one);
    read += 1;
    if (read % aStep === 0) yield;
  }
  if (figures.length > 0 && (into.newest === undefined || vintage > into.newest)) into.newest = vintage;
}

/** What a source had said by the events of an indicator, in the order of their versions, corrections applied. */
export function* saidBefore(
  events: readonly IndicatorEvent[],
  { source, method }: SourceAndMethod,
): InSteps<GrowingSaid> {
  const said: GrowingSaid = { cells: new Map(), newest: undefined };
  for (const event of [...events].sort((a, b) => a.version - b.version)) {
    if (!('vintage' in event.data) || event.data.source !== source || event.data.method !== method) continue;
    yield* hear(said, event.data.vintage, event.data.observations, event.type === 'ObservationsRetracted');
  }
  return said;
}

/** What the source had said of a figure by a vintage, and whether it has said something since. */
export const saidBy = (said: SaidBefore, key: string, vintage: Instant) => {
  const all = said.cells.get(key) ?? [];
  return {
    before: all.findLast((one) => one.vintage <= vintage)?.observation,
    since: (all.at(-1)?.vintage ?? '') > vintage,
  };
};

/** The figure that a key stands for, under the calendar's own name of its period. */
export const cellSaid = (said: readonly Said[]): FigureCell | undefined => {
  const one = said.find(({ observation }) => observation !== undefined)?.observation;
  if (one === undefined) return undefined;
  const { area, population, period } = one;
  const stated: Period = named(period);
  return { area, period: stated, ...(population === undefined ? {} : { population }) };
};
