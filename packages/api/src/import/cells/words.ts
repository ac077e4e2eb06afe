import type { MissingReason, Observation, Qualifier } from '@planspor/domain';

type FigureStatus = NonNullable<Observation['status']>;

/** How a file in Danish says what our codes say. */
export const danish = {
  status: { final: 'endelig', provisional: 'foreløbig', floor: 'mindst', forecast: 'prognose' } satisfies Record<
    FigureStatus,
    string
  >,
  qualifier: { exact: 'præcis', about: 'ca.', above: 'over', below: 'under', range: 'interval' } satisfies Record<
    Qualifier,
    string
  >,
  missing: {
    'not-available': 'foreligger ikke',
    'not-measured': 'ikke målt',
    'will-not-be-measured': 'bliver ikke målt',
    suppressed: 'diskretioneret',
    unreadable: 'ulæselig',
    'not-applicable': 'ikke relevant',
  } satisfies Record<MissingReason, string>,
} as const;

const readers = <Code extends string>(
  words: Readonly<Record<Code, string>>,
  others: Readonly<Record<string, Code>> = {},
) => {
  const codes = Object.keys(words) as Code[];
  return new Map<string, Code>([
    ...codes.flatMap(
      (code) =>
        [
          [code, code],
          [words[code], code],
        ] as const,
    ),
    ...Object.entries(others),
  ]);
};

/** What a cell may say in lower case, and what it means. */
export const statuses = readers(danish.status);
export const qualifiers = readers(danish.qualifier);
export const missingReasons = readers(danish.missing);

/** Signs that stand where a value would: `-` and an empty cell mean what the caller says, never 0. */
export const missingSigns: ReadonlyMap<string, MissingReason | 'empty'> = new Map([
  ['', 'empty'],
  ['-', 'empty'],
  ['\u2013', 'empty'],
  ['*', 'suppressed'],
  ['.', 'not-applicable'],
  ['..', 'not-available'],
  ['...', 'not-available'],
  ['\u2026', 'not-available'],
  [':', 'not-available'],
  ['NaN', 'not-available'],
  ['#N/A', 'not-available'],
  ['#I/T', 'not-available'],
  ['NULL', 'not-available'],
  ['null', 'not-available'],
]);
