import { Day, Instant, PlanBudget, PlanId, planBudget, planStream } from '@planspor/domain';
import { z } from 'zod';
import { answers, type EdgeServer } from '../../edge/index.js';
import { problem } from '../../problems/index.js';
import { clockHeaders, clocksOf, tellClocks } from '../../reading/memento.js';
import { clocksAndVersion, planParams } from '../../reading/point.js';
import { sliceAt } from '../../reading/slice.js';
import type { Services } from '../../services/services.js';
import { clockedAnswer, sendText } from '../sending.js';

const Budget = z
  .strictObject({ plan: PlanId, version: z.int().min(1), recordedAt: Instant, asOf: Day, ...PlanBudget.shape })
  .meta({ id: 'PlanBudget' });

/** `GET /v1/plans/{plan}/budget`: the plan's money, with computed totals held against the printed ones. */
export function registerBudget(app: EdgeServer, services: Services): void {
  app.get('/v1/plans/:plan/budget', {
    schema: {
      operationId: 'readPlanBudget',
      summary:
        'The budget of a plan: its lines, computed and printed totals with their difference, spend, and investment cases',
      description:
        'Amounts are DKK as decimal strings, added with the sign they were recorded with: an expense is positive, and savings and income ' +
        'that the plan prints with a minus lower a total; `flow` never turns a sign. A line without an amount is named with the reason and is ' +
        'never 0; a total without any amount is absent. `difference` is printed minus computed. In an investment case cost and expected ' +
        'saving are both positive, and `net` is cost minus expected saving.',
      tags: ['plan'],
      params: planParams,
      querystring: z.strictObject(clocksAndVersion),
      headers: clockHeaders,
      response: answers(clockedAnswer('The budget', Budget), [
        'nothing-on-that-day',
        'version-unreadable',
        'known-at-in-future',
      ]),
    },
    handler: async (request, reply) => {
      const asked = clocksOf(request);
      const at = await sliceAt(services, planStream, request.params.plan, asked);
      const { id: plan, version, recordedAt, asOf, state } = at;
      if (state.head === undefined) throw problem('nothing-on-that-day');
      tellClocks(reply, asked);
      return sendText(
        request,
        reply,
        JSON.stringify({ plan, version, recordedAt, asOf, ...planBudget(state) }),
        version,
        new Map([[at.ledger, at.position]]),
      );
    },
  });
}
