import {
  type Day,
  danishDay,
  earlierDay,
  evaluator,
  type Instant,
  lastDay,
  type Period,
  type StreamKind,
} from '@planspor/domain';
import { today } from '@planspor/projections';
import { isProblem } from '../problems/index.js';
import { planToJudge } from '../reading/evaluation-point.js';
import type { Services } from '../services/services.js';
import type { CommandRequest } from './execute.js';

type Proposals = CommandRequest<unknown>['proposals'];

const unlessSaid =
  (...codes: readonly string[]) =>
  (error: unknown): undefined => {
    if (isProblem(error) && codes.includes(error.problem.code)) return undefined;
    throw error;
  };

// Before the plan began there is nothing to judge: then a rule refuses the command, and says so.
const noneBeforeThePlan = unlessSaid('nothing-on-that-day');

// The database's clock, which says what has been recorded by when, may still be on that day.
const noneThatDay = unlessSaid('nothing-on-that-day', 'known-at-in-future');

/** The last moment of a Danish day: an hour earlier by UTC while it is summer. */
const endOfDay = (day: Day): Instant => {
  const inWinter = `${day}T22:59:59.999Z` as Instant;
  return danishDay(inWinter) === day ? inWinter : (`${day}T21:59:59.999Z` as Instant);
};

/** The plan as the forum could know it on its day; a plan that was only recorded later, as it is known now. */
async function asSeen(services: Services, plan: string, asOf: Day) {
  const now = () => planToJudge(services, plan, { asOf }).catch(noneBeforeThePlan);
  if (asOf >= today(services.now())) return now();
  return (await planToJudge(services, plan, { asOf, knownAt: endOfDay(asOf) }).catch(noneThatDay)) ?? now();
}

const frozenVerdicts = async (services: Services, plan: string, asOf: Day) => {
  const judged = await asSeen(services, plan, asOf);
  if (judged === undefined) return [];
  const { state, gathered, point } = judged;
  const judge = evaluator(gathered.facts, point);
  return [...state.targets.values()].map((target) => ({ target: target.id, verdict: judge(target) }));
};

/** The day whose verdicts a forum saw: the one it met on, of a month or year its last, and never later than it is recorded from. */
const dayShown = (data: unknown, from: Day): Day => {
  const { heldOn } = data as { heldOn: Period };
  return earlierDay(lastDay(heldOn) ?? from, from);
};

/** Adds to a follow-up that is held the verdicts its forum saw: those of the day it was held, from everything recorded by then. */
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
      const from = proposal.effectiveOn ?? today(services.now());
      const verdicts = await frozenVerdicts(services, stream, dayShown(proposal.data, from));
      return { ...proposal, data: { ...(proposal.data as object), verdicts } };
    }),
  );
}
