import { describe, expect, it } from 'vitest';
import { ruleWords } from '../../src/evaluation/rule-words.js';
import { valueInCell } from '../../src/evaluation/verdict-cells.js';
import type { AppliedRule } from '../../src/figures/applied-rule.js';
import type { Language } from '../../src/words/language.js';
import {
  across,
  assessed,
  atLeast,
  atMost,
  by,
  type Definition,
  every,
  factsFor,
  figures,
  indicatorId,
  type Known,
  level,
  over,
  own,
  published,
  steps,
  type Told,
  verdict,
} from './given.js';

const december = { when: by('2024-12-31') };
const asked = (condition: Told['condition']) => ({ condition, ...december }) as Told;
const of = (value: number | string | object, definition: Partial<Definition> = {}): Known =>
  figures({ '2024-12': value as never }, { name: 'Tallet X', ...definition });

/** A row: what it shows, the target, what is known, words that stand in the Danish sentence, and in the English one. */
type Row = readonly [says: string, told: Told, known: Known, da: readonly string[], en: readonly string[]];

const rank = { unit: { kind: 'rank' }, measure: 'rank' } as const;
const percent = { unit: { kind: 'percent' }, measure: 'share', polarity: 'higher' } as const;
const count = (of: string, per?: string): Partial<Definition> => ({
  unit: { kind: 'count', of, ...(per === undefined ? {} : { per }) },
  polarity: 'higher',
});
const scale: Partial<Definition> = {
  unit: { kind: 'rating' },
  measure: 'rating',
  ratings: ['lav', 'høj'],
  polarity: 'higher',
};
const ranking: Partial<Definition> = {
  ...rank,
  ranking: { of: indicatorId('rate'), among: { area: { kind: 'joint', codes: [own, '510'] as never } } },
};

const yesNo: Partial<Definition> = { unit: { kind: 'yes-no' } };
const ratioOf = (part: string, whole: string): Known => ({
  x: {
    definition: {
      ...percent,
      name: 'Tallet X',
      composite: {
        operation: 'ratio',
        terms: ['part', 'whole'].map((name) => ({ indicator: indicatorId(name), multiplier: 1 })),
      } as never,
    },
    steps: [],
  },
  others: { part: { steps: [published({ '2024-12': part })] }, whole: { steps: [published({ '2024-12': whole })] } },
});

// biome-ignore format: a table reads by its rows
const rows: readonly Row[] = [
  ['a place', asked(atMost(20)), of(22, rank), ['plads 22', 'plads 20 eller bedre', '2 pladser dårligere end kravet'], ['rank 20 or better', '2 places worse than the requirement']],
  ['a place where the last is best', asked(atLeast(67)), of(70, { ...rank, ranking: { best: 'last' } }), ['plads 67 eller bedre', '3 pladser bedre end kravet'], ['rank 67 or better']],
  ['one of many', asked(atLeast(1)), of(1), ['1 person (', 'mindst 1 person'], ['1 person (', 'at least 1 person']],
  ['the least of a window, of which one is missing', { condition: atLeast(0), when: over('2024-Q1', 'least') }, figures({ '2024-01': -6, '2024-02': -2 }, { unit: { kind: 'DKK' } }), ['højst −6 kr. ('], ['at most DKK −6']],
  ['places from one to another', asked(atMost(2)), of('2 to 3', rank), ['plads 2–3 ('], ['rank 2–3 (']],
  ['money from one to another', asked(atMost(2)), of('2 to 3', { unit: { kind: 'DKK' } }), ['2–3 kr. ('], ['DKK 2–3 (']],
  ['an index from one to another', asked(atMost(2)), of('2 to 3', { unit: { kind: 'index' } }), ['indeks 2–3 ('], ['index 2–3 (']],
  ['a ratio of which neither part is exact', asked(atLeast(20)), ratioOf('above 10', 'above 20'), ['Afventer tallet: en ukendt værdi (Tallet X, Tønder, december 2024)'], ['an unknown value (Tallet X, Tønder, December 2024)']],
  ['yes', asked(atLeast(1)), of(1, yesNo), ['Nået: ja (', 'kravet er mindst ja'], ['Met: yes (']],
  ['yes or no', asked(atLeast(1)), of('0 to 1', yesNo), ['ja eller nej ('], ['yes or no (']],
  ['so many yeses', { condition: atLeast(1), when: over('2024-Q1', 'sum') }, figures({ '2024-01': 1, '2024-02': 1, '2024-03': 0 }, yesNo), ['Nået: 2 (', 'kravet er mindst 1'], ['Met: 2 (', 'the requirement is at least 1']],
  ['so many yeses, of which one is missing', { condition: atLeast(2), when: over('2024-Q1', 'sum') }, figures({ '2024-01': 0, '2024-02': 0 }, yesNo), ['Ikke nået: 0–1 (', 'kravet er mindst 2'], ['Not met: 0–1 (']],
  ['so many yeses in the last months', { condition: atLeast(2), when: { ...by('2024-03-31'), rolling: { periods: 3, aggregation: 'sum' } } }, figures({ '2024-01': 1, '2024-02': 1, '2024-03': 0 }, yesNo), ['Nået: 2 (', 'kravet er mindst 2'], []],
  ['the mean of yes and no', { condition: atLeast(1), when: over('2024-Q1', 'mean') }, figures({ '2024-01': 1, '2024-02': 1, '2024-03': 0 }, yesNo), ['Ikke nået: 0,67 (', 'kravet er mindst ja'], []],
  ['how often', asked(atLeast(1)), of(1, count('gange', 'uge')), ['mindst 1 gang pr. uge'], ['at least 1 time per week']],
  ['one thing, with its gender', asked(atLeast(1)), of(2, count('Rotationsforløb')), ['2 rotationsforløb', 'mindst ét rotationsforløb'], ['2 job rotations']],
  ['one year', asked(atMost(1)), of(1, { unit: { kind: 'years' } }), ['højst 1 år'], ['at most 1 year;']],
  ['a thing that is told per many', asked(atMost(5)), of(6, { unit: { kind: 'persons', per: '10.000 voksne' } }), ['6 personer pr. 10.000 voksne'], ['6 persons per 10,000 adults']],
  ['a step of a scale', asked(atLeast({ rating: 'høj' })), of('lav', scale), ['mindst »høj«', '»lav« ('], ['at least “høj”']],
  ['a saving', asked(atMost(-700_000)), of(-800_000, { unit: { kind: 'DKK' } }), ['en besparelse på mindst 700.000 kr.'], ['a saving of at least DKK 700,000']],
  ['a distance in percentage points', asked(atLeast(60)), of(58.4, percent), ['58,4 %', '1,6 procentpoint under kravet'], ['1.6 percentage points below the requirement']],
  ['exactly what was asked', asked(atLeast(60)), of(60, percent), ['præcis på kravet'], ['exactly at the requirement']],
  ['as many decimals as the difference needs', asked(atLeast(80)), of(79.99996, percent), ['79,99996 % (', 'kravet er mindst 80 %', '0,00004 procentpoint under'], ['79.99996%']],
  ['a provisional figure', asked(atMost(10)), of({ value: 9, status: 'provisional' }), ['9 personer (foreløbigt tal)'], ['(provisional figure)']],
  ['the day', asked(atMost(10)), of(9), ['Bedømmelsesdagen var den 1. januar 2025.'], ['The day of judgement was 1 January 2025.']],
  ['the indicator, the area and the population', asked(atMost(10, { population: 'Mænd' })), { x: { definition: { name: 'Tallet X' }, steps: [published({ '2024-12': 9 }, { population: 'Mænd' })] } }, ['9 personer (Tallet X, Tønder, Mænd, december 2024)'], ['(Tallet X, Tønder, Mænd, December 2024)']],
  ['what is missing, once, and of what', asked({ kind: 'all', of: [atMost(10), atLeast(5)] }), figures({}, { name: 'Tallet X' }), ['tallet for december 2024 (Tallet X, Tønder) er ikke offentliggjort'], ['the figure for December 2024 (Tallet X, Tønder) is not published']],
  ['municipalities by their names', asked(atMost(1)), { x: { definition: ranking, steps: [] }, others: { rate: { steps: across('2024-12', { [own]: 5 }) } } }, ['uden sikker plads: Haderslev'], ['without a sure place: Haderslev']],
  ['the parts that decided', asked({ kind: 'all', of: [atMost(10), atMost(8)] }), of(9), ['delkrav 2: 9 personer', 'kravet er højst 8 personer'], ['part 2: 9 persons']],
  ['a part that does not apply', { condition: { kind: 'all', of: [atMost(10), level('exactly', 100, { of: 'covered' })] }, when: every('month', '2024-12') }, { ...of(9), others: { covered: { definition: percent, steps: [published({ '2024-12': { value: 0, numerator: 0, denominator: 0 } })] } } }, ['1 af 1 delkrav er nået eller på vej, 1 kræves, 1 er ikke aktuelt'], ['1 of 1 parts is met or on track, 1 needed, 1 is not applicable']],
  ['the part that was met already', { ...asked({ kind: 'all', of: [atMost(10), atMost(8)] }), setOn: '2024-03-15' as never }, figures({ '2024-02': 9, '2024-12': 7 }), ['Delkrav 1 var allerede opfyldt, da målet blev sat.'], ['Part 1 was already met when it was set.']],
  ['a day of an assessment', { condition: { kind: 'delivered' }, when: by('2024-03-31'), assessments: [assessed('met', '2024-05-20')] }, {}, ['vurderet den 20. maj 2024', 'Leveret den 20. maj 2024, 50 dage efter fristen.'], ['Delivered on 20 May 2024, 50 days late.']],
  ['a late delivery of which the month is known', { condition: { kind: 'delivered' }, when: by('2024-03-31'), assessments: [assessed('met', '2024-07-01', { period: '2024-05' as never })] }, {}, ['Leveret i maj 2024, 31–61 dage efter fristen.'], ['Delivered in May 2024, 31–61 days late.']],
  ['and that month has not ended', { condition: { kind: 'delivered' }, when: by('2024-03-31'), assessments: [assessed('met', '2024-05-20', { period: '2024-05' as never })] }, {}, ['Leveret i maj 2024, 31–50 dage efter fristen.'], ['Delivered in May 2024, 31–50 days late.']],
  ['a late delivery of which the year is known', { condition: { kind: 'delivered' }, when: by('2023-12-31'), assessments: [assessed('met', '2025-01-10', { period: '2024' as never })] }, {}, ['Leveret i 2024, 1–366 dage efter fristen.'], ['Delivered in 2024, 1–366 days late.']],
  ['a late delivery on a day that is assumed', { condition: { kind: 'delivered' }, when: by('2024-03-31'), assessments: [assessed('met', '2024-05-20', { dateBasis: 'inferred' })] }, {}, ['Leveret den 20. maj 2024 (dagen er antaget; dokumentet viser den ikke), 50 dage efter fristen.'], ['Delivered on 20 May 2024 (the day is assumed; the document does not show it), 50 days late.']],
  ['an abbreviation at the end', asked(level('exactly', 9)), of(9, { unit: { kind: 'DKK' } }), ['9 kr. ('], ['DKK 9']],
];

describe('A verdict is told in words that people use', () => {
  it.each(rows)('%s', (_, told, known, da, en) => {
    const { sentence } = verdict(told, known, '2025-01-15');
    for (const words of da) expect(sentence.da).toContain(words);
    for (const words of en) expect(sentence.en).toContain(words);
    expect(`${sentence.da}${sentence.en}`).not.toMatch(/\.\.|undefined|[\s(]«/);
  });

  it('says of a value that is known from above alone that it is no more than that', () => {
    const told = { condition: atLeast(0), when: over('2024-Q1', 'least') };
    const known = figures({ '2024-01': -6, '2024-02': -2 }, { unit: { kind: 'DKK' } });
    const { actual } = verdict(told, known, '2025-01-15');
    expect(actual).toMatchObject({ upTo: -6, qualifier: 'range' });
    expect(actual).not.toHaveProperty('value');
    expect(valueInCell(actual, 'da')).toBe('højst −6 kr.');
  });

  it('names a missing input once', () => {
    const told = asked({ kind: 'all', of: [atMost(10), atLeast(5)] });
    const { sentence } = verdict(told, steps(), '2025-01-15');
    expect(sentence.da.match(/er ikke offentliggjort/g)).toHaveLength(1);
  });
});

describe('What is counted in a sentence agrees with how many there are', () => {
  const flow = { measure: 'flow', frequency: 'quarter' } as const;
  const quarter = (value: number) => figures({ '2024-Q1': value }, { ...flow, ...count('virksomheder') });
  const inWords = (told: Told, known: Known, asOf = '2025-01-15') => verdict(told, known, asOf).sentence;

  it('what is due on the way, one or many', () => {
    const of = (limit: number) => inWords({ condition: atLeast(limit), when: over('2024') }, quarter(1), '2024-05-15');
    expect(of(8).en).toContain('2 companies due for 1 of 4 periods');
    expect(of(8).da).toContain('for 1 af 4 perioder ventes 2 virksomheder');
    expect(of(4).en).toContain('1 company due for 1 of 4 periods');
  });

  it('parts and periods', () => {
    const parts = inWords(
      asked({ kind: 'at-least', count: 1, of: [atMost(10), atMost(8), atMost(7)] } as never),
      of(9),
    );
    expect(parts.en).toContain('1 of 3 parts is met or on track');
    const periods = { condition: atMost(10), when: every('quarter', '2024') } as Told;
    const known = figures({ '2024-Q1': 9, '2024-Q2': 11, '2024-Q3': 12, '2024-Q4': 12 }, { frequency: 'quarter' });
    expect(inWords(periods, known).en).toContain('1 of 4 periods is met');
  });

  // biome-ignore format: a table reads by its rows
  it.each<readonly [AppliedRule, string, string]>([
    [{ rule: 'aggregation', aggregation: 'sum', figures: 1 }, 'summen af 1 tal', 'the sum of 1 figure'],
    [{ rule: 'aggregation', aggregation: 'mean', figures: 4 }, 'gennemsnittet af 4 tal', 'the mean of 4 figures'],
    [{ rule: 'rounding', decimals: 1 }, 'afrundet til 1 decimal', 'rounded to 1 decimal'],
    [{ rule: 'rounding', decimals: 0 }, 'afrundet til 0 decimaler', 'rounded to 0 decimals'],
    [{ rule: 'rank', ties: 'dense', best: 'first', period: '2024' as never, ranked: 1, field: 98, unranked: [], sharedBy: 1 }, '1 af 98 kommuner er placeret', '1 of 98 municipalities is ranked'],
    [{ rule: 'group', group: 'g' as never, name: 'Nord', method: 'official', period: '2024' as never, ownMunicipality: 'included', members: [own], withFigures: 1, selection: { best: 1, over: '2024' as never } }, 'af 1 kommune, den bedste', 'of 1 municipality, the best'],
  ])('%j', (rule, da, en) => {
    const told = (language: Language) => ruleWords(rule, { language, areas: factsFor({}).areas, indicator: () => undefined });
    expect(told('da')).toContain(da);
    expect(told('en')).toContain(en);
  });
});

describe('The plan’s own figure and the statistics', () => {
  const printed = (value: number, more: object = {}) => ({
    printed: [
      {
        event: indicatorId() as never,
        indicator: indicatorId(),
        area: { kind: 'municipality' as const, code: own },
        period: '2024-12' as never,
        value,
        ...more,
      },
    ],
  });
  // biome-ignore format: a table reads by its rows
  it.each([
    ['round to what was printed', 70.518, printed(70.5), 0],
    ['lie in the range that was printed', 70.5, printed(70, { upTo: 71 }), 0],
    ['are about what was printed', 71, printed(70, { about: true }), 0],
    ['say something else', 70.6, printed(70.5), 1],
    ['lie outside the range', 72, printed(70, { upTo: 71 }), 1],
  ])('%s', (_, known, more, marks) => {
    const made = verdict(asked(atMost(100)), { ...figures({ '2024-12': known }, percent), ...more }, '2025-01-15');
    expect(made.marks).toHaveLength(marks);
  });
});

describe('A target that nobody is held to', () => {
  const setBy = (more: object = {}) =>
    ({
      event: indicatorId(),
      effectiveOn: '2024-03-01',
      decision: { body: 'Udvalget', takenOn: '2024-03-01' },
      ...more,
    }) as never;
  const told = (more: object) => verdict({ ...asked(atMost(100)), ...more } as Told, of(90), '2025-01-15').sentence;

  it('says since when it is paused, by whom, and how well that day is known', () => {
    expect(told({ status: 'paused', setBy: setBy() })).toEqual({
      da: 'Ikke aktuelt: målet har været på pause siden den 1. marts 2024 efter beslutning i Udvalget.',
      en: 'Not applicable: the target has been paused since 1 March 2024, by decision of Udvalget.',
    });
    expect(told({ status: 'paused', setBy: setBy({ dateBasis: 'inferred', decision: undefined }) }).da).toContain(
      'siden den 1. marts 2024 (dagen er antaget; dokumentet viser den ikke)',
    );
  });

  it('says when it was withdrawn, and does not say that this was the decision on it', () => {
    expect(told({ status: 'withdrawn', setBy: setBy() })).toEqual({
      da: 'Trukket tilbage: det skete den 1. marts 2024 efter beslutning i Udvalget.',
      en: 'Withdrawn: that was on 1 March 2024, by decision of Udvalget.',
    });
  });

  it('is the opposite of one that is set, which says who decided it', () => {
    expect(told({ status: 'set', setBy: setBy() }).da).toContain('Målet er besluttet af Udvalget den 1. marts 2024.');
  });
});

describe('A delivery', () => {
  const delivered = { kind: 'delivered', what: 'Svar', within: '24 timer' } as const;

  it('names the limit in each case, and says how well the day of an assessment is known', () => {
    const told = asked(delivered as never);
    expect(verdict(told, steps(), '2024-06-01').sentence.da).toContain('fristen i hver sag er 24 timer');
    const inferred = { ...told, assessments: [assessed('met', '2024-05-01', { dateBasis: 'inferred' })] };
    const made = verdict(inferred, steps(), '2025-01-15');
    expect(made.sentence.da).toContain('vurderet den 1. maj 2024 (dagen er antaget; dokumentet viser den ikke)');
    expect(made.assessment).toMatchObject({ effectiveOn: '2024-05-01', dateBasis: 'inferred' });
  });
});
