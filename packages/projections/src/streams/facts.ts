import {
  type Facts,
  type GroupEvent,
  type GroupHistory,
  type GroupId,
  groupHistoryOf,
  groupStream,
  type IndicatorEvent,
  type IndicatorId,
  type IndicatorSeries,
  type Instant,
  indicatorStream,
  type KnownStream,
  type PlanState,
  printedIn,
  type Recorded,
  referenceAreas,
  referencesOf,
  type StreamReferences,
  seriesInSteps,
  sourcesOf,
  stateOn,
  unreadable,
  upTo,
  versionAt,
} from '@planspor/domain';
import type { Kysely } from 'kysely';
import { inSteps } from '../database/breathing.js';
import type { Database } from '../database/schema.js';
import { type StreamHead, streamHeads } from './heads.js';
import type { WarmStreams } from './warm-streams.js';

/** An indicator or group prepared for evaluation. */
type Prepared = { readonly unreadable: readonly Recorded[] } & (
  | { readonly kind: 'indicator'; readonly series: IndicatorSeries; readonly sources: StreamReferences }
  | { readonly kind: 'group'; readonly history: GroupHistory }
);

/** Everything a plan's verdicts rest on, with the ledgers it came from and the references that name nothing. */
export interface Gathered {
  readonly facts: Facts;
  readonly ledgers: ReadonlySet<string>;
  readonly unresolved: readonly string[];
  /** Events among what it rests on whose content was erased. */
  readonly unreadable: readonly Recorded[];
}

// A stream that has not grown is the same value: what was prepared from it is good for as long as it is kept.
const prepared = new WeakMap<object, Prepared>();

async function preparedFrom(known: object, prepare: () => Promise<Prepared> | Prepared): Promise<Prepared> {
  const found = prepared.get(known) ?? (await prepare());
  prepared.set(known, found);
  return found;
}

/** What can be read of a stream: of an event whose content was erased, what stands in for it, or nothing. */
const readable = <State>({ run }: KnownStream<State>) => run.filter(({ erased }) => erased?.standsIn !== false);

// Of an indicator of many figures this takes a while, and others have their turn meanwhile.
const prepareIndicator = async (known: KnownStream<ReturnType<typeof indicatorStream.empty>>): Promise<Prepared> => {
  const { definition } = stateOn(known);
  return {
    kind: 'indicator',
    series: await inSteps(seriesInSteps(readable(known) as readonly unknown[] as readonly IndicatorEvent[])),
    unreadable: unreadable(known.run),
    sources: definition === undefined ? { indicators: [], groups: [] } : sourcesOf(definition),
  };
};

const prepareGroup = (known: KnownStream<ReturnType<typeof groupStream.empty>>): Prepared => ({
  kind: 'group',
  unreadable: unreadable(known.run),
  history: groupHistoryOf(readable(known) as readonly unknown[] as readonly GroupEvent[]),
});

/** The stream as it was known at a moment; undefined where it had not been opened. */
const knownBy = <State>(known: KnownStream<State>, knownAt: Instant): KnownStream<State> | undefined => {
  const version = versionAt(known, knownAt);
  return version === 0 ? undefined : upTo(known, version);
};

/** What a stream is to an evaluation, as it was known at a moment; undefined for a plan, and for what was not there yet. */
async function prepare(
  db: Kysely<Database>,
  streams: WarmStreams,
  head: StreamHead,
  knownAt: Instant,
): Promise<Prepared | undefined> {
  if (head.type === 'group') {
    const known = knownBy((await streams.at(db, groupStream, head)).known, knownAt);
    return known && preparedFrom(known, () => prepareGroup(known));
  }
  if (head.type !== 'indicator') return undefined;
  const known = knownBy((await streams.at(db, indicatorStream, head)).known, knownAt);
  return known && preparedFrom(known, () => prepareIndicator(known));
}

const referencesIn = (plan: PlanState): string[] =>
  [...plan.targets.values()].flatMap((target) => {
    const { indicators, groups } = referencesOf(target);
    return [...indicators, ...groups];
  });

/** The figures that something rests on, with the ledgers they came from and the references that name nothing. */
interface GatheredFigures extends Omit<Gathered, 'facts'> {
  readonly indicators: ReadonlyMap<IndicatorId, IndicatorSeries>;
  readonly groups: ReadonlyMap<GroupId, GroupHistory>;
}

/** Gathers indicators and groups as recorded by `knownAt`, and those that they are computed from. */
export async function gatherFigures(
  db: Kysely<Database>,
  streams: WarmStreams,
  named: readonly string[],
  knownAt: Instant,
): Promise<GatheredFigures> {
  const indicators = new Map<IndicatorId, IndicatorSeries>();
  const groups = new Map<GroupId, GroupHistory>();
  const ledgers = new Set<string>();
  const asked = new Set<string>();
  const gone: Recorded[] = [];
  let wanted = [...new Set(named)];
  while (wanted.length > 0) {
    for (const id of wanted) asked.add(id);
    const next: string[] = [];
    for (const head of (await streamHeads(db, wanted)).values()) {
      const found = await prepare(db, streams, head, knownAt);
      if (found === undefined) continue;
      ledgers.add(head.ledger);
      gone.push(...found.unreadable);
      if (found.kind === 'group') groups.set(head.stream as GroupId, found.history);
      else {
        indicators.set(head.stream as IndicatorId, found.series);
        next.push(...found.sources.indicators, ...found.sources.groups);
      }
    }
    wanted = [...new Set(next)].filter((id) => !asked.has(id));
  }
  const unresolved = [...asked].filter((id) => !indicators.has(id as IndicatorId) && !groups.has(id as GroupId));
  return { indicators, groups, ledgers, unresolved, unreadable: gone };
}

/**
 * Gathers what a plan's targets are judged on, as recorded by `knownAt`: indicators and groups, those they are computed
 * from, and the plan's own targets and printed figures.
 *
 * @param more ids beside those that the targets name, for a target that nobody recorded
 */
export async function gatherFacts(
  db: Kysely<Database>,
  streams: WarmStreams,
  plan: PlanState,
  knownAt: Instant,
  more: readonly string[] = [],
): Promise<Gathered> {
  const municipality = plan.head?.municipality;
  if (municipality === undefined) throw new Error('a plan that has not been drafted has no facts');
  const named = [...referencesIn(plan), ...more];
  const { indicators, groups, ...gathered } = await gatherFigures(db, streams, named, knownAt);
  const facts: Facts = {
    municipality,
    indicators,
    groups,
    targets: [...plan.targets.values()],
    printed: printedIn(plan),
    areas: referenceAreas,
  };
  return { ...gathered, facts };
}

/** The later of two moments. */
export const laterOf = (a: Instant, b: Instant): Instant => (a > b ? a : b);
