import { Instant, PlanDuties, PlanId, placeOn, planDuties, planStream } from '@planspor/domain';
import { z } from 'zod';
import { answers, type EdgeServer } from '../../edge/index.js';
import { problem } from '../../problems/index.js';
import { clockHeaders, clocksOf, tellClocks } from '../../reading/memento.js';
import { clocksAndVersion, planParams } from '../../reading/point.js';
import { sliceAt } from '../../reading/slice.js';
import type { Services } from '../../services/services.js';
import { clockedAnswer, sendText } from '../sending.js';

const Duties = z
  .strictObject({ plan: PlanId, version: z.int().min(1), recordedAt: Instant, ...PlanDuties.shape })
  .meta({ id: 'PlanDuties' });

/** `GET /v1/plans/{plan}/duties`: what the law of the plan's dates, and the plan itself, demand of it. */
export function registerDuties(app: EdgeServer, services: Services): void {
  app.get('/v1/plans/:plan/duties', {
    schema: {
      operationId: 'readPlanDuties',
      summary: 'Which statutory duties hold for a plan by the law of its dates, and what proves that each was kept',
      description:
        'Only an act proves, and only one whose day is known. `met`: an act proves that it was kept in time. `not-met`: an act proves that ' +
        'it was not kept. `late`: an act proves that it was kept after its last day. `open`: nothing is recorded, and there is time. ' +
        '`not-recorded`: its time is over and no act is recorded; whether there was one is not known. `not-documented`: the day of the act is ' +
        'inferred or made up, which proves nothing. `not-applicable`: it does not bind this plan, or may not. `undecidable`: what is recorded, ' +
        'or known of the law, does not say. `notBinding` names the duties that do not hold for a plan of these dates, and why.',
      tags: ['plan'],
      params: planParams,
      querystring: z.strictObject(clocksAndVersion),
      headers: clockHeaders,
      response: answers(clockedAnswer('The duties', Duties), [
        'nothing-on-that-day',
        'version-unreadable',
        'known-at-in-future',
      ]),
    },
    handler: async (request, reply) => {
      const asked = clocksOf(request);
      const at = await sliceAt(services, planStream, request.params.plan, asked);
      const { id: plan, version, recordedAt, asOf, known, state } = at;
      const duties = planDuties(state, known.run.slice(0, placeOn(known.run, asOf)), asOf);
      if (duties === undefined) throw problem('nothing-on-that-day');
      tellClocks(reply, asked);
      return sendText(
        request,
        reply,
        JSON.stringify({ plan, version, recordedAt, ...duties }),
        version,
        new Map([[at.ledger, at.position]]),
      );
    },
  });
}
