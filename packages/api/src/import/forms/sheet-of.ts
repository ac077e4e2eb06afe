import type { BodyPieces } from '../../edge/index.js';
import type { Sheet } from '../cells/sheet.js';
import { cut, refuse } from '../request/faults.js';
import { decodeText } from './charset.js';
import { csvSheet, isOwnCsv } from './csv.js';
import { isTable, jobindsatsSheet } from './jobindsats.js';
import { isMembers, type Members, placesAt } from './json-parts.js';
import { isJsonStat, isOwnCube, jsonStatSheet } from './json-stat.js';
import { isObservations, isOwnSeries, observationsSheet, ownSeriesSheet } from './observation-objects.js';
import { recordsSheet } from './records.js';
import { isZip, workbookSheet } from './workbook.js';

/** Whether a file is a workbook; its first bytes say so. */
export const isWorkbook = (pieces: BodyPieces): boolean => isZip(beginningOfFile(pieces));

const beginningOfFile = (pieces: BodyPieces): Uint8Array =>
  Buffer.concat(pieces.slice(0, 4).map((piece) => piece.subarray(0, 4)));

/** A file as one, in steps: a workbook is read from its end. */
function* joined(pieces: BodyPieces): Generator<void, Uint8Array> {
  const whole = Buffer.allocUnsafeSlow(pieces.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const piece of pieces) {
    at += piece.copy(whole, at);
    yield;
  }
  return whole;
}

/** A body as it was sent. */
export type Content =
  | { readonly kind: 'file'; readonly pieces: BodyPieces; readonly charset: string | undefined }
  | { readonly kind: 'json'; readonly body: unknown };

/** What may be said about the form of a file. */
export interface FormOptions {
  readonly delimiter?: ';' | ',' | 'tab' | undefined;
  readonly decimal?: ',' | '.' | undefined;
  readonly charset?: string | undefined;
  readonly skip?: string | undefined;
  readonly sheet?: string | undefined;
  readonly at?: string | undefined;
  readonly scale?: string | undefined;
}

const shapes =
  '`columns` and `rows` as jobindsats answers them, `observations`, a JSON-stat dataset, or anything with `at`';

const sure = (sheet: Sheet, decimal: FormOptions['decimal']): Sheet =>
  decimal === undefined ? sheet : { ...sheet, decimal: { sign: decimal, isSure: true } };

function* jsonSheet(body: unknown, options: FormOptions, names: JsonNames): Generator<void, Sheet> {
  const places = placesAt(body, options.at ?? '');
  const [only] = places;
  const one = places.length === 1 && only !== undefined ? only : { value: undefined, pointer: '' };
  if (isTable(one.value)) return jobindsatsSheet(one, options.at === undefined ? names.options : new Set());
  if (isJsonStat(one.value)) return yield* jsonStatSheet(one, options.scale);
  if (options.at !== undefined) return yield* recordsSheet(places);
  if (isOwnSeries(body)) return ownSeriesSheet(body, names.fields);
  if (isObservations(body)) return observationsSheet(body, names.fields, names.options);
  const found = isMembers(body)
    ? `an object of ${Object.keys(body as Members)
        .slice(0, 10)
        .map(cut)
        .join(', ')}`
    : 'no object';
  return refuse([{ pointer: '', code: 'wrong-type', detail: `Expected ${shapes}; found ${found}` }]);
}

/** The names that have a meaning in a JSON body: the fields of an observation, and the options that may stand beside. */
export interface JsonNames {
  readonly fields: readonly string[];
  readonly options: ReadonlySet<string>;
}

function* ownOr(body: unknown, options: FormOptions, given: FormOptions, names: JsonNames): Generator<void, Sheet> {
  const isOwn = given.at === undefined && (isOwnSeries(body) || isOwnCube(body));
  const said = isOwn ? given : options;
  return { ...sure(yield* jsonSheet(body, said, names), said.decimal), isOwn };
}

/**
 * The lines of a file in whatever form it came; a workbook is known by its first bytes, whatever it is called.
 *
 * @param options what the request and the profile of the source say
 * @param given what the request says: a series as it is written here is read by that alone
 */
export function* sheetOfContent(
  content: Content,
  options: FormOptions,
  given: FormOptions,
  names: JsonNames,
): Generator<void, Sheet> {
  if (content.kind === 'json') return yield* ownOr(content.body, options, given, names);
  const { pieces, charset } = content;
  if (isWorkbook(pieces)) return yield* workbookSheet(yield* joined(pieces), options, given);
  const decoded = yield* decodeText(pieces, charset ?? options.charset);
  return csvSheet(decoded, isOwnCsv(decoded) ? given : options);
}
