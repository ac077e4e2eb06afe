import type { PlanState } from '../plan/plan-state.js';
import type { PrintedFigure } from './facts.js';

/** The figures that a plan prints in its text, for periods and indicators that the statistics may know too. */
export const printedIn = (plan: PlanState): readonly PrintedFigure[] =>
  [...plan.figures.values()].flatMap((figure) => {
    const {
      event,
      indicator,
      area,
      population,
      period,
      value,
      upTo,
      qualifier,
      kind: measured,
      notComparable,
    } = figure;
    const about = qualifier === 'about';
    if (indicator === undefined || period === undefined || value === undefined || notComparable !== undefined)
      return [];
    return measured === undefined || measured === 'level'
      ? [{ event, indicator, area, population, period, value, upTo, about }]
      : [];
  });
