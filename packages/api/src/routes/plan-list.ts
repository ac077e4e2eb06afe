import { danishDay, type Day, firstDay, type Instant, lastDay, type Period, type PlanId, planStream, planSummary } from '@planspor/domain';
import { documentText, instantOf, type LedgerHead, ledgerHeads, listPlans, planRows, type PlanRow, readRecorded, served, settle, today, waitFor } from '@planspor/projections';
import { z } from 'zod';
import { answers } from '../answers.js';
import { type EdgeServer, queryInt, queryIntOr } from '../edge/index.js';
import { clockHeaders, clocksOf, tellClocks } from '../memento.js';
import { clocks } from '../point.js';
import { problem } from '../problems.js';
import type { Services } from '../services.js';
import { listAnswer, sendPage } from './sending.js';

const Summary = z.strictObject(planSummary);
type Summary = z.output<typeof Summary>;

const ListQuery = z.strictObject({
  municipality: z.string().regex(/^\d{3}$/).optional(),
  year: queryInt({ min: 1990, max: 2100 }).optional().meta({ description: 'Plans whose period has some day of this year' }),
  status: planSummary.status.optional(),
  kind: z.enum(['plan', 'policy']).optional(),
  ...clocks,
  limit: queryIntOr(50, { min: 1, max: 200 }),
  cursor: z.string().max(2000).optional(),
  atLeast: z
    .string()
    .regex(/^(\d{3}|dk)=\d{1,18}$/)
    .optional()
    .meta({ description: 'Wait until the rows of the list have taken in this ledger position, such as 550=12' }),
});

type Filter = Pick<z.output<typeof ListQuery>, 'municipality' | 'year' | 'status' | 'kind'>;

/** Where a walk is, and the point it reads all its pages at. */
const Place = z.strictObject({ ledger: z.string(), plan: z.string(), asOf: planSummary.asOf, knownAt: planSummary.recordedAt });

const covers = (period: Period, year: number): boolean =>
  firstDay(period) <= `${year}-12-31` && (lastDay(period) ?? '9999-12-31') >= `${year}-01-01`;

const matches = (summary: Summary, { municipality, year, status, kind }: Filter): boolean =>
  (municipality === undefined || summary.municipality.code === municipality) &&
  (year === undefined || covers(summary.period, year)) &&
  (status === undefined || summary.status === status) &&
  (kind === undefined || summary.kind === kind);

const summaryKeys = Object.keys(planSummary);

/** The point that all pages of a walk are read at. */
interface Point {
  readonly asOf: Day;
  readonly knownAt: Instant;
}

/** A plan's summary folded from its events; undefined where there was none yet. */
async function foldedSummary(services: Services, { ledger, plan }: PlanRow, { asOf, knownAt }: Point): Promise<Summary | undefined> {
  const events = await readRecorded(services.db, ledger, planStream, plan, { knownAt });
  const text = documentText(plan as PlanId, events, asOf)?.text;
  const last = events.at(-1);
  if (text === undefined || last === undefined) return undefined;
  const document = JSON.parse(served(text, last.recordedAt)) as Record<string, unknown>;
  return Object.fromEntries(summaryKeys.filter((key) => key in document).map((key) => [key, document[key]])) as Summary;
}

/** The summary in a plan's row, where the row is what folding would give; it is told for the day asked for. */
function summaryInRow({ version, row }: PlanRow, { asOf, knownAt }: Point): Summary | undefined {
  if (row?.version !== version || row.asOf > asOf || (row.nextChangeOn !== null && row.nextChangeOn <= asOf)) return undefined;
  const summary = JSON.parse(row.summary) as Partial<Summary>;
  return summary.recordedAt !== undefined && summary.recordedAt <= knownAt ? ({ ...summary, asOf } as Summary) : undefined;
}

type Found = Pick<PlanRow, 'ledger' | 'plan'> & { readonly summary: Summary };

/** The next matching plans after a place, one more than asked for where there are more. */
async function matching(services: Services, filter: Filter, point: Point, after: Pick<PlanRow, 'ledger' | 'plan'> | undefined, limit: number) {
  const found: Found[] = [];
  let place = after;
  for (;;) {
    const rows = await listPlans(services.db, { municipality: filter.municipality, after: place }, limit + 1);
    for (const row of rows) {
      const summary = summaryInRow(row, point) ?? (await foldedSummary(services, row, point));
      if (summary !== undefined && matches(summary, filter)) found.push({ ledger: row.ledger, plan: row.plan, summary });
      if (found.length > limit) return found;
    }
    place = rows.at(-1);
    if (rows.length <= limit) return found;
  }
}

/** Makes sure that nothing will be recorded by that moment any more, in any ledger with plans. */
async function settleAll(services: Services, heads: readonly LedgerHead[], knownAt: Instant): Promise<void> {
  for (const { ledger } of heads) await settle(services.db, ledger, knownAt);
}

/**
 * A page, and the moment that it and the pages after it are read at. What is not asked for by a moment is read as it is; only
 * when there are more pages is a moment settled for all of them, and the page read again at it.
 */
async function readPage(services: Services, filter: Filter, point: Partial<Point> & Pick<Point, 'asOf'>, after: Pick<PlanRow, 'ledger' | 'plan'> | undefined, limit: number) {
  const heads = (await ledgerHeads(services.db)).filter(({ ledger }) => ledger !== 'dk' && (filter.municipality ?? ledger) === ledger);
  const { asOf } = point;
  const last = heads.flatMap(({ recordedAt = [] }) => recordedAt).sort().at(-1) ?? instantOf(0n);
  const knownAt = point.knownAt ?? (last as Instant);
  if (point.knownAt !== undefined) await settleAll(services, heads, knownAt);
  let found = await matching(services, filter, { asOf, knownAt }, after, limit);
  if (point.knownAt === undefined && found.length > limit) {
    await settleAll(services, heads, knownAt);
    found = await matching(services, filter, { asOf, knownAt }, after, limit);
  }
  return { found, knownAt, positions: Object.fromEntries(heads.map(({ ledger, position }) => [ledger, position])) };
}

async function awaitRows(services: Services, atLeast: string | undefined): Promise<void> {
  const [ledger, position] = atLeast?.split('=') ?? [];
  if (ledger !== undefined && position !== undefined) await waitFor(services.db, ledger, planRows, position, 5_000);
}

/** The list of plans. It is right whether or not the rows have caught up: one that lags behind its plan is folded anew. */
export function registerPlanList(app: EdgeServer, services: Services): void {
  app.get('/v1/plans', {
    schema: {
      operationId: 'listPlans',
      summary: 'Plans, by municipality and id; all pages of a walk show one state',
      tags: ['plan'],
      querystring: ListQuery,
      headers: clockHeaders,
      response: answers(listAnswer('A page of plans', 'PlanList', Summary.meta({ id: 'PlanSummary' })), ['known-at-in-future']),
    },
    handler: async (request, reply) => {
      const asked = clocksOf(request);
      const { limit, cursor, asOf, knownAt, atLeast, ...filter } = asked;
      await awaitRows(services, atLeast);
      if (knownAt !== undefined && Date.parse(knownAt) > services.now()) throw problem('known-at-in-future');
      const bound = { list: 'plans', ...filter, asOf, knownAt };
      const after = cursor === undefined ? undefined : services.cursors.decode(bound, cursor, Place);
      const day = asOf ?? (knownAt === undefined ? today(services.now()) : danishDay(knownAt));
      const point = after ?? { asOf: day, ...(knownAt === undefined ? {} : { knownAt }) };
      const { found, knownAt: readAt, positions } = await readPage(services, filter, point, after, limit);
      const items = found.slice(0, limit);
      const last = items.at(-1);
      const place = last && { ledger: last.ledger, plan: last.plan, asOf: point.asOf, knownAt: readAt };
      const next = found.length > limit && place !== undefined ? services.cursors.encode(bound, place) : undefined;
      tellClocks(reply, asked);
      return sendPage(request, reply, { items: items.map(({ summary }) => summary), next }, 0, positions);
    },
  });
}
