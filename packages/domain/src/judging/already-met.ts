import * as Either from 'fp-ts/lib/Either.js';
import { traitsOf } from '../conditions/kinds.js';
import { meets, type Requirement } from '../conditions/requirement.js';
import { objectionBetween } from '../figures/comparability.js';
import { exactValue } from '../figures/quantity.js';
import { type Found, valueIn } from '../figures/reading.js';
import type { Mark } from '../verdict/verdict-pieces.js';
import type { Dossier, Task } from './dossier.js';

/** The latest figure whose period had ended when the target was set. */
const figureThen = ({ view, target }: Task, { scope, series, reader }: Dossier): Found | undefined => {
  if (scope.kind === 'window') return undefined;
  const cells = view.cells(series, scope.frequency);
  for (let at = cells.length - 1; at >= 0; at -= 1) {
    const cell = cells[at];
    if (cell === undefined || cell.to === undefined || cell.to >= target.setOn) continue;
    const reading = reader(cell.period);
    if (Either.isRight(reading)) return reading.right;
  }
  return undefined;
};

const isLater = (a: Found, b: Found | undefined) => b?.to === undefined || (a.to !== undefined && a.to > b.to);

/** The value the target stood at when it was set: the later of its baseline and the latest figure then. */
const valueThen = (task: Task, judged: Dossier, own: Found): Found | undefined => {
  const { start } = judged;
  const usable = [
    start.objection === undefined && !start.moves ? valueIn(start.reading) : undefined,
    figureThen(task, judged),
  ].filter((value) => value !== undefined && objectionBetween(own.provenance, value.provenance) === undefined);
  return usable.reduce((a, b) => (a === undefined ? b : b !== undefined && isLater(b, a) ? b : a), undefined);
};

/** Says so when a level, or a change, had been reached already when the target was set. */
export const alreadyMet = (task: Task, judged: Dossier, own: Found, asked: Requirement): readonly Mark[] => {
  if (!traitsOf(judged.kind).hasWay) return [];
  const then = valueThen(task, judged, own);
  if (then === undefined || meets(then.quantity, asked) !== 'yes') return [];
  const value = exactValue(then.quantity);
  const shown = then.rating === undefined && value !== undefined ? { value: Number(value.round(12)) } : {};
  const { rating, period } = then;
  return [
    {
      mark: 'already-met-when-set',
      ...shown,
      ...(rating === undefined ? {} : { rating }),
      ...(period === undefined ? {} : { period }),
    },
  ];
};
