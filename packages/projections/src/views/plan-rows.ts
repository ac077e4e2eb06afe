import {
  type Day,
  firstDay,
  type Instant,
  lastDay,
  type PlanId,
  type PlanState,
  planStream,
  slice,
  subjectLists,
  summarize,
  timeline,
  turnsOn,
} from '@planspor/domain';
import type { TouchedStream, View, ViewPlace } from './view.js';

// The reading day is no content of a row: a row stays as it is until something turns.
const withoutDay = ({ asOf: _, ...summary }: { asOf: Day }) => summary;

const comparable = (key: string, value: unknown) =>
  key === 'generation' || key === 'as_of' ? undefined : typeof value === 'bigint' ? String(value) : value;

interface AnySubject {
  readonly id: string;
  readonly code?: string | undefined;
  readonly status?: string | undefined;
}

// The fold keeps Map order: the order in which subjects came into the plan.
const subjectsOf = (state: PlanState) =>
  Object.entries(subjectLists)
    .flatMap(([kind, list]) =>
      [...(state[list] as ReadonlyMap<string, AnySubject>).values()].map((subject) => ({ kind, subject })),
    )
    .map(({ kind, subject }, place) => ({
      kind,
      subject: subject.id,
      place,
      code: subject.code ?? null,
      status: subject.status ?? 'recorded',
      content: JSON.stringify(subject),
    }));

const remove = async ({ trx, ledger, generation }: Pick<ViewPlace, 'trx' | 'ledger' | 'generation'>, plan?: string) => {
  for (const table of ['plan_rows', 'subject_rows'] as const) {
    const all = trx.deleteFrom(table).where('ledger', '=', ledger).where('generation', '=', generation);
    await (plan === undefined ? all : all.where('plan', '=', plan)).execute();
  }
};

const put = async (place: ViewPlace, { stream: plan, events, position }: TouchedStream) => {
  const { trx, ledger, generation, day } = place;
  await remove(place, plan);
  const state = slice(planStream, events, { asOf: day });
  const next = turnsOn(state, timeline(events), day);
  const last = events.at(-1);
  if (last === undefined) return;
  // A plan that is recorded but begins on a later day has its row too, so that the day on which it must be folded is known.
  const head = state.head ?? slice(planStream, events).head;
  if (head === undefined) return;
  const point = {
    id: plan as PlanId,
    version: last.version,
    recordedAt: last.recordedAt as Instant,
    asOf: day,
    nextChangeOn: next,
  };
  const summary = summarize(state, point);
  await trx
    .insertInto('plan_rows')
    .values({
      ledger,
      generation,
      plan,
      municipality: head.municipality,
      period_from: firstDay(head.period),
      period_to: lastDay(head.period) ?? '9999-12-31',
      kind: head.kind,
      status: summary?.status ?? 'ahead',
      version: last.version,
      position: BigInt(position),
      as_of: day,
      next_change_on: next ?? null,
      summary: JSON.stringify(summary === undefined ? {} : withoutDay(summary)),
    })
    .execute();
  const subjects = subjectsOf(state);
  for (let from = 0; from < subjects.length; from += 500) {
    const rows = subjects.slice(from, from + 500).map((subject) => ({ ledger, generation, plan, ...subject }));
    await trx.insertInto('subject_rows').values(rows).execute();
  }
};

/** The plans of a ledger and everything they hold, a row each, as they stand on the reading day. */
export const planRows: View = {
  name: 'plans',
  types: ['plan'],
  put,
  clear: (place) => remove(place),
  dump: async (db, ledger, generation) => {
    const plans = await db
      .selectFrom('plan_rows')
      .selectAll()
      .where('ledger', '=', ledger)
      .where('generation', '=', generation)
      .orderBy('plan')
      .execute();
    const subjects = await db
      .selectFrom('subject_rows')
      .selectAll()
      .where('ledger', '=', ledger)
      .where('generation', '=', generation)
      .orderBy('plan')
      .orderBy('place')
      .execute();
    return [...plans, ...subjects].map((row) => JSON.stringify(row, comparable));
  },
};
