import { type Day, evaluator, type StreamKind } from '@planspor/domain';
import { today } from '@planspor/projections';
import { isProblem } from '../problems/index.js';
import { planToJudge } from '../reading/evaluation-point.js';
import type { Services } from '../services/services.js';
import type { CommandRequest } from './execute.js';

type Proposals = CommandRequest<unknown>['proposals'];

// Before the plan began there is nothing to judge: then a rule refuses the command, and says so.
const noneBeforeThePlan = (error: unknown): undefined => {
  if (isProblem(error) && error.problem.code === 'nothing-on-that-day') return undefined;
  throw error;
};

const frozenVerdicts = async (services: Services, plan: string, asOf: Day) => {
  const judged = await planToJudge(services, plan, { asOf }).catch(noneBeforeThePlan);
  if (judged === undefined) return [];
  const { state, gathered, point } = judged;
  const judge = evaluator(gathered.facts, point);
  return [...state.targets.values()].map((target) => ({ target: target.id, verdict: judge(target) }));
};

/** Adds to a follow-up that is held the verdicts its forum saw: those of the day it was held, from everything then recorded. */
export async function freezeVerdicts<State>(
  services: Services,
  kind: StreamKind<State>,
  stream: string,
  proposals: Proposals,
): Promise<Proposals> {
  if (kind.kind !== 'plan' || !proposals.some((proposal) => proposal.type === 'FollowUpHeld')) return proposals;
  return Promise.all(
    proposals.map(async (proposal) => {
      if (proposal.type !== 'FollowUpHeld') return proposal;
      const verdicts = await frozenVerdicts(services, stream, proposal.effectiveOn ?? today(services.now()));
      return { ...proposal, data: { ...(proposal.data as object), verdicts } };
    }),
  );
}
