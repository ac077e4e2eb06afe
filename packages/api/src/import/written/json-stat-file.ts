import { areaLabel, areaText, type FigureSeries, type RecordedFigure } from '@planspor/domain';

interface WrittenDimension {
  readonly id: string;
  readonly label: string;
  readonly codeOf: (figure: RecordedFigure) => string;
  readonly labelOf: (figure: RecordedFigure) => string;
}

const dimensions: readonly WrittenDimension[] = [
  {
    id: 'area',
    label: 'area',
    codeOf: ({ observation }) => areaText(observation.area),
    labelOf: ({ observation }) => areaLabel(observation.area),
  },
  {
    id: 'population',
    label: 'population',
    codeOf: ({ observation }) => observation.population ?? '_T',
    labelOf: ({ observation }) => observation.population ?? '_T',
  },
  {
    id: 'period',
    label: 'period',
    codeOf: ({ observation }) => observation.period,
    labelOf: ({ observation }) => observation.period,
  },
];

/** What JSON-stat has no place for, by the place of its figure in the cube: columns of their own when it is read back. */
const details: Readonly<Record<string, (figure: RecordedFigure) => string | number | undefined>> = {
  upTo: ({ observation }) => observation.upTo,
  rating: ({ observation }) => observation.rating,
  missing: ({ observation }) => observation.missing,
  status: ({ observation }) => observation.status,
  qualifier: ({ observation }) => observation.qualifier,
  numerator: ({ observation }) => observation.numerator,
  denominator: ({ observation }) => observation.denominator,
  field: ({ observation }) => observation.field,
  source: ({ source }) => source,
  method: ({ method }) => method,
  vintage: ({ vintage }) => vintage,
};

type Cells<Value> = Readonly<Record<number, Value>>;

const cellsOf = <Value>(
  figures: readonly RecordedFigure[],
  places: readonly number[],
  value: (figure: RecordedFigure) => Value | undefined,
): Cells<Value> => {
  const cells: Record<number, Value> = {};
  for (const [index, figure] of figures.entries()) {
    const cell = value(figure);
    const place = places[index];
    if (cell !== undefined && place !== undefined) cells[place] = cell;
  }
  return cells;
};

const categoriesOf = (
  figures: readonly RecordedFigure[],
  { codeOf, labelOf }: WrittenDimension,
): ReadonlyMap<string, string> => new Map(figures.map((figure) => [codeOf(figure), labelOf(figure)]));

/**
 * A series as a dataset of JSON-stat 2.0: a sparse cube of area, population and period. What the standard has no place for stands
 * in its extension, column by column; a cell that has nothing there is no figure.
 */
export const jsonStatFile = ({ definition, figures }: FigureSeries): string => {
  const categories = dimensions.map((dimension) => categoriesOf(figures, dimension));
  const orders = categories.map((labels) => new Map([...labels.keys()].map((code, index) => [code, index])));
  const places = figures.map((figure) =>
    dimensions.reduce(
      (place, { codeOf }, at) => place * (categories[at]?.size ?? 1) + (orders[at]?.get(codeOf(figure)) ?? 0),
      0,
    ),
  );
  return JSON.stringify({
    version: '2.0',
    class: 'dataset',
    label: definition.name,
    id: dimensions.map(({ id }) => id),
    size: categories.map(({ size }) => size),
    role: { geo: ['area'], time: ['period'] },
    dimension: Object.fromEntries(
      dimensions.map(({ id, label }, at) => [
        id,
        {
          label,
          category: { index: [...(categories[at]?.keys() ?? [])], label: Object.fromEntries(categories[at] ?? []) },
        },
      ]),
    ),
    value: cellsOf(figures, places, ({ observation }) => observation.value),
    extension: {
      columns: Object.fromEntries(
        Object.entries(details).map(([name, value]) => [name, cellsOf<string | number>(figures, places, value)]),
      ),
    },
  });
};
