import { planSummary } from '@planspor/domain';
import { hasCome, ledgerHead, planRows, rowsWanted, waitFor } from '@planspor/projections';
import { z } from 'zod';
import { listedLedgers } from '../../access/credential.js';
import { answers, type EdgeServer, queryInt, queryIntOr } from '../../edge/index.js';
import { problem } from '../../problems/index.js';
import { clockHeaders, clocksOf, tellClocks } from '../../reading/memento.js';
import { readPage, Summary } from '../../reading/plan-summaries.js';
import { clocks } from '../../reading/point.js';
import type { Services } from '../../services/services.js';
import { clockedList, sendPage } from '../sending.js';

const ListQuery = z.strictObject({
  municipality: z
    .string()
    .regex(/^\d{3}$/, 'is not a three-digit municipality code')
    .optional(),
  year: queryInt({ min: 1990, max: 2100 })
    .optional()
    .meta({ description: 'Plans whose period has some day of this year' }),
  status: planSummary.status.optional(),
  kind: z.enum(['plan', 'policy']).optional(),
  ...clocks,
  limit: queryIntOr(50, { min: 1, max: 200 }),
  cursor: z.string().max(2000).optional(),
  atLeast: z
    .string()
    .regex(/^(\d{3}|dk)=\d{1,18}$/, 'is not a position of a ledger such as 550=12')
    .optional()
    .meta({ description: 'Wait until the rows of the list have taken in this ledger position, such as 550=12' }),
});

/** Where a walk is, and the point it reads all its pages at. */
const Place = z.strictObject({
  ledger: z.string(),
  plan: z.string(),
  asOf: planSummary.asOf,
  knownAt: planSummary.recordedAt,
});

async function awaitRows(
  services: Services,
  atLeast: string | undefined,
  ledgers: readonly string[] | undefined,
): Promise<void> {
  const [ledger, position] = atLeast?.split('=') ?? [];
  if (ledger === undefined || position === undefined) return;
  const head = await ledgerHead(services.db, ledger);
  if (head === undefined || ledgers?.includes(ledger) === false) {
    const errors = [{ pointer: '/query/atLeast', code: 'unknown-ledger', detail: 'Nothing has been recorded there' }];
    throw problem('invalid-request', { errors });
  }
  // What has not been recorded is not waited for: nobody knows whether it will be.
  const isRecorded = BigInt(position) <= BigInt(head.position);
  services.signal.raise(rowsWanted);
  const reached = await waitFor(services.db, ledger, planRows, position, isRecorded ? 5_000 : 0);
  if (BigInt(reached) >= BigInt(position)) return;
  const detail = `Ledger ${ledger} ends at ${head.position}; the list has taken in ${reached} of it`;
  throw problem('rows-behind', { detail, headers: { 'retry-after': '1' } });
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
      response: answers(clockedList('A page of plans', 'PlanList', Summary.meta({ id: 'PlanSummary' })), [
        'known-at-in-future',
        'rows-behind',
      ]),
    },
    handler: async (request, reply) => {
      const asked = clocksOf(request);
      const { limit, cursor, asOf, knownAt, atLeast, ...filter } = asked;
      if (knownAt !== undefined && !(await hasCome(services.db, knownAt))) throw problem('known-at-in-future');
      const ledgers = listedLedgers(request);
      await awaitRows(services, atLeast, ledgers);
      const bound = { list: 'plans', ...filter, asOf, knownAt, ledgers: ledgers?.join() };
      const after = cursor === undefined ? undefined : services.cursors.decode(bound, cursor, Place);
      const { found, point, positions } = await readPage(
        services,
        { ...filter, ledgers },
        { asOf, knownAt, after },
        limit,
      );
      const items = found.slice(0, limit);
      const last = items.at(-1);
      const more = found.length > limit && last !== undefined;
      const next = more
        ? services.cursors.encode(bound, { ledger: last.ledger, plan: last.plan, ...point })
        : undefined;
      tellClocks(reply, asked);
      return sendPage(request, reply, { items: items.map(({ summary }) => summary), next }, 0, positions);
    },
  });
}
