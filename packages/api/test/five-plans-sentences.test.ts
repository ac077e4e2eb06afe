import {
  type Day,
  evaluator,
  type Facts,
  factsOf,
  followUpPack,
  type GroupEvent,
  type GroupId,
  groupStream,
  history,
  type IndicatorEvent,
  type IndicatorId,
  type Instant,
  indicatorStream,
  type Language,
  packInMarkdown,
  planStream,
  type Recorded,
  timeline,
} from '@planspor/domain';
import { describe, expect, it } from 'vitest';
import { exampleNames } from '../src/demo/examples.js';
import { dutiesOn } from './support/duties-of-examples.js';
import { type ExampleInMemory, exampleInMemory } from './support/example-in-memory.js';
import { faultsOf, type Spoken, type Unspoken } from './support/spoken.js';

const languages: readonly Language[] = ['da', 'en'];

const strings = (value: unknown): readonly string[] => {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(strings) : [];
};

/** What may not be read aloud of a plan: who acted by id, and every code of a subject or an indicator that is no word. */
const unspokenOf = (example: ExampleInMemory): Unspoken => {
  const all = [...example.events, ...[...example.indicators.values()].flat(), ...[...example.groups.values()].flat()];
  const codes = all.flatMap(({ data }) => {
    const { code, parties = [] } = data as { code?: string; parties?: readonly { code?: string }[] };
    return [code, ...parties.map((party) => party.code)].flatMap((found) => found ?? []);
  });
  return {
    slugs: new Set(all.map(({ actor }) => actor.id)),
    codes: new Set(codes.filter((code) => /\d|-/.test(code))),
    texts: [...new Set(all.flatMap(({ data }) => strings(data)))],
  };
};

const inBoth = (
  where: string,
  text: { readonly da: string; readonly en: string },
  told: Pick<Spoken, 'day' | 'dateBasis'> = {},
): Spoken[] => languages.map((language) => ({ where, language, text: text[language], ...told }));

const duties = (example: ExampleInMemory): Spoken[] => {
  const year = Number(example.documentAt('2030-01-01').period.slice(0, 4));
  return [`${year}-06-01`, `${year + 1}-01-01`, '2026-11-01'].flatMap((day) => {
    const { duties: binding, notBinding } = dutiesOn(example, day);
    return [...binding, ...notBinding].flatMap(({ key, text, law, sentence }) =>
      [text, law, sentence].flatMap((spoken) => inBoth(`the duty ${key} on ${day}`, spoken)),
    );
  });
};

const byId = <Id extends string, Event>(streams: Iterable<readonly Recorded[]>): ReadonlyMap<Id, readonly Event[]> =>
  new Map(
    [...streams].map((events) => [events[0]?.stream as Id, timeline(events) as readonly unknown[] as readonly Event[]]),
  );

const knownAt = '2026-12-31T12:00:00.000Z' as Instant;

const verdictsOn = (example: ExampleInMemory, asOf: Day) => {
  const state = example.at({ asOf });
  const facts = factsOf({
    municipality: example.municipality as Facts['municipality'],
    indicators: byId<IndicatorId, IndicatorEvent>(example.indicators.values()),
    groups: byId<GroupId, GroupEvent>(example.groups.values()),
    targets: [...state.targets.values()],
  });
  return [...state.targets.values()].map(evaluator(facts, { asOf, knownAt }));
};

const days = (example: ExampleInMemory): readonly Day[] => {
  const year = Number(example.documentAt('2030-01-01').period.slice(0, 4));
  return [`${year}-06-01`, `${year + 1}-02-01`, '2026-11-01'] as Day[];
};

const verdicts = (example: ExampleInMemory): Spoken[] =>
  days(example).flatMap((day) =>
    verdictsOn(example, day).flatMap(({ target, sentence }) => inBoth(`the verdict of ${target} on ${day}`, sentence)),
  );

const packs = (example: ExampleInMemory): Spoken[] => {
  const plan = example.at();
  return [...plan.followUps.values()].flatMap((followUp) =>
    days(example).flatMap((asOf) => {
      const input = { id: example.id('#plan'), plan, followUp, asOf, verdicts: verdictsOn(example, asOf), changes: [] };
      return languages.flatMap((language) =>
        packInMarkdown(followUpPack(input), language)
          .split('\n')
          .filter((line) => line !== '')
          .map((text) => ({ where: `the pack on ${asOf}`, language, text })),
      );
    }),
  );
};

/** What history tells of the plan, and of the indicators and groups that it names. */
const histories = (example: ExampleInMemory): Spoken[] =>
  [
    history(planStream, example.events),
    ...[...example.indicators.values()].map((events) => history(indicatorStream, events)),
    ...[...example.groups.values()].map((events) => history(groupStream, events)),
  ]
    .flat()
    .flatMap(({ type, version, sentence, dateBasis, effectiveOn }) =>
      inBoth(`${type} no. ${version}`, sentence, { dateBasis, day: effectiveOn }),
    );

describe.each(exampleNames())('what is said of %s', (name) => {
  const example = exampleInMemory(name);
  const unspoken = unspokenOf(example);
  const faults = (spoken: readonly Spoken[]) => spoken.flatMap((each) => faultsOf(each, unspoken));

  it('in its duties can be read aloud', () => {
    const spoken = duties(example);
    expect(spoken.length).toBeGreaterThan(30);
    expect(faults(spoken)).toEqual([]);
  });

  it('in its verdicts can be read aloud', () => {
    expect(faults(verdicts(example))).toEqual([]);
  });

  it('in its packs can be read aloud', () => {
    expect(faults(packs(example))).toEqual([]);
  });

  it('in its history can be read aloud, and says of every assumed day that it is', () => {
    const spoken = histories(example);
    expect(spoken.length).toBeGreaterThan(example.events.length * 2);
    expect(faults(spoken)).toEqual([]);
  });
});
