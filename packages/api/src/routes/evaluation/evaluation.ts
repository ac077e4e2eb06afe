import {
  Day,
  evaluate,
  evaluator,
  Instant,
  type TargetId,
  TargetSeries,
  targetSeries,
  Uuid,
  Verdict,
} from '@planspor/domain';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import { answers, type EdgeServer } from '../../edge/index.js';
import { problem } from '../../problems/index.js';
import { countByStatus, evaluationClocks, type PlanToJudge, planToJudge } from '../../reading/evaluation-point.js';
import { judgedAnswer } from '../../reading/kept-answers.js';
import { clockHeaders, clocksOf, tellClocks } from '../../reading/memento.js';
import { pathId, planParams } from '../../reading/point.js';
import type { Services } from '../../services/services.js';
import { clockedAnswer, sendReady, sendText } from '../sending.js';

export const targetParams = planParams.extend({ target: pathId });
export const pastProblems = ['nothing-on-that-day', 'version-unreadable', 'known-at-in-future'] as const;

const Evaluation = z
  .strictObject({
    plan: Uuid,
    asOf: Day,
    knownAt: Instant,
    vintage: Instant.optional(),
    /** How many targets stand how. */
    counts: z.record(z.string(), z.int()),
    /** Indicators and groups that targets name and no ledger holds. */
    unresolved: z.array(z.string()),
    verdicts: z.array(Verdict),
  })
  .meta({ id: 'PlanEvaluation' });

export const sendJudged = (
  request: FastifyRequest,
  reply: FastifyReply,
  { at, positions }: PlanToJudge,
  body: object,
) => sendText(request, reply, JSON.stringify(body), at.version, positions);

/** A target of the plan; 404 for an id that is none. */
export const targetIn = ({ state }: PlanToJudge, id: string) => {
  const target = state.targets.get(id as TargetId);
  if (target === undefined) throw problem('not-found');
  return target;
};

const evaluationOf = ({ at, state, gathered, point }: PlanToJudge): z.input<typeof Evaluation> => {
  const verdicts = [...state.targets.values()].map(evaluator(gathered.facts, point));
  const { unresolved } = gathered;
  return { plan: at.id, ...point, counts: countByStatus(state, verdicts), unresolved: [...unresolved], verdicts };
};

function registerPlanEvaluation(app: EdgeServer, services: Services): void {
  app.get('/v1/plans/:plan/evaluation', {
    schema: {
      operationId: 'evaluatePlan',
      summary: 'The verdict on every target of a plan',
      tags: ['evaluation'],
      params: planParams,
      querystring: z.strictObject(evaluationClocks),
      headers: clockHeaders,
      response: answers(clockedAnswer('The verdicts', Evaluation), [...pastProblems]),
    },
    handler: async (request, reply) => {
      const asked = clocksOf(request);
      const answer = await judgedAnswer(services, request.params.plan, asked, 'plan', evaluationOf);
      tellClocks(reply, asked);
      return sendReady(request, reply, answer, answer.positions);
    },
  });
}

function registerTargetEvaluation(app: EdgeServer, services: Services): void {
  app.get('/v1/plans/:plan/targets/:target/evaluation', {
    schema: {
      operationId: 'evaluateTarget',
      summary: 'Whether a target is reached, and why',
      tags: ['evaluation'],
      params: targetParams,
      querystring: z.strictObject(evaluationClocks),
      headers: clockHeaders,
      response: answers(clockedAnswer('The verdict', Verdict), [...pastProblems]),
    },
    handler: async (request, reply) => {
      const asked = clocksOf(request);
      const { plan, target } = request.params;
      const verdictOn = (judged: PlanToJudge) =>
        evaluate(targetIn(judged, target), judged.gathered.facts, judged.point);
      const answer = await judgedAnswer(services, plan, asked, target, verdictOn);
      tellClocks(reply, asked);
      return sendReady(request, reply, answer, answer.positions);
    },
  });
}

function registerTargetSeries(app: EdgeServer, services: Services): void {
  app.get('/v1/plans/:plan/targets/:target/series', {
    schema: {
      operationId: 'readTargetSeries',
      summary: 'What a chart of a target needs: its figures, requirement, start, interim targets and straight line',
      description:
        'Each series that the target is judged on stands by itself. Computed figures (shares, composites, ranks) are computed as for the verdict.',
      tags: ['evaluation'],
      params: targetParams,
      querystring: z.strictObject(evaluationClocks),
      headers: clockHeaders,
      response: answers(clockedAnswer('The series', TargetSeries), [...pastProblems]),
    },
    handler: async (request, reply) => {
      const asked = clocksOf(request);
      const judged = await planToJudge(services, request.params.plan, asked);
      const target = targetIn(judged, request.params.target);
      tellClocks(reply, asked);
      return sendJudged(request, reply, judged, targetSeries(target, judged.gathered.facts, judged.point));
    },
  });
}

/** Verdicts: of a plan, and of a target, and what a chart of one needs. */
export function registerEvaluation(app: EdgeServer, services: Services): void {
  registerPlanEvaluation(app, services);
  registerTargetEvaluation(app, services);
  registerTargetSeries(app, services);
}
