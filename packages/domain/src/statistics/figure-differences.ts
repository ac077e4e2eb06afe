import { named } from '../figures/calendar.js';
import type { FigureCell } from '../figures/cell-tables.js';
import type { SubjectsOf } from '../history/causes.js';
import type { FieldChange } from '../history/changes.js';
import { type SubjectDifference, subjectDifference } from '../history/difference.js';
import { fieldsOf } from '../stream/event.js';
import { aStep, type InSteps } from '../values/in-steps.js';
import { areaLabel, areaText } from './area-names.js';
import type { FigureSeries, RecordedFigure } from './figures.js';
import { figureKey } from './said-before.js';

const keyed = (series: FigureSeries | undefined): ReadonlyMap<string, RecordedFigure> =>
  new Map((series?.figures ?? []).map((figure) => [figureKey(figure.observation), figure]));

/** How people write which figure it is: `730|2024-01`, and the population where one is named. */
const idOf = ({ area, period, population }: FigureCell): string =>
  [areaText(area), named(period), ...(population === undefined ? [] : [population])].join('|');

const labelOf = ({ observation: { area, period, population } }: RecordedFigure): string =>
  [areaLabel(area), period, ...(population === undefined ? [] : [population])].join(', ');

/** What is said of a figure, without which one it is. */
const contentOf = ({ observation, source, method, vintage }: RecordedFigure): object => {
  const { area: _area, period: _period, population: _population, ...said } = observation;
  return { ...said, source, ...(method === undefined ? {} : { method }), vintage };
};

const fieldsBetween = (before: RecordedFigure | undefined, after: RecordedFigure | undefined): FieldChange[] =>
  subjectDifference('figure', '', before && contentOf(before), after && contentOf(after)).flatMap(
    ({ fields }) => fields,
  );

const differenceOf = (
  before: RecordedFigure | undefined,
  after: RecordedFigure | undefined,
): readonly SubjectDifference[] => {
  const figure = after ?? before;
  if (figure === undefined) return [];
  // A source that says again what it said changes nothing.
  const fields = before?.event === after?.event ? [] : fieldsBetween(before, after);
  if (fields.every(({ field }) => field === 'vintage')) return [];
  const change = before === undefined ? 'added' : after === undefined ? 'removed' : 'changed';
  return [{ kind: 'figure', id: idOf(figure.observation), label: labelOf(figure), change, fields }];
};

/**
 * How the figures of an indicator differ between two points: each that was published, restated (what it said before and says
 * now, and by which vintage) or withdrawn, in the order of the series, those withdrawn last.
 */
export function* figureDifferences(
  before: FigureSeries | undefined,
  after: FigureSeries | undefined,
): InSteps<SubjectDifference[]> {
  const [earlier, later] = [keyed(before), keyed(after)];
  const found: SubjectDifference[] = [];
  let read = 0;
  for (const key of new Set([...later.keys(), ...earlier.keys()])) {
    found.push(...differenceOf(earlier.get(key), later.get(key)));
    read += 1;
    if (read % aStep === 0) yield;
  }
  return found;
}

/** The subjects of a difference that an event of an indicator is about: the figures it speaks of, else the indicator. */
export const figuresSpokenOf: SubjectsOf = ({ data }) => {
  const { observations } = fieldsOf(data);
  return Array.isArray(observations)
    ? (observations as readonly FigureCell[]).map((figure) => ({ kind: 'figure', id: idOf(figure) }))
    : [{ kind: 'indicator', id: 'indicator' }];
};
