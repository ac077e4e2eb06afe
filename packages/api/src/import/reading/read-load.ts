import {
  type Area,
  areaKey,
  type Day,
  danishDay,
  type FigureCell,
  type Instant,
  type Load,
  type MovingMonths,
  oneSpelling,
  type Period,
} from '@planspor/domain';
import * as Either from 'fp-ts/lib/Either.js';
import type { Fault } from '../../problems/index.js';
import { type CellReading, type PlaceReaders, placeReaders } from '../cells/cells.js';
import { signsOf } from '../cells/signs.js';
import { codeOf, lower } from '../cells/spelling.js';
import { unguardText } from '../forms/own-files.js';
import { type Content, sheetOfContent } from '../forms/sheet-of.js';
import { cut, type FaultList, faultList, mostFaults, refuse, refuseFile } from '../request/faults.js';
import { type ImportOptions, type OptionName, optionNames } from '../request/options.js';
import { fieldRoles } from '../table/roles.js';
import { type Table, tableOf } from '../table/table.js';
import { collectRows } from './collect-rows.js';
import { type Reading, readingOf } from './echo.js';
import type { Meaning } from './meaning.js';
import { type Moments, type Statement, statementOf, uselessOptions } from './statement.js';

/** A file that was read: what it says by vintage, how it was understood, and what had to be left out. */
export interface ReadLoad {
  readonly loads: readonly Load[];
  readonly rows: number;
  readonly reading: Reading;
  /** The first faults of what was left out, and how many there are. */
  readonly leftOut: readonly Fault[];
  readonly faults: number;
}

/** What of an indicator says how its files are read: its scale, its unit, how often its figures come, and the month its year begins in. */
export interface IndicatorForm {
  readonly ratings: readonly string[] | undefined;
  readonly frequency: Meaning['frequency'];
  readonly yearBegins: number | undefined;
  readonly unit: string | undefined;
  /** Sources, methods and populations that are recorded in another spelling than they are read in. */
  readonly spellings: ReadonlyMap<string, string>;
}

interface ForAll {
  readonly area: Area | undefined;
  readonly period: Period | undefined;
  readonly faults: readonly Fault[];
}

const forAllOf = ({ forArea, forPeriod, pointerTo }: ImportOptions, places: PlaceReaders): ForAll => {
  const area = forArea === undefined ? undefined : places.area(forArea);
  const period = forPeriod === undefined ? undefined : places.period(forPeriod);
  const faultOf = (option: OptionName, reading: CellReading<unknown> | undefined): readonly Fault[] =>
    reading === undefined || Either.isRight(reading)
      ? []
      : [{ pointer: pointerTo(option), code: reading.left.code, detail: reading.left.expected }];
  return {
    area: area === undefined || Either.isLeft(area) ? undefined : area.right,
    period: period === undefined || Either.isLeft(period) ? undefined : period.right,
    faults: [...faultOf('forArea', area), ...faultOf('forPeriod', period)],
  };
};

const forEveryone = '_t';

/** What stands for everyone counted. Only SDMX writes `CODE: label`; anywhere else a colon is part of a name. */
const everyoneIn = ({ everyone }: ImportOptions, { sheet }: Table): ((population: string) => boolean) => {
  const words = new Set([forEveryone, ...(everyone ?? []).map(lower)]);
  return (population) => {
    const code = lower(codeOf(population));
    return words.has(lower(population)) || code === forEveryone || (sheet.isSdmx === true && words.has(code));
  };
};

const daysByVintage = (): ((vintage: Instant) => Day) => {
  const known = new Map<Instant, Day>();
  return (vintage) => {
    const day = known.get(vintage) ?? danishDay(vintage);
    if (known.size < 1000) known.set(vintage, day);
    return day;
  };
};

/** The spelling in which a text is recorded; what our own files say was recorded as they say it. */
const spelledAs =
  (spellings: IndicatorForm['spellings'], { sheet }: Table) =>
  (text: string): string => {
    if (sheet.isOwn === true) return text;
    const usual = oneSpelling(text);
    return spellings.get(text) ?? spellings.get(usual) ?? usual;
  };

/** Texts that are equal as one, apart from the file that they were cut from. */
const oneOfEach = (spelled: Meaning['spelled']): ((text: string) => string) => {
  const known = new Map<string, string>();
  return (text) => {
    const found = known.get(text);
    if (found !== undefined) return found;
    const own = Buffer.from(spelled(text)).toString();
    if (known.size < 10_000) known.set(Buffer.from(text).toString(), own);
    return own;
  };
};

const meaningOf = (
  table: Table,
  options: ImportOptions,
  places: Meaning['places'],
  { area, period }: ForAll,
  { source, vintage }: Statement,
  { ratings, unit, frequency, yearBegins, spellings }: IndicatorForm,
  { now }: Moments,
): Meaning => {
  const spelled = spelledAs(spellings, table);
  const everyone = everyoneIn(options, table);
  const { forPopulation, method } = options;
  return {
    table,
    evidence: { isSure: false, ambiguous: undefined },
    empty: options.empty ?? 'not-available',
    signs: signsOf(options.signs ?? []),
    scale: options.scale,
    everyone,
    places,
    dates: options.dates,
    frequency,
    yearBegins,
    forArea: area,
    forPeriod: period,
    forPopulation: forPopulation === undefined || everyone(forPopulation) ? undefined : spelled(forPopulation),
    ratings,
    unit,
    source: source === undefined ? undefined : spelled(source),
    method: method === undefined ? undefined : spelled(method),
    vintage,
    now,
    dayOf: daysByVintage(),
    // Only our own files for spreadsheets guard what would be a formula; anybody else's apostrophe is part of the text.
    text: table.sheet.isGuarded === true ? unguardText : (text) => text,
    spelled,
    population: oneOfEach(spelled),
  };
};

const coverOf = ({ forArea, forPeriod, forPopulation, table: { roles, wide } }: Meaning) => {
  const namesPopulations = roles.populations.length > 0 || wide.some(({ says }) => says.population !== undefined);
  return (cell: FigureCell): boolean => {
    if (forArea !== undefined && areaKey(forArea) !== areaKey(cell.area)) return false;
    if (forPeriod !== undefined && forPeriod !== cell.period) return false;
    return namesPopulations || cell.population === forPopulation;
  };
};

/** When every number of a file fits both readings, nobody can say what it means but who sends it. */
const refuseAmbiguousDecimals = ({ evidence, table }: Meaning, options: ImportOptions): void => {
  const { ambiguous } = evidence;
  if (evidence.isSure || ambiguous === undefined) return;
  refuse([
    {
      pointer: options.pointerTo('decimal'),
      code: 'ambiguous-decimal',
      detail:
        `Every number of the file fits both readings: "${ambiguous.found.slice(0, 40)}" (${ambiguous.at}) may have decimals or thousands. ` +
        `Say decimal=, or decimal=. (without it, ${table.sheet.decimal.sign === ',' ? 'a comma' : 'a point'} would have been taken)`,
    },
  ]);
};

/** Where a title, a note or a header says that figures are told in thousands, only the sender can say whether its figures are. */
const refuseUnsaidScale = ({ table: { multiplied } }: Meaning, options: ImportOptions): void => {
  const [said] = multiplied;
  if (said === undefined || options.scale !== undefined) return;
  refuse([
    {
      pointer: options.pointerTo('scale'),
      code: 'missing',
      detail: `The file says "${cut(said)}": say what its figures are multiplied by, scale=1000, or scale=1 where they stand as they are`,
    },
  ]);
};

const refuseBadCells = (faults: FaultList, rows: number): void => {
  const count = faults.count();
  if (count === 0) return;
  const stopped = count >= mostFaults ? ` Reading stopped there, after ${rows} rows.` : '';
  refuse(
    faults.first,
    `${count} places in ${rows} rows cannot be read.${stopped} Nothing was recorded; partial=true records the rest.`,
  );
};

const names = { fields: fieldRoles, options: new Set<string>(optionNames) };

/**
 * Reads a file as loads of figures, one for each source, method and vintage in it, in steps. Everything that is wrong with it
 * is refused at once as `invalid-request` (400): what was said about it and its columns, then its cells with row and
 * column up to the limit of faults, unless `partial` leaves these out.
 *
 * @param said what the request and the profile of the source say; a series as it is written here is read without the profile
 * @param form what of the indicator says how its files are read
 * @param moments no source publishes later than `now`; a file that says no vintage may have that of when it was received
 */
export function* readLoad(
  content: Content,
  said: ImportOptions,
  form: IndicatorForm,
  moments: Moments,
): Generator<void, ReadLoad> {
  const sheet = yield* sheetOfContent(content, said, said.withoutProfile(), names);
  const options = sheet.isOwn === true ? said.withoutProfile() : said;
  const useless = uselessOptions(sheet.form, options);
  const moving = options.moving === undefined ? undefined : (Number(options.moving) as MovingMonths);
  const places = placeReaders(moving, form.yearBegins);
  const forAll = forAllOf(options, places);
  const { table, faults: inColumns } = tableOf(sheet, useless.length > 0 ? options.without(useless) : options, places);
  const statement = statementOf(table, options, moments);
  const stated = [...statement.faults, ...useless, ...forAll.faults, ...inColumns];
  if (stated.length > 0) refuse(stated);
  const meaning = meaningOf(table, options, places, forAll, statement, form, moments);
  const faults = faultList();
  const collected = yield* collectRows(meaning, faults, options.partial === true);
  if (collected.rows === 0) refuseFile('missing', 'No row counts: the file has none, or where leaves none');
  if (options.partial !== true) refuseBadCells(faults, collected.rows);
  refuseAmbiguousDecimals(meaning, options);
  refuseUnsaidScale(meaning, options);
  const covers = options.complete === true ? coverOf(meaning) : undefined;
  return {
    loads: collected.loads.map((load) => ({ ...load, covers })),
    rows: collected.rows,
    reading: readingOf(meaning, collected, statement.vintageFrom, options),
    leftOut: faults.first,
    faults: faults.count(),
  };
}
