import {
  type EvaluatedTarget,
  evaluate,
  proposalFields,
  proposedTarget,
  refuseTrial,
  TargetId,
  targetAsTried,
  trialFields,
  Verdict,
} from '@planspor/domain';
import type { FastifyReply } from 'fastify';
import { z } from 'zod';
import { refusalProblem, storedRefusal } from '../../commands/answers.js';
import { answers, bodyProblems, type EdgeServer } from '../../edge/index.js';
import {
  type AskedEvaluation,
  evaluationClocks,
  type PlanToJudge,
  planToJudge,
} from '../../reading/evaluation-point.js';
import { planParams } from '../../reading/point.js';
import type { Services } from '../../services/services.js';
import { tellPositions } from '../sending.js';
import { pastProblems, targetIn, targetParams } from './evaluation.js';

const indicator = '018d5a2c-7b40-7c1e-9d20-3f5e6a000071';

const Proposal = z.strictObject({ target: TargetId.optional(), data: z.strictObject(proposalFields) }).meta({
  id: 'TargetProposal',
  examples: [
    {
      data: {
        condition: { kind: 'level', indicator, comparison: 'at-most', value: 320 },
        when: { kind: 'by', date: '2024-12-31' },
      },
    },
  ],
});

const Tried = z.strictObject({ data: z.strictObject(trialFields) }).meta({
  id: 'TargetTrial',
  examples: [{ data: { condition: { kind: 'level', indicator, comparison: 'at-most', value: 320 }, bands: null } }],
});

const answered = {
  200: {
    description: 'The verdict on the proposal',
    schema: Verdict,
    headers: { 'Ledger-Position': z.string() },
  },
};

const problems = [...bodyProblems, ...pastProblems, 'value-not-allowed'] as const;

/** The streams that a body names anywhere: a proposal may rest on an indicator that no target of the plan does. */
const namedIn = (data: object): readonly string[] =>
  JSON.stringify(data).match(/[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}/g) ?? [];

/** A plan with what its targets and a body's rest on. */
export const planToTry = (services: Services, plan: string, asked: AskedEvaluation, data: object) =>
  planToJudge(services, plan, asked, namedIn(data));

const tried = (reply: FastifyReply, judged: PlanToJudge, target: EvaluatedTarget) => {
  const [first, ...more] = refuseTrial(target);
  if (first !== undefined)
    throw refusalProblem(
      storedRefusal([{ index: 0, refusals: [first, ...more] }], (_, place) => place),
      false,
    );
  tellPositions(reply, judged.positions);
  return reply.send(evaluate(target, judged.gathered.facts, judged.point));
};

/** Trials of targets: as a recorded one might have been, and of one that no plan holds. Nothing is recorded. */
export function registerTrials(app: EdgeServer, services: Services): void {
  app.post('/v1/plans/:plan/targets/:target/trial', {
    schema: {
      operationId: 'tryTarget',
      summary: 'The verdict on a target as it might have been: what if it had been 320? Nothing is recorded',
      description: 'What is left out is as the plan says; null takes a field away.',
      tags: ['evaluation'],
      params: targetParams,
      querystring: z.strictObject(evaluationClocks),
      body: Tried,
      response: answers(answered, [...problems]),
    },
    handler: async (request, reply) => {
      const { plan, target } = request.params;
      const { data } = request.body;
      const judged = await planToTry(services, plan, request.query, data);
      return tried(reply, judged, targetAsTried(targetIn(judged, target), data));
    },
  });

  app.post('/v1/plans/:plan/trial', {
    schema: {
      operationId: 'tryProposal',
      summary:
        'The verdict on a target that no plan holds, judged with the figures and targets of a plan. Nothing is recorded',
      description: 'The proposal may have an id of the caller’s choosing; else it goes by the id of the plan.',
      tags: ['evaluation'],
      params: planParams,
      querystring: z.strictObject(evaluationClocks),
      body: Proposal,
      response: answers(answered, [...problems]),
    },
    handler: async (request, reply) => {
      const { target, data } = request.body;
      const judged = await planToTry(services, request.params.plan, request.query, data);
      const id = target ?? TargetId.parse(judged.at.id);
      return tried(reply, judged, proposedTarget(id, data, judged.point.asOf));
    },
  });
}
