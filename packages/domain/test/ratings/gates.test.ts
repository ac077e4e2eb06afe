import { describe, expect, it } from 'vitest';
import { PlanRatings } from '../../src/ratings/rating.js';
import {
  above,
  assessed,
  atLeast,
  atMost,
  below,
  by,
  every,
  type Figures,
  figures,
  over,
  standing,
} from '../evaluation/given.js';
import { come, type Fields, names, rated, rule } from './given-rules.js';

// The worked examples of docs/verdicts.md, "Rules over verdicts": one target, gate by gate.

const light: Fields = {
  each: 'target',
  planned: { name: 'white', tone: 'neutral' },
  gates: [
    { name: 'green', tone: 'good', when: { kind: 'ahead', as: 'percent', from: { at: 0 } } },
    {
      name: 'yellow',
      tone: 'fair',
      when: {
        kind: 'all',
        of: [
          { kind: 'ahead', as: 'percent', from: { at: -5, open: true } },
          { kind: 'moved', is: ['better', 'same'], since: 'year-before' },
        ],
      },
    },
  ],
  rest: { name: 'red', tone: 'poor' },
};

const december = by('2024-12-31');
const limit = { condition: atMost(200), when: december };

const coloured = (told: object, byPeriod: Figures, asOf: string, fields: Fields = light) =>
  names({ targets: [rated('t', told)], known: figures(byPeriod), rules: [rule('light', fields)] }, asOf)[0];

describe('distance bands and direction together', () => {
  it.each([
    ['at the limit', { '2024-12': 200 }, 'green'],
    ['4.5 % over, and better than the year before', { '2023-12': 220, '2024-12': 209 }, 'yellow'],
    ['4.5 % over, and as it was', { '2023-12': 209, '2024-12': 209 }, 'yellow'],
    ['4.5 % over, and worse', { '2023-12': 205, '2024-12': 209 }, 'red'],
    ['5 % over: the edge is open', { '2023-12': 220, '2024-12': 210 }, 'red'],
    ['4.5 % over, the year before unknown', { '2024-12': 209 }, '? yellow red'],
    ['far over, the year before unknown: it cannot turn it', { '2024-12': 300 }, 'red'],
    ['surely under', { '2024-12': 'below 150' }, 'green'],
    ['somewhere around the limit', { '2023-12': 300, '2024-12': '190 to 215' }, '? green yellow red'],
    ['nothing known', {}, '? green yellow red'],
  ] as const)('%s', (_, byPeriod, name) => {
    expect(coloured(limit, byPeriod, '2025-02-01')).toBe(name);
  });

  it('a band that begins at a strict limit does not hold a value that stands on it', () => {
    expect(coloured({ condition: below(200), when: december }, { '2023-12': 220, '2024-12': 200 }, '2025-02-01')).toBe(
      'yellow',
    );
    expect(coloured({ condition: above(200), when: december }, { '2023-12': 180, '2024-12': 200 }, '2025-02-01')).toBe(
      'red',
    );
  });

  it('what has not begun is planned, and neutral', () => {
    const later = { condition: atMost(200), when: over('2025', 'mean') };
    expect(coloured(later, { '2024-12': 300 }, '2024-12-20')).toBe('– white');
    expect(coloured(later, { '2025-01': 300 }, '2025-02-10')).toBe('red');
  });

  it('what has not been judged is planned where only judged targets are due', () => {
    const judged: Fields = { ...light, due: 'judged' };
    expect(coloured(limit, { '2024-06': 300 }, '2024-08-01', judged)).toBe('– white');
    expect(coloured(limit, { '2023-12': 310, '2024-12': 300 }, '2025-01-01', judged)).toBe('red');
  });

  it('what is missing counts as the rule says, and is marked', () => {
    expect(coloured(limit, {}, '2025-02-01', { ...light, missing: { name: 'grey' } })).toBe('grey (assumed)');
  });

  it('what is withdrawn, paused or only followed counts for nothing', () => {
    expect(coloured({ ...limit, status: 'withdrawn' }, {}, '2025-02-01')).toBe('– withdrawn');
    expect(coloured({ ...limit, status: 'paused' }, {}, '2025-02-01')).toBe('– not-applicable');
    const followed = rated(
      't',
      { condition: { kind: 'measure', indicator: undefined as never, limit: 'none' } },
      { nature: 'monitoring' },
    );
    expect(names({ targets: [followed], known: {}, rules: [rule('light', light)] }, '2025-02-01')).toEqual([
      '– monitored',
    ]);
  });
});

describe('what is not to be counted as ahead', () => {
  it('is delivered in full, and too late', () => {
    const told = { condition: { kind: 'delivered', least: 4 }, when: by('2024-03-31') };
    const on = (day: string) =>
      coloured({ ...told, assessments: [assessed('met', day, { delivered: 4 })] }, {}, '2024-07-01');
    expect(on('2024-03-20')).toBe('green');
    expect(on('2024-05-20')).not.toContain('green');
  });
});

describe('which way a figure moved', () => {
  const moved = (since: string): Fields => ({
    each: 'target',
    gates: (['better', 'same', 'worse'] as const).map((name) => ({
      name,
      when: { kind: 'moved', is: [name], since: since as never },
    })),
  });
  const went = (since: string, told: object, byPeriod: Figures, asOf: string) =>
    names(
      {
        targets: [rated('t', told)],
        known: figures(byPeriod, { measure: 'flow' }),
        rules: [rule('moved', moved(since))],
      },
      asOf,
    )[0];
  const tens = Object.fromEntries(
    ['2023', '2024'].flatMap((year) =>
      Array.from({ length: 12 }, (_, at) => [`${year}-${String(at + 1).padStart(2, '0')}`, 10]),
    ),
  );
  const begun = { '2024-01': 10, '2024-02': 10 };
  const sum = { condition: atMost(100), when: over('2024', 'sum') };
  const open = '? better same worse';

  it.each([
    ['2023', sum, { 2023: 120, ...begun }, '2024-03-15', open],
    ['baseline', { ...sum, baseline: { kind: 'value', period: '2023', value: 120 } }, begun, '2024-03-15', open],
    ['year-before', sum, tens, '2025-02-01', 'same'],
    ['year-before', { condition: atMost(10), when: over('2024', 'greatest') }, tens, '2025-02-01', 'same'],
    ['2024-12', { condition: atMost(10), when: by('2024-06-30') }, tens, '2025-02-01', open],
    ['2024-01', { condition: atMost(10), when: by('2024-06-30') }, tens, '2025-02-01', 'same'],
  ] as const)('since %s: %j', (since, told, byPeriod, asOf, name) => {
    expect(went(since, told, byPeriod, asOf)).toBe(name);
  });
});

describe('verdicts of earlier periods', () => {
  const twice: Fields = {
    each: 'target',
    gates: [
      {
        name: 'plan',
        consequence: 'Der udarbejdes en handleplan',
        when: { kind: 'repeats', is: 'not-met', times: 2, each: 'year' },
      },
    ],
  };
  const yearly = { condition: atMost(100), when: every('year', '2022/2026') };
  const on = (byYear: Figures, asOf: string, told: object = yearly) =>
    names(
      { targets: [rated('t', told)], known: figures(byYear, { frequency: 'year' }), rules: [rule('twice', twice)] },
      asOf,
    )[0];

  it.each([
    ['missed twice running', { 2022: 90, 2023: 110, 2024: 120 }, '2025-02-01', 'plan'],
    ['missed once', { 2022: 110, 2023: 90, 2024: 120 }, '2025-02-01', 'none'],
    ['missed, and the last not known', { 2022: 110, 2023: 110 }, '2025-02-01', '? plan'],
    ['met, and the last not known', { 2022: 110, 2023: 90 }, '2025-02-01', 'none'],
    ['before the target there was nothing to miss', { 2021: 110, 2022: 110 }, '2023-02-01', 'none'],
  ] as const)('%s', (_, byYear, asOf, name) => {
    expect(on(byYear, asOf)).toBe(name);
  });

  it('a sum of a window is no matter of its quarters', () => {
    const missed = (when: object) =>
      names(
        {
          targets: [rated('t', { condition: atLeast(100), when: when as never })],
          known: figures(
            { '2024-Q1': 30, '2024-Q2': 30, '2024-Q3': 30, '2024-Q4': 30 },
            { measure: 'flow', frequency: 'quarter' },
          ),
          rules: [
            rule('twice', {
              each: 'target',
              gates: [{ name: 'plan', when: { kind: 'repeats', is: 'not-met', times: 2, each: 'quarter' } }],
            }),
          ],
        },
        '2025-02-01',
      )[0];
    expect(missed(over('2024', 'sum'))).toBe('? plan');
    expect(missed(every('quarter', '2024'))).toBe('plan');
  });

  it('a target without end is asked for its last periods', () => {
    expect(on({ 2023: 110, 2024: 120 }, '2025-02-01', { condition: atMost(100), when: standing })).toBe('plan');
  });

  it('the consequence is shown with its day', () => {
    const target = rated('t', { condition: atMost(100), when: every('year', '2023/2024') });
    const found = come(
      {
        targets: [target],
        known: figures({ 2023: 110, 2024: 120 }, { frequency: 'year' }),
        rules: [rule('twice', twice)],
      },
      '2025-02-01',
    );
    expect(PlanRatings.parse(found)).toEqual(found);
    expect(found.rules[0]?.rated[0]).toMatchObject({
      standing: 'decided',
      gate: 1,
      final: true,
      on: '2025-01-01',
      status: 'not-met',
      sentence: {
        da: '»plan« (trin 1 af 1; ikke nået). Gælder fra den 1. januar 2025. Følge: Der udarbejdes en handleplan.',
        en: '“plan” (gate 1 of 1; not met). It stands from 1 January 2025. Consequence: Der udarbejdes en handleplan.',
      },
    });
  });
});

describe('gates', () => {
  const status = (...is: readonly ('met' | 'not-met' | 'on-track' | 'off-track')[]) => ({
    kind: 'status' as const,
    is: [...is],
  });
  const ordered = (first: Fields['gates'][number], second: Fields['gates'][number]): Fields => ({
    each: 'target',
    gates: [first, second],
    rest: { name: 'rest' },
  });
  const good = { name: 'good', when: status('met', 'on-track') };
  const same = { name: 'good', when: status('not-met') };

  it('are asked in their order', () => {
    const anything = { name: 'any', when: { kind: 'not' as const, of: [status('off-track')] } };
    expect(coloured(limit, { '2024-12': 190 }, '2025-02-01', ordered(anything, good))).toBe('any');
    expect(coloured(limit, { '2024-12': 190 }, '2025-02-01', ordered(good, anything))).toBe('good');
  });

  it('are sure where all that may hold come out alike', () => {
    expect(coloured(limit, {}, '2025-02-01', { each: 'target', gates: [good, same], rest: { name: 'good' } })).toBe(
      'good',
    );
    expect(coloured(limit, {}, '2025-02-01', ordered(good, same))).toBe('? good rest');
  });

  it('count: at least, at most, none', () => {
    const of = [status('met'), { kind: 'ahead' as const, as: 'amount' as const, from: { at: 20 } }];
    const on = (value: number | string, when: Fields['gates'][number]['when']) =>
      coloured(limit, { '2024-12': value }, '2025-02-01', {
        each: 'target',
        gates: [{ name: 'yes', when }],
        rest: { name: 'no' },
      });
    expect([on(170, { kind: 'at-least', least: 2, of }), on(190, { kind: 'at-least', least: 2, of })]).toEqual([
      'yes',
      'no',
    ]);
    expect([on(170, { kind: 'at-most', most: 1, of }), on(190, { kind: 'at-most', most: 1, of })]).toEqual([
      'no',
      'yes',
    ]);
    expect([on(210, { kind: 'not', of }), on(190, { kind: 'not', of }), on('190 to 210', { kind: 'not', of })]).toEqual(
      ['yes', 'no', '? yes no'],
    );
  });

  it('a person’s judgement is a verdict like another', () => {
    const delivered = {
      condition: { kind: 'delivered' as const, what: 'rapport' },
      when: december,
      assessments: [assessed('met', '2024-06-01')],
    };
    expect(coloured(delivered, {}, '2025-02-01', ordered(good, same))).toBe('good');
    expect(
      coloured({ condition: atLeast(1), when: december }, { '2024-12': 1 }, '2025-02-01', ordered(good, same)),
    ).toBe('good');
  });
});
