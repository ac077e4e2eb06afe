import { describe, expect, it } from 'vitest';
import { evaluate, explain } from '../../src/evaluation/index.js';
import { longTermUnemployed, rate, unemployed } from './data/jobindsats-2026-07.js';
import { restatedFigures, vintages } from './data/y25i09-restated.js';
import {
  across,
  asGood,
  at,
  atMost,
  by,
  type Figure,
  factsFor,
  group,
  indicatorId,
  type Known,
  late,
  municipality,
  published,
  restated,
  sydjylland,
  target,
  verdict,
} from './given.js';

// Figures: jobindsats.dk / STAR.

describe('A restatement of published figures turns a verdict and is named', () => {
  const total = (when: 'before' | 'after') =>
    Object.fromEntries(
      restatedFigures
        .filter(({ area, benefit }) => area === '730' && benefit === 'total')
        .map((each) => [each.period, each[when]]),
    );
  const where = (when: 'before' | 'after') => ({
    area: municipality('730'),
    source: 'STAR',
    vintage: vintages[when],
    recordedAt: vintages[when],
  });
  const facts = factsFor({
    x: {
      definition: { name: 'Langtidsledige', unit: { kind: 'full-time-persons' } },
      steps: [published(total('before'), where('before')), restated(total('after'), where('after'))],
    },
    municipality: '730',
  });
  const atMost330 = target({ condition: atMost(330), when: by('2026-06-30') });

  it('met with the vintage of the 19th, not met with that of the 20th', () => {
    expect(evaluate(atMost330, facts, at('2026-08-20', late, vintages.before))).toMatchObject({
      status: 'met',
      actual: { value: 328 },
      distance: -2,
    });
    expect(evaluate(atMost330, facts, at('2026-08-20', late, vintages.after))).toMatchObject({
      status: 'not-met',
      actual: { value: 332 },
      distance: 2,
    });
  });

  it('and the same by what had been recorded', () => {
    expect(evaluate(atMost330, facts, at('2026-08-20', vintages.before)).status).toBe('met');
    expect(evaluate(atMost330, facts, at('2026-08-20', vintages.after)).status).toBe('not-met');
  });

  it('explained by the figure, with both values', () => {
    const stand = (vintage: string) => ({ target: atMost330, facts, at: at('2026-08-20', late, vintage) });
    const { turned, moved, sentence } = explain(stand(vintages.before), stand(vintages.after));
    expect(turned).toBe(true);
    expect(moved).toMatchObject([
      {
        moved: 'figure',
        as: 'actual',
        before: { value: 328, vintage: vintages.before },
        after: { value: 332, vintage: vintages.after },
      },
    ]);
    expect(sentence.da).toBe('Fra »Nået« til »Ikke nået«: tallet for juni 2026 fra 328 til 332.');
  });

  it('told in Danish and English', () => {
    const { sentence } = evaluate(atMost330, facts, at('2026-08-20', late, vintages.after));
    expect(sentence.da).toBe(
      'Ikke nået: 332 fuldtidspersoner (Langtidsledige, Randers, juni 2026); kravet er højst 330 fuldtidspersoner; 2 fuldtidspersoner over kravet. Bedømmelsesdagen var den 1. juli 2026.',
    );
    expect(sentence.en).toBe(
      'Not met: 332 full-time persons (Langtidsledige, Randers, June 2026); the requirement is at most 330 full-time persons; 2 full-time persons above the requirement. The day of judgement was 1 July 2026.',
    );
  });

  it('a total moves though neither of its parts does: nothing is added up', () => {
    const july = restatedFigures.filter(({ area, period }) => area === '101' && period === '2024-07');
    expect(july).toEqual([{ area: '101', benefit: 'total', period: '2024-07', before: 2640, after: 2641 }]);
  });

  it('the parts of Albertslund make 65 in August 2023, and its published total is 64', () => {
    const albertslund: Known = {
      x: {
        definition: {
          composite: {
            operation: 'sum',
            terms: [{ indicator: indicatorId('benefit') }, { indicator: indicatorId('cash') }],
          },
        },
        steps: [published({ '2023-08': 64 })],
      },
      others: { benefit: { steps: [published({ '2023-08': 37 })] }, cash: { steps: [published({ '2023-08': 28 })] } },
    };
    expect(verdict({ condition: atMost(64), when: by('2023-08-31') }, albertslund, '2023-10-01')).toMatchObject({
      status: 'met',
      actual: { value: 64 },
    });
  });
});

const shown = (byCode: Readonly<Record<string, number | null>>): Record<string, Figure> =>
  Object.fromEntries(Object.entries(byCode).map(([code, value]) => [code, value ?? 'suppressed']));

const ranked = (of: string) => ({
  definition: { unit: { kind: 'rank' as const }, measure: 'rank' as const, ranking: { of: indicatorId(of) } },
  steps: [],
});
const july = { when: by('2026-07-31') };

describe('The rates of July 2026 of 98 municipalities', () => {
  const rates: Known = {
    x: ranked('rate'),
    others: { rate: { definition: { unit: { kind: 'percent' } }, steps: across('2026-07', shown(rate)) } },
  };
  const rankOf = (code: string) =>
    verdict({ condition: atMost(3), ...july }, { ...rates, municipality: code }, '2026-08-22');

  it('five municipalities share 1.5 and the third place, and the tie rule is in the answer', () => {
    for (const code of ['400', '550', '665', '760', '779']) {
      const { status, actual, rules } = rankOf(code);
      expect([status, actual?.value]).toEqual(['met', 3]);
      expect(rules).toMatchObject([
        { rule: 'rank', ties: 'competition', best: 'first', ranked: 98, field: 98, sharedBy: 5 },
      ]);
    }
  });

  it('says that the mean of their places would not do', () => {
    const { marks, sentence } = rankOf('550');
    expect(marks).toEqual([
      { mark: 'another-rule-turns-it', kind: 'ties', rule: 'fractional', value: 5, status: 'not-met' },
    ]);
    expect(sentence.da).toContain(
      '98 af 98 kommuner er placeret, 5 deler pladsen; lige placerede deler pladsen, og de næste springes over (1, 2, 3, 3, 5).',
    );
  });

  it('the next place after the five is the eighth', () => {
    const eighth = Object.keys(rate).filter((code) => rate[code] === 1.6);
    expect(rankOf(eighth[0] ?? '').actual?.value).toBe(8);
  });
});

describe('The long-term unemployed of July 2026', () => {
  const known: Known = {
    x: ranked('long-term'),
    others: { 'long-term': { steps: across('2026-07', shown(longTermUnemployed)) } },
  };

  it('Læsø has no figure for the month: it is not ranked, and says so', () => {
    const { status, missing, sentence } = verdict(
      { condition: atMost(30), ...july },
      { ...known, municipality: '825' },
      '2026-08-22',
    );
    expect(status).toBe('awaiting-observation');
    expect(missing).toMatchObject([
      { input: 'observation', reason: 'not-ranked', period: '2026-07' },
      { reason: 'suppressed' },
    ]);
    expect(sentence.da).toContain('giver ingen placering, fordi kommunen ikke har noget tal at rangordne');
  });

  it('a place among 98 is a range while two have no figure, and who has none is named', () => {
    const { status, actual, rules } = verdict(
      { condition: atMost(1), ...july },
      { ...known, municipality: '741' },
      '2026-08-22',
    );
    expect([status, actual?.value, actual?.upTo]).toEqual(['awaiting-observation', 1, 3]);
    expect(rules).toMatchObject([{ ranked: 96, field: 98, unranked: ['563', '825'] }]);
  });

  it('an earlier month does not stand in for one that is missing', () => {
    const laeso = published({ '2024-03': 3, '2024-04': 3 }, { area: municipality('825') });
    expect(
      verdict({ condition: atMost(30), ...july }, { x: { steps: [laeso] }, municipality: '825' }, '2026-08-22'),
    ).toMatchObject({
      status: 'awaiting-observation',
      missing: [{ input: 'observation', reason: 'not-published', period: '2026-07' }],
    });
  });
});

describe('The share of long-term unemployed, against the municipalities of Sydjylland', () => {
  const members = ['510', '530', '540', '550', '561', '563', '573', '575', '580', '607', '621', '630'];
  const known: Known = {
    x: {
      definition: {
        unit: { kind: 'percent' },
        measure: 'share',
        shareOf: { numerator: { indicator: indicatorId('long') }, denominator: { indicator: indicatorId('all') } },
      },
      steps: [],
    },
    others: {
      long: { steps: across('2026-07', shown(longTermUnemployed)) },
      all: { steps: across('2026-07', shown(unemployed)) },
    },
    groups: { Sydjylland: group(members) },
    municipality: '607',
  };
  const fredericia = (method: 'weighted' | 'plain-mean') =>
    verdict(
      { condition: asGood({ ...sydjylland, method, leastMembers: 11 }, { margin: -0.3 }), ...july },
      known,
      '2026-08-22',
    );

  it('the weighted mean: says which rule made it, and that the plain mean would turn it', () => {
    const { status, rules, marks, sentence } = fredericia('weighted');
    expect(status).toBe('met');
    expect(rules).toMatchObject([
      { rule: 'group', method: 'weighted', withFigures: 11, leastMembers: 11, ownMunicipality: 'included' },
    ]);
    expect(marks).toMatchObject([{ mark: 'another-rule-turns-it', rule: 'plain-mean', status: 'not-met' }]);
    expect(sentence.da).toContain('Sydjylland, juli 2026: det vægtede gennemsnit af 11 kommuner');
  });

  it('the plain mean: the other way round', () => {
    const { status, marks } = fredericia('plain-mean');
    expect(status).toBe('not-met');
    expect(marks).toMatchObject([{ mark: 'another-rule-turns-it', rule: 'weighted', status: 'met' }]);
  });
});
