import {
  Day,
  explainRatings,
  Instant,
  MovedRating,
  PlanRatings,
  type RatedPlan,
  RatingRule,
  ratingRuleFields,
  ratings,
  Uuid,
} from '@planspor/domain';
import { z } from 'zod';
import { answers, bodyProblems, type EdgeServer, readHeaders } from '../../edge/index.js';
import { withoutUndefined } from '../../problems/index.js';
import { evaluationClocks, type PlanToJudge, planToJudge } from '../../reading/evaluation-point.js';
import { clockHeaders, clocksOf, tellClocks } from '../../reading/memento.js';
import { planParams } from '../../reading/point.js';
import type { Services } from '../../services/services.js';
import { clockedAnswer, readAnswer, tellPositions } from '../sending.js';
import { pastProblems, sendJudged } from './evaluation.js';
import { planToTry } from './trial.js';

const Ratings = z.strictObject({ plan: Uuid, ...PlanRatings.shape }).meta({ id: 'PlanRatings' });

const Trial = z.strictObject({ data: z.strictObject(ratingRuleFields) }).meta({ id: 'RatingRuleTrial' });

/** A plan as its rules over verdicts see it. */
const ratedPlan = ({ state, gathered }: PlanToJudge): RatedPlan => ({
  title: state.head?.title ?? '',
  goals: state.goals,
  targets: [...state.targets.values()],
  ratingRules: state.ratingRules,
  facts: gathered.facts,
});

function registerPlanRatings(app: EdgeServer, services: Services): void {
  app.get('/v1/plans/:plan/ratings', {
    schema: {
      operationId: 'ratePlan',
      summary: 'What the rules over verdicts of a plan come to: ratings, roll-ups and consequences',
      description:
        'Each rule names its targets, or the targets of each goal, theme, responsible body or of the plan together, by the first of its gates that holds. What is not due is left out; what is undecided leaves open what it could turn.',
      tags: ['evaluation'],
      params: planParams,
      querystring: z.strictObject(evaluationClocks),
      headers: clockHeaders,
      response: answers(clockedAnswer('The ratings', Ratings), [...pastProblems]),
    },
    handler: async (request, reply) => {
      const asked = clocksOf(request);
      const judged = await planToJudge(services, request.params.plan, asked);
      tellClocks(reply, asked);
      const rated = ratings(ratedPlan(judged), judged.point);
      return sendJudged(request, reply, judged, { plan: judged.at.id, ...rated });
    },
  });
}

function registerTrial(app: EdgeServer, services: Services): void {
  app.post('/v1/plans/:plan/ratings/trial', {
    schema: {
      operationId: 'tryRatingRule',
      summary: 'What a rule that no plan holds would come to. Nothing is recorded',
      tags: ['evaluation'],
      params: planParams,
      querystring: z.strictObject(evaluationClocks),
      body: Trial,
      response: answers(
        { 200: { description: 'The ratings', schema: Ratings, headers: { 'Ledger-Position': z.string() } } },
        [...bodyProblems, ...pastProblems],
      ),
    },
    handler: async (request, reply) => {
      const { plan } = request.params;
      const { data } = request.body;
      const judged = await planToTry(services, plan, request.query, data);
      const { id, asOf } = judged.at;
      const day = { adoptedOn: asOf, changedOn: asOf, event: id };
      const rule = RatingRule.parse({ ...withoutUndefined(data), id, status: 'adopted', ...day });
      tellPositions(reply, judged.positions);
      return reply.send({ plan: id, ...ratings(ratedPlan(judged), judged.point, [rule]) });
    },
  });
}

const ExplanationQuery = z.strictObject({
  from: Day.meta({ description: 'The earlier day (asOf)' }),
  to: Day.meta({ description: 'The later day (asOf)' }),
  fromKnownAt: Instant.optional(),
  toKnownAt: Instant.optional(),
});

const MovedRatings = z
  .strictObject({ plan: Uuid, from: Day, to: Day, moved: z.array(MovedRating) })
  .meta({ id: 'MovedRatings' });

function registerExplanation(app: EdgeServer, services: Services): void {
  app.get('/v1/plans/:plan/ratings/explanation', {
    schema: {
      operationId: 'explainRatings',
      summary: 'What the rules over verdicts name otherwise between two points, and which verdicts moved it',
      tags: ['evaluation'],
      params: planParams,
      querystring: ExplanationQuery,
      headers: readHeaders,
      response: answers(readAnswer('What moved', MovedRatings), [...pastProblems]),
    },
    handler: async (request, reply) => {
      const { from, to, fromKnownAt, toKnownAt } = request.query;
      const { plan } = request.params;
      const before = await planToJudge(services, plan, { asOf: from, knownAt: fromKnownAt });
      const after = await planToJudge(services, plan, { asOf: to, knownAt: toKnownAt });
      const [was, is] = [before, after].map((side) => ratings(ratedPlan(side), side.point));
      const moved = was === undefined || is === undefined ? [] : explainRatings(was, is);
      return sendJudged(request, reply, after, { plan: after.at.id, from, to, moved });
    },
  });
}

/** Rules over verdicts: what they come to, what one would come to, and what moved them. */
export function registerRatings(app: EdgeServer, services: Services): void {
  registerPlanRatings(app, services);
  registerTrial(app, services);
  registerExplanation(app, services);
}
