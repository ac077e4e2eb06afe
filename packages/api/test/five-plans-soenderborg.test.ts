import { difference, type PlanDocument, type SubjectDifference } from '@planspor/domain';
import { describe, expect, it } from 'vitest';
import { exampleInMemory } from './support/example-in-memory.js';

const byLength = (a: string, b: string) => a.length - b.length || a.localeCompare(b);

/** The codes of what differs between two slices, by kind and change, such as `goal added`. */
const codesOf = (differences: readonly SubjectDifference[], kind: string, change: SubjectDifference['change']) =>
  differences
    .filter((found) => found.kind === kind && found.change === change)
    .map(({ label = '' }) => label.split(' ')[0] ?? '')
    .sort(byLength);

const numbered = (letter: string, ...ranges: readonly (readonly [number, number])[]) =>
  ranges.flatMap(([from, to]) => Array.from({ length: to - from + 1 }, (_, index) => `${letter}${from + index}`));

describe('Sønderborg, revised on the way', () => {
  const example = exampleInMemory('soenderborg-2019-2022');
  const [first, second]: readonly [PlanDocument, PlanDocument] = [
    example.documentAt('2020-12-31'),
    example.documentAt('2022-01-01'),
  ];
  const differences = difference(first, second);

  it('shows edition 1 on the last day of 2020 and edition 2 at the beginning of 2022', () => {
    expect(
      [first, second].map(({ edition, status, title, editions }) => [edition, status, title, editions.length]),
    ).toEqual([
      [1, 'in-force', 'Beskæftigelsespolitik 2019-2022', 1],
      [2, 'in-force', 'Beskæftigelsespolitik 2019-2022 (revideret 2021)', 2],
    ]);
    expect(second.editions[1]).toMatchObject({
      from: '2021-10-01',
      decision: { body: 'Arbejdsmarkeds- og Integrationsudvalget', takenOn: '2021' },
    });
  });

  it('lists what the revision brought: goals, groups, the numerical targets and initiatives', () => {
    expect(codesOf(differences, 'goal', 'added')).toEqual(['g10', 'g50']);
    expect(codesOf(differences, 'targetGroup', 'added')).toEqual(['tg16', 'tg17']);
    expect(codesOf(differences, 'target', 'added')).toEqual([...numbered('t', [1, 21], [28, 29], [37, 37])]);
    expect(codesOf(differences, 'initiative', 'added')).toEqual(['in1', 'in2', 'in3', 'in4', 'in13', 'in26']);
    expect(codesOf(differences, 'partnership', 'added')).toHaveLength(1);
  });

  it('lists what it changed, before and after, and that nothing was taken out', () => {
    expect(codesOf(differences, 'goal', 'changed')).toEqual(['g2', 'g34', 'g35', 'g36', 'g42', 'g46']);
    expect(codesOf(differences, 'targetGroup', 'changed')).toEqual(['tg12']);
    expect(codesOf(differences, 'initiative', 'changed')).toEqual(['in28']);
    expect(differences.filter(({ change }) => change === 'removed')).toEqual([]);
    const title = differences
      .find(({ kind, label }) => kind === 'goal' && label?.startsWith('g2 '))
      ?.fields.find(({ field }) => field === 'title');
    expect(title?.before).not.toEqual(title?.after);
    expect(differences[0]).toMatchObject({
      kind: 'plan',
      fields: expect.arrayContaining([{ field: 'edition', before: 1, after: 2 }]),
    });
  });

  it('claims no number of edition 1, which is not at hand, and says so in notes', () => {
    expect(first.figures).toEqual([]);
    expect(first.targets.map(({ code }) => code)).not.toContain('t18');
    expect(first.notes.map(({ code }) => code)).toEqual(['n1', 'n2', 'n3']);
    expect(first.notes[0]?.text).toMatch(/Udgave 1 .* har ikke foreligget/);
  });
});
