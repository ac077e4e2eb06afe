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
import { evaluationClocks, type PlanToJudge, planToJudge } from '../../reading/evaluation-point.js';
import { clockHeaders, clocksOf, tellClocks } from '../../reading/memento.js';
import { pathId, planParams } from '../../reading/point.js';
import { plans } from '../../reading/read-kinds.js';
import type { Services } from '../../services/services.js';
import { readAnswer, sendText } from '../sending.js';

const documentAt = ({ at }: PlanToJudge, day: Day): PlanDocument | undefined => {
  const state = stateOn(at.known, day);
  return state.head === undefined ? undefined : documentOf(plans, { ...at, state, asOf: day });
};

/** The day whose plan lies on the table: that of the meeting once it was held, whatever day is asked for. */
const dayOnTheTable = ({ at }: PlanToJudge, { heldOn, verdicts }: FollowUp): Day => {
  const met = verdicts?.[0]?.verdict.asOf ?? (heldOn === undefined ? undefined : lastDay(heldOn as Period));
  return met === undefined || met > at.asOf ? at.asOf : met;
};

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

const answered = readAnswer('The pack', Pack, { 'Content-Language': z.string().optional() });

/** The agenda pack of a follow-up. */
export function registerFollowUps(app: EdgeServer, services: Services): void {
  app.get('/v1/plans/:plan/follow-ups/:followUp/pack', {
    schema: {
      operationId: 'readFollowUpPack',
      summary:
        'Agenda-ready content of a follow-up: verdicts, what moved since the last, missing inputs, open commitments (JSON or Markdown)',
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
      const judged = await planToJudge(services, request.params.plan, asked);
      const { state, gathered, point, at, positions } = judged;
      const followUp = state.followUps.get(request.params.followUp as FollowUpId);
      if (followUp === undefined) throw problem('not-found');
      const verdicts = [...state.targets.values()].map(evaluator(gathered.facts, point));
      const day = dayOnTheTable(judged, followUp);
      const onTheDay = day === at.asOf ? state : stateOn(at.known, day);
      const plan = onTheDay.head === undefined ? state : onTheDay;
      const changes = changesSince(judged, heldBefore(state, followUp.id)?.heldOn as Period | undefined, day);
      const pack = followUpPack({ id: at.id, plan, followUp, asOf: day, verdicts, changes });
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
