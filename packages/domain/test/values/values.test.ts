import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import {
  Area,
  areaKey,
  contains,
  Day,
  danishDay,
  extent,
  firstDay,
  Instant,
  lastDay,
  MunicipalityCode,
  Period,
  plusDays,
} from '../../src/index.js';
import { changes, withChanges } from '../../src/values/changes.js';
import { daysBetween, lastDayOfMonth } from '../../src/values/day.js';
import { decimal, Money, sumMoney } from '../../src/values/decimal.js';
import { ImpreciseDay, length, periodOf } from '../../src/values/period.js';
import { Code, isEntryFault, Prose, shortened, Title, Uri } from '../../src/values/text.js';

const takes = (schema: z.ZodType, value: unknown) => schema.safeParse(value).success;

describe('a day', () => {
  it('exists in the calendar', () => {
    expect(['2024-02-29', '2023-02-29', '2024-13-01', '2024-1-1', '20240101'].map((day) => takes(Day, day))).toEqual([
      true,
      false,
      false,
      false,
      false,
    ]);
  });

  it('is counted across months, years and leap days', () => {
    expect(plusDays('2024-02-28' as Day, 2)).toBe('2024-03-01');
    expect(plusDays('2024-01-01' as Day, -1)).toBe('2023-12-31');
    expect(daysBetween('2024-01-01' as Day, '2025-01-01' as Day)).toBe(366);
    expect(lastDayOfMonth(2024, 2)).toBe('2024-02-29');
  });

  it('of a moment is the Danish one, in summer and in winter', () => {
    const dayOf = (moment: string) => danishDay(Instant.parse(moment));
    expect(
      [
        '2024-01-31T22:59:59.999Z',
        '2024-01-31T23:00:00.000Z',
        '2024-06-30T21:59:59.999Z',
        '2024-06-30T22:00:00.000Z',
      ].map(dayOf),
    ).toEqual(['2024-01-31', '2024-02-01', '2024-06-30', '2024-07-01']);
  });
});

describe('a moment', () => {
  it.each([
    ['2024-01-01T10:00:42Z', '2024-01-01T10:00:42.000Z'],
    ['2024-01-01t10:00:42.5z', '2024-01-01T10:00:42.500Z'],
    ['2024-01-01T00:30:00+01:00', '2023-12-31T23:30:00.000Z'],
    ['2024-01-01T10:00:42.123456-02:00', '2024-01-01T12:00:42.123Z'],
    // A plus that was not escaped in an address.
    ['2024-01-01T10:00:42 01:00', '2024-01-01T09:00:42.000Z'],
  ])('is taken as RFC 3339 lets it be written (%s) and kept in one form', (written, kept) => {
    expect(Instant.parse(written)).toBe(kept);
    expect(Instant.parse(kept)).toBe(kept);
  });

  it.each(['2024-02-30T10:00:00Z', '2024-01-01T24:30:00Z', '2024-01-01', 'now', '2024-01-01T10:00:00', ''])(
    'is not %j',
    (written) => {
      expect(Instant.safeParse(written).success).toBe(false);
    },
  );
});

describe('a period', () => {
  it.each(['2024-06/2024-01', '2025/2024', '2024-Q4/2024-Q1'])('%s ends before it begins, and is told so', (text) => {
    expect(Period.safeParse(text).error?.issues[0]?.message).toBe('ends before it begins');
    expect(Period.safeParse('2024-13/2024-01').error?.issues[0]?.message).toContain('is not a calendar period');
  });

  it.each([
    ['2024', 'year', '2024-01-01', '2024-12-31'],
    ['2024-H1', 'half-year', '2024-01-01', '2024-06-30'],
    ['2024-H2', 'half-year', '2024-07-01', '2024-12-31'],
    ['2024-Q3', 'quarter', '2024-07-01', '2024-09-30'],
    ['2024-02', 'month', '2024-02-01', '2024-02-29'],
    ['2024-07-31', 'day', '2024-07-31', '2024-07-31'],
    ['2022-01/2024-12', 'span', '2022-01-01', '2024-12-31'],
    ['2024-03-15/2024-Q3', 'span', '2024-03-15', '2024-09-30'],
    ['2020/..', 'open', '2020-01-01', undefined],
  ] as const)('%s is a %s from %s to %s', (text, kind, from, to) => {
    const period = Period.parse(text);
    expect(extent(period)).toEqual({ kind, from, ...(to === undefined ? {} : { to }) });
    expect([firstDay(period), lastDay(period)]).toEqual([from, to]);
    expect(contains(period, from as Day) && (to === undefined || contains(period, to as Day))).toBe(true);
    expect(contains(period, plusDays(from as Day, -1))).toBe(false);
  });

  it.each([
    '',
    '24',
    '0050',
    '2024-H3',
    '2024-Q5',
    '2024-00',
    '2024-13',
    '2024-02-30',
    '../2020',
    '2020/2019',
    '2024/2024-06',
    '2020/../2021',
    '2024-1',
    ' 2024',
    '2024-07-32',
  ])('%j is none', (text) => {
    expect(takes(Period, text)).toBe(false);
  });

  it('of a decision is a single one', () => {
    expect(
      ['2024-06-19', '2024-06', '2024', '2024-Q2', '2023/2024', '2020/..'].map((text) => takes(ImpreciseDay, text)),
    ).toEqual([true, true, true, true, false, false]);
  });

  it('holding a day is found by its kind', () => {
    const day = '2024-08-15' as Day;
    const kinds = ['day', 'month', 'quarter', 'half-year', 'year'] as const;
    expect(kinds.map((kind) => periodOf(kind, day))).toEqual(['2024-08-15', '2024-08', '2024-Q3', '2024-H2', '2024']);
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 40_000 }), fc.constantFrom(...kinds), (count, kind) => {
        const any = plusDays('1990-01-01' as Day, count);
        const period = Period.parse(periodOf(kind, any));
        expect([contains(period, any), extent(period).kind]).toEqual([true, kind]);
      }),
    );
  });

  it('has a length in days unless it is open', () => {
    expect(['2024', '2024-02', '2024-07-31', '2020/..'].map((text) => length(Period.parse(text)))).toEqual([
      366,
      29,
      1,
      undefined,
    ]);
  });
});

describe('an amount', () => {
  it('is in DKK with at most two decimals', () => {
    expect(
      ['0', '12450000', '-700000.50', '0.7', '01', '1.234', '1,5', '', '1e3', '+1'].map((text) => takes(Money, text)),
    ).toEqual([true, true, true, true, false, false, false, false, false, false]);
  });

  it('is told with both decimals, however it was sent', () => {
    expect(['3000.3', '12450000', '-0.7', '0', '-0'].map((text) => Money.parse(text))).toEqual([
      '3000.30',
      '12450000.00',
      '-0.70',
      '0.00',
      '0.00',
    ]);
  });

  it('is added exactly', () => {
    expect(sumMoney(['0.10', '0.20', '1352.70'] as Money[])).toBe('1353.00');
    expect(decimal(0.1).plus(decimal(0.2)).eq(decimal(0.3))).toBe(true);
    expect(sumMoney([])).toBe('0.00');
  });
});

describe('text', () => {
  it('survives being stored', () => {
    expect(['Mål', 'a\u0000b', 'x\ud800', '\udc00x', '🙂', '   ', ''].map((text) => takes(Title, text))).toEqual([
      true,
      false,
      false,
      false,
      true,
      false,
      false,
    ]);
    expect([takes(Title, 'x'.repeat(301)), takes(Prose, 'x'.repeat(10_001))]).toEqual([false, false]);
  });

  it('that is a code is short and has no spaces', () => {
    expect(['g1', 'in2.1', 'Mål-3', '_x', 'g 1', 'x'.repeat(61)].map((text) => takes(Code, text))).toEqual([
      true,
      true,
      true,
      false,
      false,
      false,
    ]);
  });

  it('that is an address has a scheme', () => {
    expect(['https://example.org/plan.pdf', 'plan.pdf'].map((text) => takes(Uri, text))).toEqual([true, false]);
  });

  it('is shortened between characters', () => {
    expect([
      shortened('kort', 10),
      shortened('x'.repeat(11), 10),
      shortened('🙂🙂🙂', 3),
      shortened('🙂🙂🙂🙂', 3),
      shortened('en to tre', 4),
    ]).toEqual(['kort', `${'x'.repeat(9)}…`, '🙂🙂🙂', '🙂🙂…', 'en…']);
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom('a', ' ', '🙂') }),
        fc.integer({ min: 1, max: 20 }),
        (words, max) => {
          expect([...shortened(words, max)].length).toBeLessThanOrEqual(max);
          expect(shortened(words, max)).not.toMatch(/\p{Surrogate}/u);
        },
      ),
    );
  });
});

describe('an area', () => {
  const joint = (...codes: string[]) => Area.parse({ kind: 'joint', codes });

  it('has one key however it is written', () => {
    expect(areaKey(joint('185', '155'))).toBe(areaKey(joint('155', '185')));
  });

  it('never shares its key with another', () => {
    const areas = [
      joint('155', '185'),
      ...[
        { kind: 'municipality', code: '550' },
        { kind: 'region', code: '1083' },
        { kind: 'rar', name: '550' },
        { kind: 'other', name: '550' },
        { kind: 'country' },
      ].map((area) => Area.parse(area)),
    ];
    expect(new Set(areas.map(areaKey)).size).toBe(areas.length);
  });

  it('that is a municipality has a code of three digits', () => {
    expect(['550', '55', '5500', 'abc'].map((code) => takes(MunicipalityCode, code))).toEqual([
      true,
      false,
      false,
      false,
    ]);
  });
});

describe('the changes of a revision', () => {
  const shape = { title: z.string(), theme: z.string().optional() };
  const schema = z.strictObject(changes(shape));

  it('may leave anything out, and clear what was optional', () => {
    expect(
      [{}, { title: 'x' }, { theme: null }, { title: null }, { other: 1 }].map((data) => takes(schema, data)),
    ).toEqual([true, true, true, false, false]);
  });

  it('leave what they do not name, also where it is named as undefined', () => {
    expect(withChanges({ title: 'A', theme: 'B' }, { title: undefined })).toEqual({ title: 'A', theme: 'B' });
    expect(withChanges({ title: 'A', theme: 'B' }, { title: 'C', theme: null })).toEqual({ title: 'C' });
  });

  it('leave the subject they are laid over as it was', () => {
    const subject = { title: 'A', theme: 'B' };
    withChanges(subject, { theme: null });
    expect(subject).toEqual({ title: 'A', theme: 'B' });
  });
});

describe('what may be recorded from now on', () => {
  it.each([
    ['a zero-width space', '\u200b'],
    ['a soft hyphen between spaces', ' \u00ad '],
    ['a Hangul filler', '\u3164'],
    ['a combining accent by itself', '\u0301'],
    ['an empty braille cell', '\u2800'],
    ['an escape sequence', 'Flere \u001b[31mi job'],
    ['a backspace', 'Flere\b i job'],
    ['a C1 control', 'Flere \u0085 i job'],
    ['letters turned around', 'Flere \u202ebo i'],
    ['an isolate', 'Flere \u2066i job'],
    ['a mark of direction', 'Flere \u200fi job'],
  ])('is no text of %s', (_, words) => {
    expect([Title, Prose].map((schema) => takes(schema, words))).toEqual([false, false]);
    expect(Title.safeParse(words).error?.issues.every(isEntryFault)).toBe(true);
  });

  it.each([
    'Flere i job',
    'a\n\tb\r\n',
    '65',
    '§',
    '👩‍👩‍👧',
    'Færøerne: fríggjadagur',
    'arbejds\u00admarked',
    'a\u200db',
  ])('is text like %j', (words) => expect(takes(Prose, words)).toBe(true));

  it.each(['javascript:alert(1)', 'data:text/html,x', 'file:///etc/passwd', 'ftp://x.dk', 'mailto:a@x.dk', 'https:x'])(
    'is no address like %s',
    (uri) => expect(takes(Uri, uri)).toBe(false),
  );

  it.each(['https://www.toender.dk/plan.pdf', 'HTTP://toender.dk', 'https://x.dk/?q=javascript:'])(
    'is an address like %s',
    (uri) => expect(takes(Uri, uri)).toBe(true),
  );
});
