import { areaKey, type Instant, readAreaName } from '@planspor/domain';
import fc from 'fast-check';
import * as Either from 'fp-ts/lib/Either.js';
import { expect, test } from 'vitest';
import { readLoad } from '../src/import/reading/read-load.js';
import { mergeOptions } from '../src/import/request/options.js';
import { isProblem } from '../src/problems/index.js';

/** How somebody writes a table. */
interface Style {
  readonly separator: ';' | ',' | '\t';
  readonly charset: 'utf-8' | 'windows-1252';
  readonly decimal: ',' | '.';
  readonly thousands: '' | '.' | ' ' | ',';
  readonly decimals: number;
  readonly minus: '-' | '\u2212';
  readonly missing: '' | '-' | '..' | 'NaN';
  readonly mark: '' | '*';
  readonly quoted: boolean;
  readonly titles: number;
  readonly notes: number;
  readonly newline: '\n' | '\r\n';
  readonly bom: boolean;
  readonly order: readonly ('area' | 'period' | 'sex' | 'value')[];
  readonly areas: 'name' | 'code' | 'both';
  /** What whoever sends it says of it. */
  readonly says: {
    readonly decimal: boolean;
    readonly skip: boolean;
    readonly sex: 'population' | 'ignore' | 'nothing';
    readonly marks: boolean;
    readonly charset: boolean;
  };
}

const style: fc.Arbitrary<Style> = fc.record({
  separator: fc.constantFrom(';' as const, ',' as const, '\t' as const),
  charset: fc.constantFrom('utf-8' as const, 'windows-1252' as const),
  decimal: fc.constantFrom(',' as const, '.' as const),
  thousands: fc.constantFrom('' as const, '.' as const, ' ' as const, ',' as const),
  decimals: fc.integer({ min: 0, max: 4 }),
  minus: fc.constantFrom('-' as const, '\u2212' as const),
  missing: fc.constantFrom('' as const, '-' as const, '..' as const, 'NaN' as const),
  mark: fc.constantFrom('' as const, '*' as const),
  quoted: fc.boolean(),
  titles: fc.integer({ min: 0, max: 2 }),
  notes: fc.integer({ min: 0, max: 2 }),
  newline: fc.constantFrom('\n' as const, '\r\n' as const),
  bom: fc.boolean(),
  order: fc.shuffledSubarray(['area', 'period', 'sex', 'value'] as const, { minLength: 4 }),
  areas: fc.constantFrom('name' as const, 'code' as const, 'both' as const),
  says: fc.record({
    decimal: fc.boolean(),
    skip: fc.boolean(),
    sex: fc.constantFrom('population' as const, 'ignore' as const, 'nothing' as const),
    marks: fc.boolean(),
    charset: fc.boolean(),
  }),
});

const areas = [
  ['Læsø', '825'],
  ['Randers', '730'],
  ['Århus', '751'],
  ['Hele landet', '000'],
  ['Christiansø', '411'],
] as const;
const sexes = ['Mænd', 'Kvinder'] as const;

interface Meant {
  readonly area: number;
  readonly month: number;
  readonly sex: number;
  /** In units of the last decimal; null where there is no figure. */
  readonly units: number | null;
}

const table = fc.uniqueArray(
  fc.record({
    area: fc.nat(areas.length - 1),
    month: fc.integer({ min: 1, max: 12 }),
    sex: fc.nat(1),
    units: fc.option(fc.oneof(fc.integer({ min: -9_999_999, max: 9_999_999 }), fc.integer({ min: 0, max: 9999 })), {
      freq: 5,
    }),
  }),
  { minLength: 1, maxLength: 8, selector: ({ area, month, sex }) => `${area} ${month} ${sex}` },
);

const numberText = (units: number, { decimals, decimal, thousands, minus, mark }: Style): string => {
  const digits = String(Math.abs(units)).padStart(decimals + 1, '0');
  const [whole, fraction] = [digits.slice(0, digits.length - decimals), digits.slice(digits.length - decimals)];
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, thousands === decimal ? '' : thousands);
  return `${units < 0 ? minus : ''}${grouped}${fraction === '' ? '' : decimal + fraction}${mark}`;
};

const headers = { area: 'Område', period: 'Periode', sex: 'Køn', value: 'Antal' } as const;

const cellOf = (meant: Meant, column: keyof typeof headers, how: Style): string => {
  const [name, code] = areas[meant.area] ?? ['', ''];
  switch (column) {
    case 'area':
      return how.areas === 'both' ? `${code} ${name}` : how.areas === 'code' ? code : name;
    case 'period':
      return `2024M${String(meant.month).padStart(2, '0')}`;
    case 'sex':
      return sexes[meant.sex] ?? '';
    case 'value':
      return meant.units === null ? how.missing : numberText(meant.units, how);
  }
};

const textOf = (rows: readonly Meant[], how: Style): string => {
  const quote = (cell: string) => (how.quoted || cell.includes(how.separator) ? `"${cell}"` : cell);
  const lines = [
    ...Array.from({ length: how.titles }, (_, index) => `Ledige efter køn (${index})`),
    how.order.map((column) => quote(headers[column])).join(how.separator),
    ...rows.map((row) => how.order.map((column) => quote(cellOf(row, column, how))).join(how.separator)),
    ...Array.from({ length: how.notes }, (_, index) => `Kilde: Danmarks Statistik (${index})`),
  ];
  return lines.map((line) => line + how.newline).join('');
};

const bytesOf = (text: string, { charset, bom }: Style): Buffer =>
  charset === 'utf-8'
    ? Buffer.from((bom ? '\uFEFF' : '') + text)
    : Buffer.from(text.replaceAll('\u2212', '-'), 'latin1');

const optionsOf = (how: Style) => ({
  source: 'STAR',
  vintage: '2025-02-01',
  ...(how.says.decimal ? { decimal: how.decimal } : {}),
  ...(how.says.skip ? { skip: String(how.titles), footer: String(how.notes) } : {}),
  ...(how.says.sex === 'population' ? { population: ['Køn'] } : how.says.sex === 'ignore' ? { ignore: ['Køn'] } : {}),
  ...(how.says.marks ? { signs: ['*=provisional'] } : {}),
});

type Outcome = Either.Either<
  readonly { readonly pointer: string; readonly code: string }[],
  ReadonlyMap<string, number | string | undefined>
>;

/** As it may come over a network: cut inside characters and line breaks. */
const cutUp = (bytes: Buffer): readonly Buffer[] =>
  Array.from({ length: Math.ceil(bytes.length / 7) }, (_, piece) => bytes.subarray(piece * 7, piece * 7 + 7));

const read = (rows: readonly Meant[], how: Style): Outcome => {
  const bytes = bytesOf(textOf(rows, how), how);
  const options = mergeOptions(optionsOf(how), {}, []);
  const now = '2026-01-01T00:00:00.000Z' as Instant;
  const charset = how.says.charset ? how.charset : undefined;
  const steps = readLoad(
    { kind: 'file', pieces: cutUp(bytes), charset },
    options,
    { ratings: undefined, frequency: 'month', yearBegins: undefined, unit: undefined, spellings: new Map() },
    { now, received: now },
  );
  try {
    for (let step = steps.next(); ; step = steps.next()) {
      if (step.done !== true) continue;
      const figures = step.value.loads.flatMap(({ observations }) => observations);
      return Either.right(
        new Map(
          figures.map(({ area, period, population, value, missing }) => [
            `${areaKey(area)} ${period} ${population ?? ''}`,
            value ?? missing,
          ]),
        ),
      );
    }
  } catch (error) {
    if (isProblem(error)) return Either.left(error.problem.errors ?? []);
    throw error;
  }
};

const meantKey = ({ area, month, sex }: Meant, how: Style): string => {
  const named = readAreaName(areas[area]?.[1] ?? '');
  const period = `2024-${String(month).padStart(2, '0')}`;
  return `${Either.isRight(named) ? areaKey(named.right) : ''} ${period} ${how.says.sex === 'population' ? sexes[sex] : ''}`;
};

const meantValue = ({ units }: Meant, { decimals }: Style): number | undefined =>
  units === null ? undefined : Number(`${units}e-${decimals}`);

test('however a table is written, it is read as it was meant, or refused with a place', () => {
  let understood = 0;
  fc.assert(
    fc.property(table, style, (rows, how) => {
      const outcome = read(rows, how);
      if (Either.isLeft(outcome)) {
        expect(outcome.left.length).toBeGreaterThan(0);
        return;
      }
      understood += 1;
      const stored = outcome.right;
      for (const row of rows) {
        const value = stored.get(meantKey(row, how));
        if (row.units === null) expect(value).toBe('not-available');
        else
          expect(value, textOf(rows, how)).toBe(Math.abs(meantValue(row, how) ?? 0) === 0 ? 0 : meantValue(row, how));
      }
      expect(stored.size).toBe(new Set(rows.map((row) => meantKey(row, how))).size);
    }),
    { numRuns: 3000 },
  );
  // The fuzz proves nothing where everything is refused.
  expect(understood).toBeGreaterThan(150);
});

test('a table that says all that is needed is understood', () => {
  fc.assert(
    fc.property(table, style, (rows, given) => {
      const how: Style = {
        ...given,
        thousands: given.decimal === ',' && given.thousands !== ',' ? given.thousands : '',
        missing: given.missing,
        says: { decimal: true, skip: true, sex: 'population', marks: true, charset: true },
      };
      fc.pre(how.separator !== ',' || given.titles === 0);
      const outcome = read(rows, how);
      if (Either.isLeft(outcome)) expect.fail(`${JSON.stringify(outcome.left)}\n${textOf(rows, how)}`);
    }),
    { numRuns: 500 },
  );
});
