import { Day, Explanation, explain, Instant } from '@planspor/domain';
import { z } from 'zod';
import { answers, type EdgeServer, readHeaders } from '../../edge/index.js';
import { type PlanToJudge, planToJudge } from '../../reading/evaluation-point.js';
import type { Services } from '../../services/services.js';
import { readAnswer } from '../sending.js';
import { pastProblems, sendJudged, targetIn, targetParams } from './evaluation.js';

const ExplanationQuery = z.strictObject({
  from: Day.meta({ description: 'The earlier day (asOf)' }),
  to: Day.meta({ description: 'The later day (asOf)' }),
  fromKnownAt: Instant.optional(),
  toKnownAt: Instant.optional(),
  fromVintage: Instant.optional(),
  toVintage: Instant.optional(),
});

/** Why a verdict moved between two points. */
export function registerExplanation(app: EdgeServer, services: Services): void {
  app.get('/v1/plans/:plan/targets/:target/evaluation/explanation', {
    schema: {
      operationId: 'explainTarget',
      summary: 'What moved a verdict between two points: figure, target, baseline, group or rule',
      tags: ['evaluation'],
      params: targetParams,
      querystring: ExplanationQuery,
      headers: readHeaders,
      response: answers(readAnswer('What moved', Explanation.meta({ id: 'Explanation' })), [...pastProblems]),
    },
    handler: async (request, reply) => {
      const { plan, target } = request.params;
      const { from, to, fromKnownAt, toKnownAt, fromVintage, toVintage } = request.query;
      const before = await planToJudge(services, plan, { asOf: from, knownAt: fromKnownAt, vintage: fromVintage });
      const after = await planToJudge(services, plan, { asOf: to, knownAt: toKnownAt, vintage: toVintage });
      const side = (judged: PlanToJudge) => ({
        target: targetIn(judged, target),
        facts: judged.gathered.facts,
        at: judged.point,
      });
      return sendJudged(request, reply, after, explain(side(before), side(after)));
    },
  });
}
