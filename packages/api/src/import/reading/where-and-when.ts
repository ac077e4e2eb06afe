import { type Area, areaLabel, isNameOf, kindOfPeriod, type Period, periodAround } from '@planspor/domain';
import { isEmpty, readText } from '../cells/cells.js';
import { codeIn } from '../cells/status-codes.js';
import type { Meaning } from './meaning.js';
import type { RowNotes } from './notes.js';
import type { Row } from './row.js';

const areaOf = (row: Row, meaning: Meaning, { take, note }: RowNotes): Area | undefined => {
  const { areaName } = row.cells;
  const area = meaning.forArea ?? row.wide?.says.area ?? take('area', meaning.places.area(row.cells.area));
  if (area === undefined || isEmpty(areaName) || isNameOf(meaning.text(String(areaName)), area)) return area;
  note('areaName', {
    code: 'contradiction',
    expected: `expected the name of the area whose code stands beside it, ${areaLabel(area)}`,
  });
  return undefined;
};

/** The frequencies of SDMX that a period here can be of; offices call a half-year S or H. */
const frequencies: Readonly<Record<string, string>> = {
  M: 'month',
  Q: 'quarter',
  S: 'half-year',
  H: 'half-year',
  A: 'year',
  D: 'day',
  B: 'day',
};

/**
 * Spreadsheets write months as dates, of their first day or their last, and a date may as well be a day of its own: no file says
 * which. What is written here, and what says in so many words that it is of a day, says it.
 */
const asDated = (period: Period, { table, dates, frequency, yearBegins }: Meaning, notes: RowNotes) => {
  if (kindOfPeriod(period) !== 'day' || frequency === undefined || frequency === 'day' || dates === 'day')
    return period;
  if (dates === 'period') return periodAround(period, frequency, yearBegins);
  if (table.sheet.isOwn === true || table.sheet.form === 'observations') return period;
  notes.note('period', {
    code: 'ambiguous-date',
    expected: `expected a ${frequency}: say dates=period where a date stands for the ${frequency} it lies in, dates=day where a figure is of that day alone`,
  });
  return undefined;
};

const periodOf = (row: Row, meaning: Meaning, notes: RowNotes): Period | undefined => {
  const { frequency } = row.cells;
  const period =
    meaning.forPeriod ?? row.wide?.says.period ?? notes.take('period', meaning.places.period(row.cells.period));
  if (period === undefined) return undefined;
  if (frequency === undefined || isEmpty(frequency))
    return meaning.forPeriod === undefined ? asDated(period, meaning, notes) : period;
  const code = codeIn(String(frequency));
  // `_O` and its like say that there is no rhythm, or not which.
  if (!code.startsWith('_') && frequencies[code] !== kindOfPeriod(period))
    notes.note('frequency', { code: 'contradiction', expected: `expected the frequency of ${period}` });
  return period;
};

const partOf = (cell: unknown, meaning: Meaning, { take }: RowNotes, index?: number): string | undefined => {
  if (cell === undefined || isEmpty(cell)) return undefined;
  const part = take('population', readText(cell, 300), index);
  return part === undefined || meaning.everyone(part) ? undefined : meaning.text(part);
};

const populationOf = (row: Row, meaning: Meaning, notes: RowNotes): string | undefined => {
  if (meaning.forPopulation !== undefined) return meaning.forPopulation;
  let said = partOf(row.wide?.says.population, meaning, notes);
  for (let index = row.populations.length - 1; index >= 0; index -= 1) {
    const part = partOf(row.populations[index], meaning, notes, index);
    if (part !== undefined) said = said === undefined ? part : `${part}, ${said}`;
  }
  return said === undefined ? undefined : notes.take('population', readText(meaning.population(said), 300));
};

/** Which figure a row is about, as far as it can be read. */
export interface CellOfRow {
  readonly area: Area | undefined;
  readonly period: Period | undefined;
  readonly population: string | undefined;
}

/** Reads which figure a row is about. */
export const cellIn = (row: Row, meaning: Meaning, notes: RowNotes): CellOfRow => ({
  area: areaOf(row, meaning, notes),
  period: periodOf(row, meaning, notes),
  population: populationOf(row, meaning, notes),
});
