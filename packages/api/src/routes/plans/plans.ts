import { PlanId, planEvents, planStream } from '@planspor/domain';
import { v7 } from 'uuid';
import { z } from 'zod';
import { callerOf } from '../../commands/actor.js';
import { aboutCommand, commandListOf, commandsOf } from '../../commands/command-schemas.js';
import { execute } from '../../commands/execute.js';
import { withoutLocalNames } from '../../commands/local-names.js';
import {
  creationHeaders,
  type EdgeServer,
  goneSignal,
  importBodyLimit,
  requireIdempotencyKey,
} from '../../edge/index.js';
import type { Services } from '../../services/services.js';
import { openingAnswers, requestHash, sendAnswer } from '../commands.js';
import { registerPlanList } from './plan-list.js';

function registerDraft(app: EdgeServer, services: Services): void {
  const commands = commandsOf(planStream.definitions);
  app.post('/v1/plans', {
    bodyLimit: importBodyLimit,
    config: { prepareBody: withoutLocalNames(commands) },
    schema: {
      operationId: 'draftPlan',
      summary: 'Draft a plan (records PlanDrafted), and with it, all or nothing, whatever else it says',
      tags: ['plan'],
      headers: creationHeaders,
      body: z
        .strictObject({
          id: PlanId.optional(),
          data: planEvents.PlanDrafted.data,
          commands: commandListOf(planStream.definitions, 'PlanCommand').optional(),
          ...aboutCommand,
        })
        .meta({ id: 'DraftPlan' }),
      response: openingAnswers('The plan has been drafted'),
    },
    handler: async (request, reply) => {
      const key = requireIdempotencyKey(request);
      const { id, data, commands: more = [], ...context } = request.body;
      const proposals = more.map(({ type, ...command }) => ({
        ...context,
        ...command,
        type: commands.get(type)?.event ?? type,
      }));
      const executed = await execute(services, {
        kind: planStream,
        ledger: data.municipality,
        stream: id ?? v7(),
        proposals: [{ ...context, type: 'PlanDrafted', data }, ...proposals],
        key,
        requestHash: requestHash(request, request.bodyAsSent ?? request.body),
        caller: callerOf(request),
        correlationId: request.correlationId,
        gone: goneSignal(reply),
        pointer: (index, place) => (index === 0 ? place : `/commands/${index - 1}${place}`),
      });
      reply.header('location', `/v1/plans/${executed.answer.stream}`);
      return sendAnswer(reply, executed, 201);
    },
  });
}

/** Plans: the list, and drafting one. */
export function registerPlans(app: EdgeServer, services: Services): void {
  registerPlanList(app, services);
  registerDraft(app, services);
}
