import type { Instant } from '@planspor/domain';
import type { Fault } from '../../problems/index.js';
import { readVintage } from '../cells/instants.js';
import type { ImportOptions, OptionName } from '../request/options.js';
import { noColumn } from '../table/find-column.js';
import type { Table } from '../table/table.js';
import type { VintageOrigin } from './echo.js';

/** The moments that reading depends on. */
export interface Moments {
  readonly now: Instant;
  readonly received: Instant;
}

/** Who published a file and when, as far as it holds for the whole file; what it leaves open its rows say. */
export interface Statement {
  readonly source: string | undefined;
  readonly vintage: Instant | undefined;
  readonly vintageFrom: VintageOrigin;
  readonly faults: readonly Fault[];
}

const missing = (option: OptionName, detail: string): Fault => ({
  pointer: `/query/${option}`,
  code: 'missing',
  detail,
});

interface Said {
  readonly vintage: Instant | undefined;
  readonly from: VintageOrigin;
  readonly fault?: Fault;
}

const wrongFormat = 'Expected an instant such as 2026-08-20T07:06:00Z, or a day such as 2026-08-20';

const statedIn = (options: ImportOptions, now: Instant): Said | undefined => {
  const option = options.vintage === undefined ? 'updated' : 'vintage';
  const text = options.vintage ?? options.updated;
  if (text === undefined) return undefined;
  const vintage = readVintage(text);
  const fault = (code: string, detail: string): Said => ({
    vintage,
    from: 'request',
    fault: { pointer: options.pointerTo(option), code, detail },
  });
  if (vintage === undefined) return fault('wrong-format', wrongFormat);
  return vintage > now
    ? fault('in-the-future', 'The source cannot have published it yet')
    : { vintage, from: 'request' };
};

/** What the file says of its vintage: a column of it, the headers of a wide table, or the file as a whole. */
const saidByFile = ({ sheet, roles, wide }: Table, options: ImportOptions): Said | undefined => {
  if (roles.byRole.vintage !== undefined) return { vintage: undefined, from: 'column' };
  if (wide.length > 0 && options.wide === 'vintage') return { vintage: undefined, from: 'header' };
  if (sheet.updated === undefined) return undefined;
  const vintage = readVintage(sheet.updated);
  if (vintage !== undefined) return { vintage, from: 'file' };
  return {
    vintage,
    from: 'file',
    fault: {
      pointer: '',
      code: 'wrong-format',
      detail: `The file says when it was updated as "${sheet.updated.slice(0, 80)}". ${wrongFormat}`,
    },
  };
};

const vintageOf = (table: Table, options: ImportOptions, { now, received }: Moments): Said =>
  statedIn(options, now) ??
  (options.vintageFrom === 'received' ? { vintage: received, from: 'received' } : undefined) ??
  saidByFile(table, options) ?? {
    vintage: undefined,
    from: 'request',
    fault: missing(
      'vintage',
      'Required, as vintage or updated: when the source published or last updated these figures; the file does not say it',
    ),
  };

const senselessScale = (options: ImportOptions): readonly Fault[] =>
  options.scale !== undefined && Number(options.scale) === 0
    ? [{ pointer: options.pointerTo('scale'), code: 'out-of-range', detail: 'Every figure would be 0' }]
    : [];

/** What the headers of a wide table say, and the options that say it for all figures or of each row. */
const saidByHeaders = {
  area: ['forArea', 'area'],
  period: ['forPeriod', 'period'],
  population: ['forPopulation'],
  vintage: ['vintageColumn'],
} as const satisfies Readonly<Record<NonNullable<ImportOptions['wide']>, readonly OptionName[]>>;

const besideWide = (options: ImportOptions): readonly Fault[] =>
  options.wide === undefined
    ? []
    : saidByHeaders[options.wide]
        .filter((option) => options[option] !== undefined && options[option] !== noColumn)
        .map((option) => ({
          pointer: options.pointerTo(option),
          code: 'not-together',
          detail: `wide=${options.wide} says that the headers say it`,
        }));

const together = (options: ImportOptions, from: VintageOrigin): readonly Fault[] => [
  ...besideWide(options),
  ...(options.vintage !== undefined && options.updated !== undefined
    ? [{ pointer: options.pointerTo('updated'), code: 'not-together', detail: 'vintage says it already' }]
    : []),
  ...(options.complete === true && options.partial === true
    ? [
        {
          pointer: options.pointerTo('partial'),
          code: 'not-together',
          detail: 'With complete=true, what was left out would count as withdrawn',
        },
      ]
    : []),
  ...(options.complete === true && (from === 'column' || from === 'header')
    ? [
        {
          pointer: options.pointerTo('complete'),
          code: 'not-together',
          detail: 'A file of several vintages says itself what was withdrawn when',
        },
      ]
    : []),
];

const useless: Readonly<Record<string, readonly OptionName[]>> = {
  csv: ['sheet', 'at'],
  'sdmx-csv': ['sheet', 'at'],
  xlsx: ['delimiter', 'charset', 'at'],
  observations: [
    'area',
    'areaName',
    'period',
    'population',
    'value',
    'upTo',
    'rating',
    'missing',
    'status',
    'flag',
    'qualifier',
    'numerator',
    'denominator',
    'field',
    'vintageColumn',
    'where',
    'wide',
    'wideColumns',
    'ignore',
  ],
};

const onlyFiles: readonly OptionName[] = ['delimiter', 'charset', 'sheet', 'skip', 'footer'];

/** Options that the form has no use for are refused where the request gives them: what was meant by them would be lost in silence. */
export const uselessOptions = (form: string, options: ImportOptions): readonly Fault[] =>
  [...(useless[form] ?? []), ...(useless[form] === undefined || form === 'observations' ? onlyFiles : [])]
    .filter((option) => options.isGiven(option))
    .map((option) => ({
      pointer: options.pointerTo(option),
      code: 'no-use-here',
      detail: 'Has no meaning for a body of this kind',
    }));

/** Who published a file and when, or everything that is wrong with what is said about that. */
export const statementOf = (table: Table, options: ImportOptions, moments: Moments): Statement => {
  const said = vintageOf(table, options, moments);
  const lacksSource = options.source === undefined && table.roles.byRole.source === undefined;
  const among = options.otherProfiles.length > 0 ? `; profiles are kept for ${options.otherProfiles.join(', ')}` : '';
  return {
    source: options.source,
    vintage: said.fault === undefined ? said.vintage : undefined,
    vintageFrom: said.from,
    faults: [
      ...(lacksSource ? [missing('source', `Required: who published the figures${among}`)] : []),
      ...(said.fault === undefined ? [] : [said.fault]),
      ...senselessScale(options),
      ...together(options, said.from),
    ],
  };
};
