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
  type PlanState,
  referenceAreas,
  referencesOf,
  type StreamReferences,
  seriesOf,
  slice,
  sourcesOf,
  timeline,
} from '@planspor/domain';
import { type Kysely, sql } from 'kysely';
import type { Database } from './database/schema.js';
import { instantOf, millisecondsOf } from './ledger/event.js';
import { readRecorded } from './streams.js';

/** An indicator or group prepared for evaluation, at one version of its stream. */
type Prepared =
  | {
      readonly kind: 'indicator';
      readonly version: number;
      readonly series: IndicatorSeries;
      readonly sources: StreamReferences;
    }
  | { readonly kind: 'group'; readonly version: number; readonly history: GroupHistory };

/** Prepared streams by id, kept between evaluations; each is good for its version only. */
export type PreparedStreams = Map<string, Prepared>;

/** Everything a plan's verdicts rest on, with the ledgers it came from and the references that name nothing. */
export interface Gathered {
  readonly facts: Facts;
  readonly ledgers: ReadonlySet<string>;
  readonly unresolved: readonly string[];
}

interface Found {
  readonly ledger: string;
  readonly type: string;
  readonly version: number;
}

/** Which of these streams exist by a moment, where, and in which version. */
async function locate(db: Kysely<Database>, ids: readonly string[], knownAt: Instant): Promise<Map<string, Found>> {
  if (ids.length === 0) return new Map();
  const list = sql.join(ids.map((id) => sql`${id}::uuid`));
  const { rows } = await sql<Found & { stream: string }>`
    select s.stream, s.ledger, s.type,
           (select max(e.version) from events e
             where e.ledger = s.ledger and e.stream = s.stream and e.recorded_at <= ${millisecondsOf(knownAt)}) as version
      from streams s where s.stream in (${list}) and s.type <> 'plan' order by s.ledger desc`.execute(db);
  return new Map(rows.filter((row) => row.version !== null).map((row) => [row.stream, row]));
}

async function prepare(db: Kysely<Database>, id: string, { ledger, type, version }: Found): Promise<Prepared> {
  if (type === 'group') {
    const events = timeline(await readRecorded(db, ledger, groupStream, id, { toVersion: version }));
    return { kind: 'group', version, history: groupHistoryOf(events as readonly unknown[] as readonly GroupEvent[]) };
  }
  const recorded = await readRecorded(db, ledger, indicatorStream, id, { toVersion: version });
  const { definition } = slice(indicatorStream, recorded);
  const sources = definition === undefined ? { indicators: [], groups: [] } : sourcesOf(definition);
  return {
    kind: 'indicator',
    version,
    series: seriesOf(timeline(recorded) as readonly unknown[] as readonly IndicatorEvent[]),
    sources,
  };
}

// Enough for every national indicator and each municipality's own; the oldest prepared go first.
const most = 5_000;

function keep(cache: PreparedStreams, id: string, prepared: Prepared): void {
  cache.delete(id);
  cache.set(id, prepared);
  const [oldest] = cache.keys();
  if (cache.size > most && oldest !== undefined) cache.delete(oldest);
}

const referencesIn = (plan: PlanState): string[] =>
  [...plan.targets.values()].flatMap((target) => {
    const { indicators, groups } = referencesOf(target);
    return [...indicators, ...groups];
  });

/** The streams that a plan's verdicts rest on directly: its targets' indicators and groups. */
export const streamsBehind = (plan: PlanState): readonly string[] => [...new Set(referencesIn(plan))];

const printedFigures = (plan: PlanState): Facts['printed'] =>
  [...plan.figures.values()].flatMap((figure) => {
    const { event, indicator, area, population, period, value, kind, notComparable } = figure;
    if (indicator === undefined || period === undefined || value === undefined || notComparable !== undefined)
      return [];
    return kind === undefined || kind === 'level' ? [{ event, indicator, area, population, period, value }] : [];
  });

/**
 * Gathers what a plan's targets are judged on, as recorded by `knownAt`: indicators and groups, those they are computed
 * from, and the plan's own targets and printed figures.
 */
export async function gatherFacts(
  db: Kysely<Database>,
  cache: PreparedStreams,
  plan: PlanState,
  knownAt: Instant,
  more: readonly string[] = [],
): Promise<Gathered> {
  const indicators = new Map<IndicatorId, IndicatorSeries>();
  const groups = new Map<GroupId, GroupHistory>();
  const ledgers = new Set<string>();
  const asked = new Set<string>();
  let wanted = [...new Set([...referencesIn(plan), ...more])];
  while (wanted.length > 0) {
    for (const id of wanted) asked.add(id);
    const found = await locate(db, wanted, knownAt);
    const next: string[] = [];
    for (const [id, place] of found) {
      const known = cache.get(id);
      const prepared = known?.version === place.version ? known : await prepare(db, id, place);
      keep(cache, id, prepared);
      ledgers.add(place.ledger);
      if (prepared.kind === 'group') groups.set(id as GroupId, prepared.history);
      else {
        indicators.set(id as IndicatorId, prepared.series);
        next.push(...prepared.sources.indicators, ...prepared.sources.groups);
      }
    }
    wanted = [...new Set(next)].filter((id) => !asked.has(id));
  }
  const municipality = plan.head?.municipality;
  if (municipality === undefined) throw new Error('a plan that has not been drafted has no facts');
  const facts: Facts = {
    municipality,
    indicators,
    groups,
    targets: [...plan.targets.values()],
    printed: printedFigures(plan),
    areas: referenceAreas,
  };
  const unresolved = [...asked].filter((id) => !indicators.has(id as IndicatorId) && !groups.has(id as GroupId));
  return { facts, ledgers, unresolved };
}

/** The last moment of recording in any of these ledgers: the knownAt that "now" stands for. */
export async function lastRecording(db: Kysely<Database>, ledgers: readonly string[]): Promise<Instant> {
  const { last } = await db
    .selectFrom('ledgers')
    .select(({ fn }) => fn.max('recorded_at').as('last'))
    .where('ledger', 'in', [...ledgers])
    .executeTakeFirstOrThrow();
  return instantOf(last ?? 0n) as Instant;
}

/** The later of two moments. */
export const laterOf = (a: Instant, b: Instant): Instant => (a > b ? a : b);
