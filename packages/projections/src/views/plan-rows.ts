import {
  type Day,
  firstDay,
  type Instant,
  isCorrection,
  type KnownStream,
  lastDay,
  type PlanId,
  type PlanState,
  placeOn,
  type SubjectKind,
  stateOn,
  subjectLists,
  subjectOf,
  summarize,
  turnsOn,
} from '@planspor/domain';
import type { JsonRow, MadeRows, ShownStream, View, ViewPlace } from '../projector/view.js';

// The reading day is no content of a row: a row stays as it is until something turns.
const withoutDay = ({ asOf: _, ...summary }: { asOf: Day }) => summary;

interface AnySubject {
  readonly id: string;
  readonly code?: string | undefined;
  readonly status?: string | undefined;
}

type Place = Pick<ViewPlace, 'ledger' | 'generation' | 'day'>;

const subjectRow = (
  { ledger, generation }: Place,
  stream: string,
  kind: SubjectKind,
  subject: AnySubject,
  place: number,
): JsonRow<'subject_rows'> => ({
  ledger,
  generation,
  stream,
  kind,
  subject: subject.id,
  place,
  code: subject.code ?? null,
  status: subject.status ?? 'recorded',
  content: JSON.stringify(subject),
});

const subjectsOf = (state: PlanState, kind: SubjectKind): ReadonlyMap<string, AnySubject> => state[subjectLists[kind]];

const kinds = Object.keys(subjectLists) as readonly SubjectKind[];

// The fold keeps Map order: the order in which subjects came into the plan.
const allSubjects = (place: Place, stream: string, state: PlanState) =>
  kinds.flatMap((kind) =>
    [...subjectsOf(state, kind).values()].map((subject, at) => subjectRow(place, stream, kind, subject, at)),
  );

const isSubjectKind = (kind: string): kind is SubjectKind => Object.hasOwn(subjectLists, kind);

/** The rows of the subjects that events are about. */
const subjectsTouched = (
  place: Place,
  stream: string,
  state: PlanState,
  touched: readonly { readonly kind: string; readonly id: string }[],
) => {
  const unique = new Map(touched.map((subject) => [`${subject.kind} ${subject.id}`, subject]));
  const orders = new Map<SubjectKind, readonly string[]>();
  return [...unique.values()].flatMap(({ kind, id }) => {
    if (!isSubjectKind(kind)) return [];
    const subjects = subjectsOf(state, kind);
    const subject = subjects.get(id);
    if (subject === undefined) return [];
    const order = orders.get(kind) ?? [...subjects.keys()];
    orders.set(kind, order);
    // From the end: most events are about what came last.
    return [subjectRow(place, stream, kind, subject, order.lastIndexOf(id))];
  });
};

function planRow({ ledger, generation, day }: Place, stream: string, known: KnownStream<PlanState>) {
  const state = stateOn(known, day);
  const next = turnsOn(state, known.run, day);
  const last = known.events.at(-1);
  // A plan that is recorded but begins on a later day has its row too, so that the day on which it must be folded is known.
  const head = state.head ?? stateOn(known).head;
  if (last === undefined || head === undefined) return undefined;
  const summary = summarize(state, {
    id: stream as PlanId,
    version: last.version,
    recordedAt: last.recordedAt as Instant,
    asOf: day,
    nextChangeOn: next,
  });
  const row: JsonRow<'plan_rows'> = {
    ledger,
    generation,
    stream,
    municipality: head.municipality,
    period_from: firstDay(head.period),
    period_to: lastDay(head.period) ?? '9999-12-31',
    kind: head.kind,
    status: summary?.status ?? 'ahead',
    version: last.version,
    as_of: day,
    next_change_on: next ?? null,
    summary: JSON.stringify(summary === undefined ? {} : withoutDay(summary)),
  };
  return { row, state, next };
}

const made = (
  place: Place,
  stream: string,
  known: KnownStream<PlanState>,
  subjects: (state: PlanState) => readonly JsonRow<'subject_rows'>[],
): MadeRows => {
  const plan = planRow(place, stream, known);
  if (plan === undefined) return { rows: {} };
  return { rows: { plan_rows: [plan.row], subject_rows: subjects(plan.state) }, nextTurn: plan.next };
};

/** The new events among those in effect, where they come after all the others; undefined where one does not. */
const newestInEffect = ({ run, events }: KnownStream<PlanState>, day: Day, from: number) => {
  if (events.slice(from - 1).some(isCorrection)) return undefined;
  const inEffect = run.slice(0, placeOn(run, day));
  const newest = inEffect.slice(inEffect.findLastIndex((event) => event.version < from) + 1);
  const expected = events.slice(from - 1).filter((event) => event.effectiveOn <= day).length;
  return newest.length === expected ? newest : undefined;
};

const rows = (place: Place, shown: ShownStream): MadeRows =>
  shown.type === 'plan'
    ? made(place, shown.stream, shown.known, (state) => allSubjects(place, shown.stream, state))
    : { rows: {} };

const rowsSince = (place: Place, shown: ShownStream, from: number): MadeRows | undefined => {
  if (shown.type !== 'plan') return undefined;
  const { known, stream } = shown;
  const newest = newestInEffect(known, place.day, from);
  // An event changes its own subject and no other: a law of the domain, and tested there.
  const touched = newest?.map((event) => subjectOf(known.kind, event));
  return touched && made(place, stream, known, (state) => subjectsTouched(place, stream, state, touched));
};

/** The plans of a ledger and everything they hold, a row each, as they stand on the reading day. */
export const planRows: View = {
  name: 'plans',
  types: ['plan'],
  tables: ['plan_rows', 'subject_rows'],
  madeUnder: '2',
  atOnce: true,
  rows,
  rowsSince,
  concerns: () => true,
};
