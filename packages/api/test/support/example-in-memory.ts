import {
  type Day,
  decide,
  fold,
  groupStream,
  happenings,
  type IndicatorDefinition,
  type Instant,
  indicatorStream,
  type PlanDocument,
  type PlanId,
  type PlanState,
  type Proposed,
  planDocument,
  planStream,
  type Recorded,
  type SlicePoint,
  type StreamKind,
  slice,
} from '@planspor/domain';
import * as Either from 'fp-ts/lib/Either.js';
import * as z from 'zod';
import { type Example, idOf, type Step, withIds } from '../../src/demo/example.js';
import { readExample } from '../../src/demo/examples.js';

/** An example decided and folded here, without a database or a server: quick, and by the same rules. */
export interface ExampleInMemory {
  readonly slug: string;
  readonly municipality: string;
  /** The plan's recorded events by version. */
  readonly events: readonly Recorded[];
  /** The recorded events of each indicator, by the indicator's code. */
  readonly indicators: ReadonlyMap<string, readonly Recorded[]>;
  /** The recorded events of each comparison group, by the group's id. */
  readonly groups: ReadonlyMap<string, readonly Recorded[]>;
  /** The id that a reference of the example stands for, such as `#g1`. */
  readonly id: (reference: string) => string;
  readonly at: (point?: SlicePoint) => PlanState;
  readonly documentAt: (asOf: string) => PlanDocument;
  /** The plan as its document says it: without what the example makes up to illustrate. */
  readonly asPrinted: () => PlanState;
  readonly definition: (code: string) => IndicatorDefinition;
}

const moment = (step: number) => new Date(Date.UTC(2026, 0, 1, 8, step)).toISOString() as Instant;

const typeOf = <State>(kind: StreamKind<State>, command: string): string =>
  Object.entries(kind.definitions).find(([, definition]) => definition.command === command)?.[0] ??
  `no event of ${command}`;

/** One step decided on what its stream holds; throws with the refusals. */
const record = <State>(
  kind: StreamKind<State>,
  before: readonly Recorded[],
  { slug }: Example,
  step: Step,
  index: number,
): Recorded[] => {
  const { commands, about: _about, stream, ledger: _ledger, actor, ...shared } = step;
  const reference = stream ?? `#${slug}`;
  const proposals = commands.map(({ type: command, data, ...own }, place) => {
    const type = typeOf(kind, command);
    const id = idOf(slug, `#event/${reference}/${index}/${place}`);
    const schema = kind.definitions[type]?.data ?? z.unknown();
    return { id, type, ...shared, ...own, data: z.parse(schema, withIds(slug, data)) } as Proposed;
  });
  const decision = decide(kind, before, proposals);
  if (Either.isLeft(decision)) throw new Error(`${slug}, step ${index + 1}: ${JSON.stringify(decision.left, null, 1)}`);
  return decision.right.map((event, place) => ({
    ...event,
    stream: idOf(slug, reference),
    version: before.length + place + 1,
    schemaVersion: kind.definitions[event.type]?.schemaVersion ?? 1,
    recordedAt: moment(index),
    actor: actor ?? { id: 'example', role: 'editor' },
    correlationId: `step-${index + 1}`,
  }));
};

const recordStep = (before: readonly Recorded[], example: Example, step: Step, index: number): Recorded[] => {
  switch (step.about) {
    case 'plan':
      return record(planStream, before, example, step, index);
    case 'indicator':
      return record(indicatorStream, before, example, step, index);
    case 'group':
      return record(groupStream, before, example, step, index);
  }
};

/** Records all steps of an example in their order; the events of each stream, by its kind and reference. */
const recordAll = (example: Example): ReadonlyMap<string, readonly Recorded[]> => {
  const streams = new Map<string, readonly Recorded[]>();
  example.steps.forEach((step, index) => {
    const key = `${step.about} ${step.stream ?? `#${example.slug}`}`;
    const before = streams.get(key) ?? [];
    streams.set(key, [...before, ...recordStep(before, example, step, index)]);
  });
  return streams;
};

const indicatorsIn = (streams: ReadonlyMap<string, readonly Recorded[]>) => {
  const found = [...streams].filter(([key]) => key.startsWith('indicator '));
  return new Map(found.map(([, events]) => [String(slice(indicatorStream, events).definition?.code), events] as const));
};

const groupsIn = (streams: ReadonlyMap<string, readonly Recorded[]>) => {
  const found = [...streams].filter(([key]) => key.startsWith('group '));
  return new Map(found.map(([, events]) => [String(events[0]?.stream), events] as const));
};

/** Loads an example by its name, such as `toender-2024`. Throws where a step is refused. */
export const exampleInMemory = (name: string): ExampleInMemory => {
  const example = readExample(name);
  const streams = recordAll(example);
  const events = streams.get(`plan #${example.slug}`) ?? [];
  const indicators = indicatorsIn(streams);
  const last = events.at(-1);
  return {
    slug: example.slug,
    municipality: example.municipality,
    events,
    indicators,
    groups: groupsIn(streams),
    id: (reference) => idOf(example.slug, reference),
    at: (point = {}) => slice(planStream, events, point),
    documentAt: (asOf) => {
      const point = {
        id: idOf(example.slug, `#${example.slug}`) as PlanId,
        version: events.length,
        recordedAt: last?.recordedAt ?? moment(0),
        asOf: asOf as Day,
      };
      const document = planDocument(slice(planStream, events, { asOf: asOf as Day }), point);
      if (document === undefined) throw new Error(`${name} was not drafted by ${asOf}`);
      return document;
    },
    asPrinted: () =>
      fold(
        planStream,
        happenings(events, {}).filter(({ dateBasis }) => dateBasis !== 'illustration'),
      ),
    definition: (code) => {
      const found = slice(indicatorStream, indicators.get(code) ?? []).definition;
      if (found === undefined) throw new Error(`${name} defines no indicator ${code}`);
      return found;
    },
  };
};
