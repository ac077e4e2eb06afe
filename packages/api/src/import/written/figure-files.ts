import {
  areaLabel,
  areaText,
  extent,
  type FigureSeries,
  figureText,
  type InSteps,
  kindOfPeriod,
  type Observation,
  type Period,
  type RecordedFigure,
} from '@planspor/domain';
import { unitCode } from '../cells/unit-codes.js';
import { danish } from '../cells/words.js';
import { guardText } from '../forms/own-files.js';
import { type CsvCell, csvText } from './csv-text.js';
import { type WrittenCell, workbookOf } from './xlsx-file.js';

type WrittenColumns = Readonly<Record<string, (figure: RecordedFigure) => CsvCell>>;

const number = (value: number | undefined): CsvCell => (value === undefined ? undefined : figureText(value));
/** A text of the source's, which a spreadsheet must not take for a formula. */
const words = (text: string | undefined): CsvCell => (text === undefined ? undefined : guardText(text));

const comma = (value: number | undefined): CsvCell => number(value)?.replace('.', ',');

/** The figures written before others have their turn. */
const figuresAStep = 500;

function* fileOf(columns: WrittenColumns, figures: readonly RecordedFigure[], delimiter: ',' | ';'): InSteps<string> {
  const cells = Object.values(columns);
  const texts = [csvText([Object.keys(columns)], delimiter)];
  for (let at = 0; at < figures.length; at += figuresAStep) {
    const rows = figures.slice(at, at + figuresAStep).map((figure) => cells.map((cell) => cell(figure)));
    texts.push(csvText(rows, delimiter));
    yield;
  }
  return texts.join('');
}

const plain: WrittenColumns = {
  area: ({ observation }) => areaText(observation.area),
  areaName: ({ observation }) => words(areaLabel(observation.area)),
  population: ({ observation }) => words(observation.population),
  period: ({ observation }) => observation.period,
  value: ({ observation }) => number(observation.value),
  upTo: ({ observation }) => number(observation.upTo),
  rating: ({ observation }) => words(observation.rating),
  missing: ({ observation }) => observation.missing,
  status: ({ observation }) => observation.status,
  qualifier: ({ observation }) => observation.qualifier,
  numerator: ({ observation }) => number(observation.numerator),
  denominator: ({ observation }) => number(observation.denominator),
  field: ({ observation }) => number(observation.field),
  source: ({ source }) => words(source),
  method: ({ method }) => words(method),
  vintage: ({ vintage }) => vintage,
  event: ({ event }) => event,
};

const inDanish = <Code extends string>(words: Readonly<Record<Code, string>>, code: Code | undefined): CsvCell =>
  code === undefined ? undefined : words[code];

const danishColumns: WrittenColumns = {
  Områdekode: ({ observation }) => areaText(observation.area),
  Område: ({ observation }) => words(areaLabel(observation.area)),
  Population: ({ observation }) => words(observation.population),
  Periode: ({ observation }) => observation.period,
  Værdi: ({ observation }) => comma(observation.value),
  Til: ({ observation }) => comma(observation.upTo),
  Vurdering: ({ observation }) => words(observation.rating),
  Mangler: ({ observation }) => inDanish(danish.missing, observation.missing),
  Status: ({ observation }) => inDanish(danish.status, observation.status),
  Forbehold: ({ observation }) => inDanish(danish.qualifier, observation.qualifier),
  Tæller: ({ observation }) => comma(observation.numerator),
  Nævner: ({ observation }) => comma(observation.denominator),
  Felt: ({ observation }) => comma(observation.field),
  Kilde: ({ source }) => words(source),
  Metode: ({ method }) => words(method),
  Dataudgave: ({ vintage }) => vintage,
  Hændelse: ({ event }) => event,
};

const frequencies = {
  month: 'M',
  quarter: 'Q',
  'half-year': 'S',
  year: 'A',
  day: 'D',
  span: '_O',
} as const;

/** The period as SDMX writes it: half-years are semesters, spans of months their first day and duration. */
const sdmxPeriod = (period: Period): string => {
  const { kind, from, to } = extent(period);
  if (kind === 'half-year') return period.replace('-H', '-S');
  const wholeMonths = from.endsWith('-01') && to !== undefined && extent(to.slice(0, 7) as Period).to === to;
  if (kind !== 'span' || !wholeMonths) return period;
  const months =
    (Number(to.slice(0, 4)) - Number(from.slice(0, 4))) * 12 + Number(to.slice(5, 7)) - Number(from.slice(5, 7)) + 1;
  return months < 1000 ? `${from}/P${months}M` : period;
};

const missingCodes: Readonly<Record<NonNullable<Observation['missing']>, string>> = {
  suppressed: 'Q',
  'not-applicable': 'M',
  'not-measured': 'L',
  'will-not-be-measured': 'L',
  'not-available': 'O',
  unreadable: 'O',
};

const statusCode = ({ missing, status }: Observation): string =>
  missing !== undefined ? missingCodes[missing] : status === 'provisional' ? 'P' : status === 'forecast' ? 'F' : 'A';

const sdmxColumns = (indicator: string, { definition }: FigureSeries): WrittenColumns => ({
  STRUCTURE: () => 'dataflow',
  STRUCTURE_ID: () => 'PLANSPOR:OBSERVATIONS(1.0)',
  ACTION: () => 'I',
  FREQ: ({ observation }) => frequencies[kindOfPeriod(observation.period) ?? 'span'],
  REF_AREA: ({ observation }) => (observation.area.kind === 'country' ? '000' : areaText(observation.area)),
  INDICATOR: () => definition.code ?? indicator,
  POPULATION: ({ observation }) => words(observation.population) ?? '_T',
  TIME_PERIOD: ({ observation }) => sdmxPeriod(observation.period),
  OBS_VALUE: ({ observation }) => number(observation.value),
  OBS_STATUS: ({ observation }) => statusCode(observation),
  UNIT_MEASURE: () => unitCode(definition.unit.kind),
  DECIMALS: () => number(definition.decimals),
  UPDATED: ({ vintage }) => vintage,
  UPPER_VALUE: ({ observation }) => number(observation.upTo),
  RATING: ({ observation }) => words(observation.rating),
  MISSING_REASON: ({ observation }) => observation.missing,
  STATUS: ({ observation }) => observation.status,
  QUALIFIER: ({ observation }) => observation.qualifier,
  NUMERATOR: ({ observation }) => number(observation.numerator),
  DENOMINATOR: ({ observation }) => number(observation.denominator),
  FIELD_SIZE: ({ observation }) => number(observation.field),
  SOURCE: ({ source }) => words(source),
  METHOD: ({ method }) => words(method),
  EVENT: ({ event }) => event,
});

/** The plain columns as a workbook has them: numbers are numbers, and text is text as it is. */
const sheetColumns: Readonly<Record<string, (figure: RecordedFigure) => WrittenCell>> = {
  ...plain,
  areaName: ({ observation }) => areaLabel(observation.area),
  population: ({ observation }) => observation.population,
  value: ({ observation }) => observation.value,
  upTo: ({ observation }) => observation.upTo,
  rating: ({ observation }) => observation.rating,
  numerator: ({ observation }) => observation.numerator,
  denominator: ({ observation }) => observation.denominator,
  field: ({ observation }) => observation.field,
  source: ({ source }) => source,
  method: ({ method }) => method,
};

/** A workbook of one sheet, one row a figure; like the CSV files it is read back by the import as it stands. */
export const workbookFile = ({ figures }: FigureSeries): Uint8Array => {
  const cells = Object.values(sheetColumns);
  return workbookOf('Tal', [Object.keys(sheetColumns), ...figures.map((figure) => cells.map((cell) => cell(figure)))]);
};

/** Plain CSV: commas, decimal point. Like the other two it is read back by the import as it stands. */
export const plainFile = ({ figures }: FigureSeries): InSteps<string> => fileOf(plain, figures, ',');

/** Danish CSV, as a Danish spreadsheet opens it: byte order mark, semicolons, decimal comma, Danish words. */
export function* danishFile({ figures }: FigureSeries): InSteps<string> {
  return `\uFEFF${yield* fileOf(danishColumns, figures, ';')}`;
}

/** SDMX-CSV 2.0: the dimensions and attributes of SDMX, then what SDMX has no code for. */
export const sdmxFile = (indicator: string, series: FigureSeries): InSteps<string> =>
  fileOf(sdmxColumns(indicator, series), series.figures, ',');
