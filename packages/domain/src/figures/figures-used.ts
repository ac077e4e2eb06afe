import type { FigureUsed } from './reading.js';

const keyOf = ({ event, indicator, population, period }: FigureUsed) =>
  `${event} ${indicator} ${population ?? ''} ${period}`;

/** Figures of many municipalities, named together by the event that published them. */
export const counted = (figures: readonly FigureUsed[]): readonly FigureUsed[] => {
  const together = new Map<string, FigureUsed>();
  for (const figure of figures) {
    const { event, vintage, indicator, population, period } = figure;
    const key = keyOf(figure);
    const count = (together.get(key)?.figures ?? 0) + (figure.figures ?? 1);
    together.set(key, { event, vintage, indicator, population, period, figures: count });
  }
  return [...together.values()];
};
