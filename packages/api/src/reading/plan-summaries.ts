import {
  type Day,
  danishDay,
  firstDay,
  type Instant,
  lastDay,
  type Period,
  type PlanId,
  planStream,
  planSummary,
  stateOn,
  summarize,
  turnsOn,
  unreadable,
  upTo,
  versionAt,
} from '@planspor/domain';
import {
  instantOf,
  isUnknownEvent,
  type LedgerHead,
  ledgerHeads,
  listPlans,
  type PlanRow,
  settleOnceCome,
  today,
} from '@planspor/projections';
import { z } from 'zod';
import type { Services } from '../services/services.js';
import { settled } from './slice.js';

/** A plan as lists show it. */
export const Summary = z.strictObject(planSummary);
export type Summary = z.output<typeof Summary>;

/** Which plans; a field that is undefined leaves out none. */
export interface PlanFilter {
  readonly municipality?: string | undefined;
  /** Plans whose period has some day of this year. */
  readonly year?: number | undefined;
  readonly status?: Summary['status'] | undefined;
  readonly kind?: Summary['kind'] | undefined;
  /** The ledgers whoever asks may read; undefined where they may read all. */
  readonly ledgers?: readonly string[] | undefined;
}

const covers = (period: Period, year: number): boolean =>
  firstDay(period) <= `${year}-12-31` && (lastDay(period) ?? '9999-12-31') >= `${year}-01-01`;

const matches = (summary: Summary, { municipality, year, status, kind }: PlanFilter): boolean =>
  (municipality === undefined || summary.municipality.code === municipality) &&
  (year === undefined || covers(summary.period, year)) &&
  (status === undefined || summary.status === status) &&
  (kind === undefined || summary.kind === kind);

/** The point that all pages of a walk are read at. */
export interface Point {
  readonly asOf: Day;
  readonly knownAt: Instant;
}

/** A summary for the day it is told for. */
const toldFor = ({ asOf: _, ...summary }: Summary, asOf: Day): Summary => ({ ...summary, asOf });

/** A plan's summary folded from its events; undefined where there was none yet. */
async function foldedSummary(
  services: Services,
  { plan }: PlanRow,
  { asOf, knownAt }: Point,
): Promise<Summary | undefined> {
  // A plan that only a newer server can read is left out: it keeps no other out of the list.
  const now = await services.streams.now(services.db, planStream, plan).catch((error: unknown) => {
    if (isUnknownEvent(error)) return undefined;
    throw error;
  });
  const known = now && upTo(now.known, versionAt(now.known, knownAt));
  const last = known?.events.at(-1);
  if (known === undefined || last === undefined) return undefined;
  // Nothing can be said of what rested on an erased content.
  if (unreadable(known.run, asOf).length > 0) return undefined;
  const state = stateOn(known, asOf);
  const { version, recordedAt } = last;
  const nextChangeOn = turnsOn(state, known.run, asOf);
  const summary = summarize(state, { id: plan as PlanId, version, recordedAt, asOf, nextChangeOn });
  return summary && toldFor(summary, asOf);
}

/** The summary in a plan's row, where the row is what folding would give; it is told for the day asked for. */
function summaryInRow({ version, row }: PlanRow, { asOf, knownAt }: Point): Summary | undefined {
  if (row?.version !== version || row.asOf > asOf || (row.nextChangeOn !== null && row.nextChangeOn <= asOf))
    return undefined;
  const summary = JSON.parse(row.summary) as Partial<Summary>;
  return summary.recordedAt !== undefined && summary.recordedAt <= knownAt
    ? ({ ...summary, asOf } as Summary)
    : undefined;
}

/** Where a plan stands in the list. */
export type PlanPlace = Pick<PlanRow, 'ledger' | 'plan'>;

type Found = PlanPlace & { readonly summary: Summary };

/** The next matching plans after a place, one more than asked for where there are more. */
async function matching(
  services: Services,
  filter: PlanFilter,
  point: Point,
  after: PlanPlace | undefined,
  limit: number,
) {
  const found: Found[] = [];
  let place = after;
  for (;;) {
    const rows = await listPlans(
      services.db,
      { municipality: filter.municipality, ledgers: filter.ledgers, after: place },
      limit + 1,
    );
    for (const row of rows) {
      const summary = summaryInRow(row, point) ?? (await foldedSummary(services, row, point));
      if (summary !== undefined && matches(summary, filter))
        found.push({ ledger: row.ledger, plan: row.plan, summary });
      if (found.length > limit) return found;
    }
    place = rows.at(-1);
    if (rows.length <= limit) return found;
  }
}

/** What a page is asked for: by whichever clocks the caller names, or the point of the walk it belongs to. */
export interface AskedPage {
  readonly asOf?: Day | undefined;
  readonly knownAt?: Instant | undefined;
  readonly after?: (PlanPlace & Point) | undefined;
}

const lastOf = (heads: readonly LedgerHead[]): Instant =>
  (heads
    .flatMap(({ recordedAt = [] }) => recordedAt)
    .sort()
    .at(-1) ?? instantOf(0n)) as Instant;

/**
 * A page of plans, at most one more than asked for, with the point that it and the pages after it are read at. A moment that
 * the caller names is settled first. Without one the page is read as things are; only where more pages follow is a moment
 * settled for all of them, and the page read again at it.
 */
export async function readPage(
  services: Services,
  filter: PlanFilter,
  { asOf, knownAt, after }: AskedPage,
  limit: number,
) {
  const heads = (await ledgerHeads(services.db)).filter(
    ({ ledger }) =>
      ledger !== 'dk' && (filter.municipality ?? ledger) === ledger && filter.ledgers?.includes(ledger) !== false,
  );
  const day = asOf ?? (knownAt === undefined ? today(services.now()) : danishDay(knownAt));
  const point = after ?? { asOf: day, knownAt: knownAt ?? lastOf(heads) };
  if (knownAt !== undefined) for (const { ledger } of heads) await settled(services, ledger, knownAt);
  const settleWalk = async () => {
    for (const { ledger } of heads) await settleOnceCome(services.db, ledger, point.knownAt);
  };
  if (knownAt === undefined && after !== undefined) await settleWalk();
  let found = await matching(services, filter, point, after, limit);
  if (knownAt === undefined && after === undefined && found.length > limit) {
    await settleWalk();
    found = await matching(services, filter, point, after, limit);
  }
  const positions = new Map(heads.map(({ ledger, position }) => [ledger, position]));
  return { found, point: { asOf: point.asOf, knownAt: point.knownAt }, positions };
}
