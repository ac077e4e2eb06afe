import {
  type Day,
  type EvaluationPoint,
  evaluator,
  firstDay,
  type Instant,
  isCorrection,
  type KnownStream,
  lastDay,
  nextInRun,
  otherWordings,
  type PlanState,
  referenceAreas,
  ruleVersion,
  stateOn,
  subjectOf,
  upTo,
  type Verdict,
  versionAt,
} from '@planspor/domain';
import type { Kysely } from 'kysely';
import type { Database } from '../database/schema.js';
import { instantOf, millisecondsOf } from '../ledger/event.js';
import { knownLedgers, positionsOf } from '../ledger/heads.js';
import type { JsonRow, MadeRows, Rows, ShownStream, View, ViewPlace } from '../projector/view.js';
import { type Gathered, gatherFacts, laterOf } from '../streams/facts.js';
import type { WarmStreams } from '../streams/warm-streams.js';

type Targets = readonly string[];

/** A plan's verdicts with what they rest on. */
export interface JudgedPlan {
  readonly verdicts: readonly Verdict[];
  readonly gathered: Gathered;
}

/** Judges targets of a plan at a point: all of them, or those named. */
async function judgePlan(
  db: Kysely<Database>,
  streams: WarmStreams,
  plan: PlanState,
  point: EvaluationPoint,
  only?: ReadonlySet<string>,
): Promise<JudgedPlan> {
  const gathered = await gatherFacts(db, streams, plan, point.knownAt);
  const targets = [...plan.targets.values()].filter(({ id }) => only?.has(id) ?? true);
  return { verdicts: targets.map(evaluator(gathered.facts, point)), gathered };
}

const bars = (words: readonly (string | undefined)[]): string => {
  const known = [...new Set(words.filter((word) => word !== undefined))];
  return known.length === 0 ? '' : `|${known.join('|')}|`;
};

const earliest = (days: readonly (Day | undefined)[]): Day | undefined =>
  days.filter((day) => day !== undefined).sort()[0];

type RowPlace = Pick<ViewPlace, 'ledger' | 'generation' | 'day'> & {
  readonly stream: string;
  readonly knownAt: Instant;
  readonly positions: string;
};

function rowOf(state: PlanState, verdict: Verdict, place: RowPlace): JsonRow<'verdict_rows'> {
  const { head } = state;
  const { ledger, generation, stream, day, knownAt, positions } = place;
  const target = state.targets.get(verdict.target);
  const others = otherWordings(state.targets.values());
  const wordings = [...state.targets.values()].filter(
    ({ id }) => id === verdict.target || others.get(id) === verdict.target,
  );
  const goals = wordings.flatMap((wording) => wording.goals.map((goal) => state.goals.get(goal)));
  return {
    ledger,
    generation,
    stream,
    target: verdict.target,
    place: [...state.targets.keys()].indexOf(verdict.target),
    municipality: head?.municipality ?? ledger,
    period_from: head === undefined ? day : firstDay(head.period),
    period_to: (head && lastDay(head.period)) ?? day,
    code: target?.code ?? null,
    wording: target?.wording ?? '',
    counted: !others.has(verdict.target),
    levels: bars(goals.map((goal) => goal?.level)),
    themes: bars(goals.map((goal) => goal?.theme)),
    status: verdict.status,
    final: verdict.final,
    judged_for: day,
    known_at: String(millisecondsOf(knownAt)),
    positions,
    verdict: JSON.stringify(verdict),
  };
}

async function judged(place: ViewPlace, shown: ShownStream, only?: ReadonlySet<string>): Promise<MadeRows> {
  if (shown.type !== 'plan') return { rows: {} };
  const { known, stream } = shown;
  const { db, streams, ledger, day } = place;
  const state = stateOn(known, day);
  const later = nextInRun(known.run, day) as Day | undefined;
  const last = known.events.at(-1);
  if (state.head === undefined || last === undefined) return { rows: {}, nextTurn: later };
  // A row does not name a moment whose events it has not seen.
  const knownAt = laterOf(place.lastRecordedAt, last.recordedAt);
  const { verdicts, gathered } = await judgePlan(db, streams, state, { asOf: day, knownAt }, only);
  const positions = await positionsOf(db, [...new Set([ledger, ...gathered.ledgers])].sort());
  const row = (verdict: Verdict) => rowOf(state, verdict, { ...place, stream, knownAt, positions });
  return {
    rows: { verdict_rows: verdicts.map(row) },
    nextTurn: earliest([...verdicts.map((verdict) => verdict.nextTurn), later]),
    sources: [...gathered.facts.indicators.keys(), ...gathered.facts.groups.keys(), ...gathered.unresolved],
  };
}

/** Where the plan and its facts came from; what names nothing yet may be opened in any ledger. */
const restsOn: View['restsOn'] = async ({ db, streams, ledger, day, lastRecordedAt }, shown) => {
  if (shown.type !== 'plan') return [];
  const state = stateOn(shown.known, day);
  if (state.head === undefined) return [];
  const { ledgers, unresolved } = await gatherFacts(db, streams, state, lastRecordedAt);
  return unresolved.length === 0 ? [...new Set([ledger, ...ledgers])] : knownLedgers(db);
};

/** What verdicts are read from beside figures: the plan itself, its targets, the goals in their rows, and the figures it prints. */
const concerning = new Set(['plan', 'goal', 'target', 'figure']);

const subjectsSince = (known: KnownStream<PlanState>, from: number) =>
  known.events.slice(from - 1).map((event) => subjectOf(known.kind, event));

const changesVerdicts = (shown: ShownStream, from: number): boolean =>
  shown.type === 'plan' &&
  (shown.known.events.slice(from - 1).some(isCorrection) ||
    subjectsSince(shown.known, from).some(({ kind }) => concerning.has(kind)));

/** Targets, and those whose verdicts rest on them: interim targets, parts, and other wordings of one target. */
function withRelated({ targets }: PlanState, changed: Targets): ReadonlySet<string> {
  const found = new Set(changed);
  const relations = [...targets.values()].flatMap(({ id, interimOf, partOf, sameAs }) =>
    [interimOf, partOf, sameAs].flatMap((other) => (other === undefined ? [] : [[id, other] as const])),
  );
  for (let size = -1; size !== found.size; ) {
    size = found.size;
    for (const [one, other] of relations) if (found.has(one) || found.has(other)) found.add(one).add(other);
  }
  return found;
}

/** Only the targets that the events are about, where they are about nothing else that verdicts rest on. */
const judgedSince: View['rowsSince'] = async (place, shown, from) => {
  if (shown.type !== 'plan' || shown.known.events.slice(from - 1).some(isCorrection)) return undefined;
  const subjects = subjectsSince(shown.known, from).filter(({ kind }) => concerning.has(kind));
  if (subjects.some(({ kind }) => kind !== 'target')) return undefined;
  const state = stateOn(shown.known, place.day);
  return judged(
    place,
    shown,
    withRelated(
      state,
      subjects.map(({ id }) => id),
    ),
  );
};

/** The rows as they should be: each target judged again at the day and moment that its row was judged for. */
const judgedAgain = async (place: ViewPlace, shown: ShownStream, standing: Rows): Promise<MadeRows> => {
  if (shown.type !== 'plan') return { rows: {} };
  const { db, streams } = place;
  const points = new Map<string, JsonRow<'verdict_rows'>[]>();
  for (const row of standing.verdict_rows ?? []) {
    const point = `${row.judged_for} ${row.known_at}`;
    points.set(point, [...(points.get(point) ?? []), row]);
  }
  const again: JsonRow<'verdict_rows'>[] = [];
  for (const [point, rows] of points) {
    const [day, moment] = point.split(' ') as [Day, string];
    const knownAt = instantOf(BigInt(moment)) as Instant;
    const state = stateOn(upTo(shown.known, versionAt(shown.known, knownAt)), day);
    const only = new Set(rows.map(({ target }) => target));
    const { verdicts } = await judgePlan(db, streams, state, { asOf: day, knownAt }, only);
    const positionsIn = new Map(rows.map(({ target, positions }) => [target, positions]));
    for (const verdict of verdicts)
      again.push(
        rowOf(state, verdict, {
          ...place,
          day,
          stream: shown.stream,
          knownAt,
          positions: positionsIn.get(verdict.target) ?? '',
        }),
      );
  }
  const judgedTargets = new Set(again.map(({ target }) => target));
  const unjudged = [...stateOn(shown.known, place.day).targets.keys()].filter((target) => !judgedTargets.has(target));
  if (unjudged.length === 0) return { rows: { verdict_rows: again } };
  const missing = await judged(place, shown, new Set(unjudged));
  return { rows: { verdict_rows: [...again, ...(missing.rows.verdict_rows ?? [])] } };
};

/** The verdict on every target of a plan. They rest on figures in any ledger and on the calendar. */
export const verdictRows: View = {
  name: 'verdicts',
  types: ['plan'],
  tables: ['verdict_rows'],
  madeUnder: `${ruleVersion} ${referenceAreas.version} each target once`,
  atOnce: false,
  rows: (place, shown) => judged(place, shown),
  rowsSince: judgedSince,
  rowsAgain: judgedAgain,
  restsOn,
  concerns: changesVerdicts,
};
