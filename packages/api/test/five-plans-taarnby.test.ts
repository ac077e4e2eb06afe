import {
  areaKey,
  type Day,
  evaluate,
  type Facts,
  factsOf,
  type IndicatorEvent,
  type IndicatorId,
  type Instant,
  planBudget,
  planEvents,
  type Recorded,
  type TargetId,
  timeline,
} from '@planspor/domain';
import { describe, expect, it } from 'vitest';
import { type ExampleInMemory, exampleInMemory } from './support/example-in-memory.js';

const day = (text: string) => text as Day;

const targetBy = (example: ExampleInMemory, code: string) => {
  const found = [...example.at().targets.values()].find((target) => target.code === code);
  if (found === undefined) throw new Error(`no target has the code ${code}`);
  return found;
};

const seriesOf = (events: readonly Recorded[]) => timeline(events) as readonly unknown[] as readonly IndicatorEvent[];

const factsOfExample = (example: ExampleInMemory): Facts =>
  factsOf({
    municipality: example.municipality as Facts['municipality'],
    indicators: new Map(
      [...example.indicators].map(
        ([code, events]) => [example.id(`#${code}`) as IndicatorId, seriesOf(events)] as const,
      ),
    ),
  });

const knownAt = '2026-12-31T12:00:00.000Z' as Instant;

const proposed = planEvents.TargetSet.data.pick({ condition: true, when: true });

describe('Tårnby, with two municipalities and two sources', () => {
  const example = exampleInMemory('taarnby-2017');
  const published = [...example.indicators].flatMap(([code, events]) =>
    events.flatMap(({ type, data }) =>
      type === 'ObservationsPublished'
        ? [
            {
              code,
              ...(data as {
                source: string;
                observations: readonly { area: Parameters<typeof areaKey>[0]; period: string; population?: string }[];
              }),
            },
          ]
        : [],
    ),
  );

  it('publishes each source’s figures under its own name, for its own municipality', () => {
    const areasOf = (source: string) =>
      new Set(
        published
          .filter((each) => each.source === source)
          .flatMap(({ observations }) => observations.map(({ area }) => areaKey(area))),
      );
    expect(areasOf('OPUS Lis')).toEqual(new Set(['municipality:185']));
    expect(areasOf('Jobindsats.dk')).toEqual(new Set(['municipality:155']));
    const equal = [...example.indicators.keys()].filter((code) => example.definition(code).equalSources !== undefined);
    expect(equal).toEqual([]);
  });

  it('cites each figure under the source that counted it', () => {
    const figures = [...example.at().figures.values()];
    const sources = (area: string) =>
      new Set(
        figures
          .filter((figure) => areaKey(figure.area) === area && figure.indicator === example.id('#ind-52'))
          .map(({ publishedBy }) => publishedBy),
      );
    expect([sources('municipality:185'), sources('municipality:155')]).toEqual([
      new Set(['OPUS Lis']),
      new Set(['Jobindsats.dk']),
    ]);
  });

  it('never holds a figure of the one source against one of the other', () => {
    const { condition, when } = proposed.parse({
      condition: {
        kind: 'benchmark',
        indicator: example.id('#ind-52'),
        population: 'Forsikrede ledige (LAB 2.1)',
        on: 'level',
        comparison: 'better',
        against: { area: { kind: 'municipality', code: '155' } },
      },
      when: { kind: 'by', date: '2015-12-31' },
    });
    const proposal = { ...targetBy(example, 't14'), id: example.id('#trial') as TargetId, condition, when };
    const verdict = evaluate(proposal, factsOfExample(example), { asOf: day('2016-02-01'), knownAt });
    expect(verdict).toMatchObject({ status: 'not-comparable', hindrance: 'other-source' });
  });

  it('asks for a share of 20 % that belongs to both municipalities together', () => {
    const joint = { kind: 'joint', codes: ['185', '155'] };
    expect(targetBy(example, 't3')).toMatchObject({
      condition: { kind: 'level', comparison: 'at-most', value: 20, area: joint },
      baseline: { kind: 'value', value: 26, period: '2016-07' },
    });
    const verdict = evaluate(targetBy(example, 't3'), factsOfExample(example), { asOf: day('2017-01-01'), knownAt });
    expect(verdict.inputs.length).toBeGreaterThan(0);
    expect(JSON.stringify(verdict)).not.toMatch(/"kind":"municipality"/);
  });

  it('keeps the contradictory pair on job clarification as requirement and expectation, with a note', () => {
    const [requirement, expectation] = [targetBy(example, 't12'), targetBy(example, 't13')];
    expect(requirement).toMatchObject({
      nature: 'requirement',
      condition: { kind: 'direction', direction: 'down', indicator: example.id('#ind-jaf') },
    });
    expect(expectation).toMatchObject({
      nature: 'expectation',
      condition: { kind: 'hold', indicator: example.id('#ind-jaf') },
    });
    const note = [...example.at().notes.values()].find(
      ({ kind, subjects = [] }) => kind === 'conflict' && subjects.some(({ id }) => id === requirement.id),
    );
    expect(note?.subjects?.map(({ id }) => id)).toEqual([requirement.id, expectation.id]);
  });

  it('covers Dragør, and knows no amount of its budget', () => {
    expect(example.documentAt('2017-06-01')).toMatchObject({
      municipality: { code: '185', name: 'Tårnby' },
      alsoCovers: [{ code: '155', name: 'Dragør' }],
    });
    const { total } = planBudget(example.at());
    expect(total).toMatchObject({
      lines: 5,
      withAmount: 0,
      missing: [{ reason: 'not-available', lines: { length: 5 } }],
    });
    expect(total).not.toHaveProperty('amount');
  });
});
