import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { explainRatings } from '../../src/ratings/index.js';
import { PlanRatings } from '../../src/ratings/rating.js';
import { atMost, by, type Figures, indicatorId, over, published } from '../evaluation/given.js';
import { id } from '../ids.js';
import { come, type Fields, goal, names, rated, rule, type Situation } from './given-rules.js';

// The worked examples of docs/verdicts.md, "Rules over verdicts": many targets together.

const light = rule('light', {
  each: 'target',
  gates: [
    { name: 'green', when: { kind: 'ahead', as: 'percent', from: { at: 0 } } },
    { name: 'yellow', when: { kind: 'ahead', as: 'percent', from: { at: -10 } } },
  ],
  rest: { name: 'red' },
});

const is = (...called: readonly string[]) => ({ kind: 'rated' as const, is: [...called] });
const ratedBy = light.id;
const worst: Fields = {
  each: 'goal',
  ratedBy,
  gates: [
    { name: 'red', when: { kind: 'members', which: is('red'), as: 'number', from: { at: 1 } } },
    { name: 'yellow', when: { kind: 'members', which: is('yellow'), as: 'number', from: { at: 1 } } },
  ],
  rest: { name: 'green' },
};
const share: Fields = {
  each: 'goal',
  gates: [
    {
      name: 'reached',
      when: { kind: 'members', which: { kind: 'status', is: ['met'] }, as: 'percent', from: { at: 60 } },
    },
  ],
  rest: { name: 'not reached' },
};
const score: Fields = {
  each: 'goal',
  ratedBy,
  weights: [{ target: rated('a', {}).id, weight: 3 }],
  gates: [
    {
      name: 'good',
      when: {
        kind: 'score',
        points: [
          { name: 'green', points: 2 },
          { name: 'yellow', points: 1 },
          { name: 'red', points: 0 },
        ],
        from: { at: 1.5 },
      },
    },
  ],
  rest: { name: 'poor' },
};

const indicators = ['a', 'b', 'c'] as const;
type Told = Readonly<Partial<Record<(typeof indicators)[number], number | string>>>;

const december = by('2024-12-31');
const targets = indicators.map((name) =>
  rated(
    name,
    { condition: atMost(100, { of: name }), when: december },
    { goals: ['g'], responsible: name === 'c' ? 'Socialudvalget' : 'Arbejdsmarkedsudvalget' },
  ),
);
const known = (told: Told) => ({
  others: Object.fromEntries(
    indicators.map((name) => [
      name,
      { steps: told[name] === undefined ? [] : [published({ '2024-12': told[name] } as Figures)] },
    ]),
  ),
});
const situation = (told: Told, fields: Fields): Situation => ({
  targets,
  known: known(told),
  goals: [goal('g', { theme: 'Job' })],
  rules: [light, rule('roll-up', fields)],
});
const on = (told: Told, fields: Fields) => names(situation(told, fields), '2025-02-01');

describe('the worst of a goal', () => {
  it.each([
    [{ a: 90, b: 95, c: 100 }, 'green'],
    [{ a: 90, b: 95, c: 105 }, 'yellow'],
    [{ a: 90, b: 120, c: 105 }, 'red'],
    [{ a: 90, b: 120 }, 'red'],
    [{ a: 90, b: 105 }, '? red yellow'],
    [{ a: 90, b: 95 }, '? red yellow green'],
    [{ a: 90, b: 95, c: '101 to 105' }, 'yellow'],
  ] as const)('%j → %s', (told, name) => {
    expect(on(told, worst)).toEqual([name]);
  });
});

describe('shares and scores', () => {
  it.each([
    [{ a: 90, b: 95, c: 120 }, 'reached'],
    [{ a: 90, b: 105, c: 120 }, 'not reached'],
    [{ a: 90, b: 95 }, 'reached'],
    [{ a: 90, b: 105 }, '? reached not reached'],
    [{ a: 110, b: 105 }, 'not reached'],
  ] as const)('60 %% of the targets: %j → %s', (told, name) => {
    expect(on(told, share)).toEqual([name]);
  });

  it('weights count: three green and one red are 1.2, and the heavy one green is 1.6', () => {
    expect(on({ a: 90, b: 105, c: 105 }, score)).toEqual(['good']);
    expect(on({ a: 105, b: 90, c: 90 }, score)).toEqual(['poor']);
    expect(come(situation({ a: 90, b: 105, c: 105 }, score), '2025-02-01').rules.at(-1)?.rated[0]?.score).toEqual({
      from: 1.6,
      to: 1.6,
    });
  });

  it('an undecided member leaves a stretch, and is left out only where the rule says so', () => {
    const told = { a: 105, b: 90 };
    expect(come(situation(told, score), '2025-02-01').rules.at(-1)?.rated[0]).toMatchObject({
      standing: 'decided',
      score: { from: 1, to: 1.4 },
    });
    expect(on({ a: 90, b: 105 }, share)).toEqual(['? reached not reached']);
    expect(on({ a: 90, b: 105 }, { ...share, undecided: 'left-out' })).toEqual(['not reached']);
    expect(on({ a: 90, b: 105 }, { ...share, missing: { name: 'unknown' } })).toEqual(['unknown (assumed)']);
  });
});

describe('what is rated together', () => {
  it('a goal with the goals under it, a theme, a responsible body, the plan', () => {
    const told = known({ a: 90, b: 95, c: 120 });
    const goals = [goal('top', { theme: 'Job' }), goal('g', { parent: id('top') as never })];
    const subjects = (each: Fields['each']) =>
      (
        come({ targets, known: told, goals, rules: [rule('roll-up', { ...share, each })] }, '2025-02-01').rules.at(-1)
          ?.rated ?? []
      ).map(({ subject, outcome }) => `${subject.kind} ${subject.name}: ${outcome?.name}`);
    expect(subjects('goal')).toEqual(['goal «top»: reached', 'goal «g»: reached']);
    expect(subjects('theme')).toEqual(['theme Job: reached']);
    expect(subjects('responsible')).toEqual([
      'responsible Arbejdsmarkedsudvalget: reached',
      'responsible Socialudvalget: not reached',
    ]);
    expect(subjects('plan')).toEqual(['plan Plan: reached']);
  });

  it('what is not due is left out and told; another wording of a target is not counted twice', () => {
    const later = rated('later', { condition: atMost(100, { of: 'b' }), when: over('2026') }, { goals: ['g'] });
    const again = rated(
      'again',
      { condition: atMost(100, { of: 'a' }), when: december, sameAs: targets[0]?.id },
      { goals: ['g'] },
    );
    const found = come(
      { ...situation({ a: 90, b: 95, c: 90 }, share), targets: [...targets, later, again] },
      '2025-02-01',
    );
    expect(PlanRatings.parse(found)).toEqual(found);
    expect(found.rules.at(-1)?.rated[0]).toMatchObject({
      standing: 'decided',
      outcome: { name: 'reached' },
      final: false,
      statuses: [{ name: 'met', count: 3, share: 100 }],
      members: [{}, {}, {}, { leftOut: 'not-due' }, { leftOut: 'same-as-another' }],
      sentence: {
        da: '»reached« (trin 1 af 1; 3 nået; 3 af 5 mål tæller med (1 ikke begyndt eller ikke bedømt endnu, 1 samme mål som et andet)).',
      },
    });
  });

  describe('wordings of one target', () => {
    const told = (name: string, more: object = {}) =>
      rated(name, { condition: atMost(100, { of: 'a' }), when: december, ...more }, { goals: ['g'] });
    const [a, b, c] = ['a', 'b', 'c'].map((name) => told(name).id);
    const two: Fields = {
      each: 'goal',
      gates: [
        {
          name: 'two',
          when: { kind: 'members', which: { kind: 'status', is: ['met'] }, as: 'number', from: { at: 2 } },
        },
      ],
      rest: { name: 'fewer' },
    };
    const counted = (members: readonly ReturnType<typeof told>[], more: Partial<Fields> = {}) => {
      const asked = { ...situation({ a: 90 }, { ...two, ...more }), targets: members };
      return come(asked, '2025-02-01')
        .rules.at(-1)
        ?.rated[0]?.members?.map(({ leftOut }) => leftOut ?? 'counts');
    };

    it.each([
      ['of one that was withdrawn', [told('a', { status: 'withdrawn' }), told('b', { sameAs: a })]],
      ['of each other', [told('a', { sameAs: b }), told('b', { sameAs: a })]],
      ['of one and the same', [told('a'), told('b', { sameAs: a }), told('c', { sameAs: a })]],
      ['one of the other', [told('a'), told('b', { sameAs: a }), told('c', { sameAs: b })]],
    ])('%s are counted once', (_, members) => {
      expect(counted(members)?.filter((each) => each === 'counts')).toHaveLength(1);
    });

    it('are counted once where the rule is not about the one they refer to', () => {
      const members = [told('a'), told('b', { sameAs: a }), told('c', { sameAs: a })];
      expect(counted(members, { targets: [b, c] as never })).toEqual(['counts', 'same-as-another']);
    });
  });

  it('with nothing due nothing is said', () => {
    const later = indicators.map((name) =>
      rated(name, { condition: atMost(100, { of: name }), when: over('2026') }, { goals: ['g'] }),
    );
    expect(names({ ...situation({}, share), targets: later }, '2025-02-01')).toEqual(['– planned']);
  });
});

describe('what moved', () => {
  it('is told with the verdicts behind it', () => {
    const [before, after] = [
      { a: 90, b: 95 },
      { a: 90, b: 95, c: 120 },
    ].map((told) => come(situation(told, worst), '2025-02-01'));
    const moved = before && after ? explainRatings(before, after) : [];
    expect(moved).toMatchObject([
      {
        rule: light.id,
        subject: { kind: 'target', name: '«c»' },
        before: { standing: 'undecided' },
        after: { outcome: { name: 'red' } },
        targets: [{ before: { status: 'awaiting-observation' }, after: { status: 'not-met' } }],
      },
      {
        subject: { kind: 'goal' },
        before: { possible: ['red', 'yellow', 'green'] },
        after: { outcome: { name: 'red' } },
        targets: [{ after: { rating: 'red' } }],
      },
    ]);
    expect(after && explainRatings(after, after)).toEqual([]);
  });
});

describe('a rule that is decided', () => {
  const figure = fc.oneof(
    fc.integer({ min: 80, max: 125 }),
    fc.constantFrom('suppressed', 'below 95', '90 to 112', 'above 105', undefined),
  );
  const admitted = (value: number | string | undefined, choice: number): number => {
    if (typeof value === 'number') return value;
    if (value === 'below 95') return choice % 95;
    if (value === '90 to 112') return 90 + (choice % 23);
    return value === 'above 105' ? 106 + choice : choice + 60;
  };

  it('is turned by no admissible value of what is missing or inexact, and is not final while anything is awaited', () => {
    const told = fc.record({ a: figure, b: figure, c: figure });
    fc.assert(
      fc.property(
        told,
        fc.constantFrom(worst, share, score),
        fc.array(fc.integer({ min: 0, max: 60 }), { minLength: 3, maxLength: 3 }),
        (first, fields, choices) => {
          const completed = Object.fromEntries(
            indicators.map((name, at) => [name, admitted(first[name], choices[at] ?? 0)]),
          );
          const [before, after] = [first as Told, completed].map((each) =>
            come(situation(each, fields), '2025-02-01').rules.flatMap(({ rated: all }) => all),
          );
          for (const [index, rating] of (before ?? []).entries()) {
            const statuses = [rating.status, ...(rating.members ?? []).map(({ status }) => status)];
            if (statuses.some((status) => status?.startsWith('awaiting'))) expect(rating.final).toBe(false);
            const later = after?.[index]?.outcome?.name;
            if (rating.standing === 'decided') expect(later).toBe(rating.outcome?.name);
            else expect(rating.possible).toContain(later);
          }
        },
      ),
      { numRuns: 150 },
    );
  });
});

it('rules know the indicators only by their verdicts', () => {
  expect(JSON.stringify(worst)).not.toContain(indicatorId('a'));
});
