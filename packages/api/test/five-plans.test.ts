import { describe, expect, it, test } from 'vitest';
import { type FactKind, readDifferences, readFacts } from './facts/facts-file.js';
import { joinFacts } from './facts/join.js';
import { type ExampleInMemory, exampleInMemory } from './support/example-in-memory.js';

// How many facts of each kind the five documents hold, counted by hand: no list may lose one unnoticed.
const counted: Readonly<Record<string, Readonly<Record<FactKind, number>>>> = {
  'toender-2024': {
    goals: 46,
    targetGroups: 29,
    indicators: 46,
    targets: 26,
    figures: 63,
    initiatives: 54,
    budget: 0,
    budgetTotals: 0,
    investmentCases: 2,
    partners: 28,
    annexes: 2,
    awards: 2,
  },
  'soenderborg-2019-2022': {
    goals: 52,
    targetGroups: 23,
    indicators: 46,
    targets: 39,
    figures: 67,
    initiatives: 28,
    budget: 0,
    budgetTotals: 0,
    investmentCases: 0,
    partners: 12,
    annexes: 4,
    awards: 0,
  },
  'aabenraa-2019': {
    goals: 40,
    targetGroups: 21,
    indicators: 31,
    targets: 19,
    figures: 15,
    initiatives: 33,
    budget: 27,
    budgetTotals: 3,
    investmentCases: 3,
    partners: 19,
    annexes: 0,
    awards: 1,
  },
  'hedensted-2024-2025': {
    goals: 70,
    targetGroups: 50,
    indicators: 77,
    targets: 71,
    figures: 123,
    initiatives: 51,
    budget: 9,
    budgetTotals: 0,
    investmentCases: 5,
    partners: 36,
    annexes: 2,
    awards: 0,
  },
  'taarnby-2017': {
    goals: 37,
    targetGroups: 45,
    indicators: 74,
    targets: 63,
    figures: 144,
    initiatives: 44,
    budget: 5,
    budgetTotals: 0,
    investmentCases: 0,
    partners: 23,
    annexes: 0,
    awards: 0,
  },
};

/** What of a fact is otherwise where the list has it as one kind of subject and the document as another. */
const place = 'place';

const reviewed = readDifferences();

const sorted = (lines: readonly string[]) => [...lines].sort();

describe.each(Object.keys(counted))('every fact of %s', (name) => {
  const facts = readFacts(name);
  let example: ExampleInMemory | undefined;
  const loaded = () => (example ??= exampleInMemory(name));
  const joined = () => joinFacts(facts, loaded());

  it('is listed', () => {
    expect(Object.fromEntries(joined().map(({ kind, listed }) => [kind, listed]))).toEqual(counted[name]);
  });

  it('is in the plan, or in another place of it for a reviewed reason; nothing has a code that the document does not know', () => {
    const elsewhere = reviewed.filter(({ plan, field }) => plan === name && field === place);
    expect(sorted(joined().flatMap(({ kind, leftOut }) => leftOut.map((id) => `${kind} ${id}`)))).toEqual(
      sorted(elsewhere.flatMap(({ kind, ids }) => ids.map((id) => `${kind} ${id}`))),
    );
    expect(joined().flatMap(({ kind, added }) => added.map((id) => `${kind} ${id}`))).toEqual([]);
  });

  it('is said as it is listed, or otherwise for a reviewed reason', () => {
    const found = joined().flatMap(({ kind, different }) => different.map(({ id, field }) => `${kind} ${id} ${field}`));
    const known = reviewed
      .filter(({ plan, field }) => plan === name && field !== place)
      .flatMap(({ kind, field, ids }) => ids.map((id) => `${kind} ${id} ${field}`));
    expect(sorted(found)).toEqual(sorted(known));
  });

  it('is accounted for: present, expressed differently or left out', () => {
    const report = joined().map(({ kind, listed, present, different, leftOut }) => {
      const otherwise = new Set(different.map(({ id }) => id)).size;
      expect(present.length + otherwise + leftOut.length).toBe(listed);
      return `${kind}: ${present.length} present, ${otherwise} expressed differently, ${leftOut.length} left out`;
    });
    console.info([name, ...report].join('\n  '));
  });

  it('belongs to a plan of that municipality and period', () => {
    const { head } = loaded().at();
    expect(head).toMatchObject({ municipality: facts.municipality, code: facts.plan });
  });
});

test('a wrong, a missing and an unlisted fact are all noticed', () => {
  const facts = readFacts('aabenraa-2019');
  const [first, second, ...others] = facts.goals;
  const wrong = {
    ...facts,
    goals: [{ ...first, id: 'g1', level: 'theme' }, { id: 'g999', level: 'vision' }, ...others],
  };
  const goals = joinFacts(wrong, exampleInMemory('aabenraa-2019')).find(({ kind }) => kind === 'goals');
  expect(goals).toMatchObject({
    different: [{ id: 'g1', field: 'level', listed: 'theme', said: 'vision' }],
    leftOut: ['g999'],
    added: [second?.id],
  });
});
