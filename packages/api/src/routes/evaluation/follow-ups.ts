import {
  type Day,
  difference,
  evaluator,
  type FollowUp,
  type FollowUpId,
  FollowUpPack,
  followUpPack,
  heldBefore,
  lastDay,
  type Period,
  type PlanDocument,
  packInMarkdown,
  stateOn,
} from '@planspor/domain';
import { z } from 'zod';
import { answers, type EdgeServer, preferredLanguage, preferredType, vary } from '../../edge/index.js';
import { problem } from '../../problems/index.js';
import { documentOf } from '../../reading/document.js';
import {
  type AskedEvaluation,
  evaluationClocks,
  type PlanToJudge,
  planToJudge,
} from '../../reading/evaluation-point.js';
import { clockHeaders, clocksOf, tellClocks } from '../../reading/memento.js';
import { pathId, planParams } from '../../reading/point.js';
import { plans } from '../../reading/read-kinds.js';
import type { Services } from '../../services/services.js';
import { clockedAnswer, sendText } from '../sending.js';

const documentAt = ({ at }: PlanToJudge, day: Day): PlanDocument | undefined => {
  const state = stateOn(at.known, day);
  return state.head === undefined ? undefined : documentOf(plans, { ...at, state, asOf: day });
};

/** The day of the meeting: the one it was held on, else the last of those on which it is to be. */
const dayOfMeeting = ({ on, heldOn, verdicts }: FollowUp): Day | undefined =>
  verdicts?.[0]?.verdict.asOf ?? lastDay((heldOn ?? on) as Period);

/** The day whose plan lies on the table: that of the meeting once it was held, whatever day is asked for. */
const dayOnTheTable = ({ at }: PlanToJudge, followUp: FollowUp): Day => {
  const met = followUp.heldOn === undefined ? undefined : dayOfMeeting(followUp);
  return met === undefined || met > at.asOf ? at.asOf : met;
};

/** A plan to be judged on the day of a meeting: who names no other day means that one. */
async function judgedForMeeting(services: Services, plan: string, id: FollowUpId, asked: AskedEvaluation) {
  const now = await planToJudge(services, plan, asked);
  const followUp = now.state.followUps.get(id);
  if (followUp === undefined) throw problem('not-found');
  const day = dayOfMeeting(followUp);
  const isToday = asked.asOf !== undefined || day === undefined || day === now.at.asOf;
  // A meeting may have been put into the plan after it, as its document was read.
  if (isToday || !stateOn(now.at.known, day).followUps.has(id)) return { judged: now, followUp };
  const judged = await planToJudge(services, plan, { ...asked, asOf: day });
  // That it was held may hold from a later day than its own: what the meeting saw and concluded is then known all the same.
  return { judged, followUp: followUp.status === 'held' ? followUp : (judged.state.followUps.get(id) ?? followUp) };
}

/** What changed in the plan between the last follow-up and the day on the table; provenance of follow-ups themselves left out. */
const changesSince = (judged: PlanToJudge, since: Period | undefined, until: Day) => {
  const day = since === undefined ? undefined : lastDay(since);
  const before = day === undefined || day > until ? undefined : documentAt(judged, day);
  const after = documentAt(judged, until);
  return before === undefined || after === undefined
    ? []
    : difference(before, after).filter(({ kind }) => kind !== 'followUp');
};

const Pack = FollowUpPack.meta({ id: 'FollowUpPack' });

const answered = clockedAnswer('The pack', Pack, { 'Content-Language': z.string().optional() });

/** The agenda pack of a follow-up. */
export function registerFollowUps(app: EdgeServer, services: Services): void {
  app.get('/v1/plans/:plan/follow-ups/:followUp/pack', {
    schema: {
      operationId: 'readFollowUpPack',
      summary:
        'Agenda-ready content of a follow-up, on the day of its meeting unless another is asked for: how the targets stand by goal, what to decide, what moved since the last, who owes which figure by when (JSON or Markdown)',
      tags: ['evaluation'],
      params: planParams.extend({ followUp: pathId }),
      querystring: z.strictObject(evaluationClocks),
      headers: clockHeaders,
      response: answers(
        {
          ...answered,
          200: { ...answered[200], content: { 'application/json': Pack, 'text/markdown': z.string() } },
        },
        ['nothing-on-that-day', 'known-at-in-future', 'version-unreadable'],
      ),
    },
    handler: async (request, reply) => {
      const asked = clocksOf(request);
      const { params } = request;
      const { judged, followUp } = await judgedForMeeting(services, params.plan, params.followUp as FollowUpId, asked);
      const { state, gathered, point, at, positions } = judged;
      const verdicts = [...state.targets.values()].map(evaluator(gathered.facts, point));
      const day = dayOnTheTable(judged, followUp);
      const onTheDay = day === at.asOf ? state : stateOn(at.known, day);
      const plan = onTheDay.head === undefined ? state : onTheDay;
      const changes = changesSince(judged, heldBefore(state, followUp.id)?.heldOn as Period | undefined, day);
      const { indicators } = gathered.facts;
      const pack = followUpPack({ id: at.id, plan, followUp, asOf: day, verdicts, changes, indicators });
      tellClocks(reply, asked);
      if (preferredType(request, ['application/json', 'text/markdown']) !== 'text/markdown')
        return sendText(request, reply, JSON.stringify(pack), at.version, positions);
      const language = preferredLanguage(request, ['da', 'en']);
      vary(reply, 'Accept-Language');
      reply.header('content-language', language);
      return sendText(
        request,
        reply,
        packInMarkdown(pack, language),
        at.version,
        positions,
        'text/markdown; charset=utf-8',
      );
    },
  });
}
