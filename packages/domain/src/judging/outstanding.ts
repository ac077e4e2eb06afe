import { aggregated, quantityOf, type Reader } from '../figures/aggregate.js';
import { type CellsByKind, noCells } from '../figures/cell-tables.js';
import { possibleValues } from '../figures/possible-values.js';
import type { Quantity } from '../figures/quantity.js';
import type { Found } from '../figures/reading.js';
import type { Definition } from '../figures/series.js';
import type { View } from '../figures/view.js';
import { endOf, lacksIn, openIn, tilesOf, type Window } from './measuring-period.js';

/** How many figures are outstanding: periods of the indicator's kind that no figure covers; at least one where they do not fill the window. */
const outstandingIn = (window: Window, known: readonly Found[], lacking: number): number =>
  window.filled ? lacking : known.length > 0 ? 1 : 0;

/**
 * All that a window which is not complete can come to: its figures, and for each that is outstanding every value its unit can
 * have. Undefined where nothing is known of it, or the figures outstanding cannot be counted, as for a mean of part of a window.
 */
export const boundsOf = (
  window: Window,
  view: View,
  definition: Definition,
  reader: Reader,
  cells: CellsByKind,
): Found | undefined => {
  const { aggregation, whole, filled, period } = window;
  if (aggregation === 'mean' && !filled) return undefined;
  const known = tilesOf(window, reader, whole && aggregation === 'sum' ? cells : noCells);
  const [head, ...rest] = known;
  const open = openIn(window, known);
  const count = outstandingIn(window, known, open.length);
  if (head === undefined || count === 0) return undefined;
  const any = possibleValues(definition, (id) => view.indicator(id)?.definition);
  const possible: readonly Quantity[] = Array.from({ length: count }, () => any);
  const quantities = known.map(({ quantity }) => quantity);
  return {
    ...aggregated(aggregation, [head, ...rest]),
    quantity: quantityOf(aggregation, [...quantities, ...possible]),
    qualifier: undefined,
    rating: undefined,
    period,
    stretches: undefined,
    to: endOf(window),
    outstanding: lacksIn(window, open, reader),
  };
};
