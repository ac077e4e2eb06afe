import { PlanId, planEvents, planStream } from '@planspor/domain';
import { documentText, ledgerHead, planVersion, served, today } from '@planspor/projections';
import { v7 } from 'uuid';
import { z } from 'zod';
import { callerOf } from '../../commands/actor.js';
import { aboutCommand } from '../../commands/command-schemas.js';
import { execute } from '../../commands/execute.js';
import { answers, creationHeaders, type EdgeServer, goneSignal, requireIdempotencyKey } from '../../edge/index.js';
import { problem } from '../../problems/index.js';
import { clockHeaders, clocksOf, tellClocks } from '../../reading/memento.js';
import { type Asked, clocksAndVersion, ledgerOf, planAt, planParams } from '../../reading/point.js';
import type { Services } from '../../services/services.js';
import { openingAnswers, requestHash, sendAnswer } from '../commands.js';
import { Plan, readAnswer, sendText } from '../sending.js';
import { registerPlanList } from './plan-list.js';

function registerDraft(app: EdgeServer, services: Services): void {
  app.post('/v1/plans', {
    schema: {
      operationId: 'draftPlan',
      summary: 'Draft a plan (records PlanDrafted)',
      tags: ['plan'],
      headers: creationHeaders,
      body: z
        .strictObject({ id: PlanId.optional(), data: planEvents.PlanDrafted.data, ...aboutCommand })
        .meta({ id: 'DraftPlan' }),
      response: openingAnswers('The plan has been drafted'),
    },
    handler: async (request, reply) => {
      const key = requireIdempotencyKey(request);
      const { id, data, ...context } = request.body;
      const executed = await execute(services, {
        kind: planStream,
        ledger: data.municipality,
        stream: id ?? v7(),
        proposals: [{ ...context, type: 'PlanDrafted', data }],
        key,
        requestHash: requestHash(request, request.body),
        caller: callerOf(request),
        correlationId: request.correlationId,
        gone: goneSignal(reply),
        pointer: (_, place) => place,
      });
      reply.header('location', `/v1/plans/${executed.answer.stream}`);
      return sendAnswer(reply, executed, 201);
    },
  });
}

/** The document that the last append stored, where it was made for today: the plan as it stands, without folding anything. */
async function currentDocument(services: Services, plan: string, { asOf, knownAt, version }: Asked) {
  const day = today(services.now());
  if (knownAt !== undefined || version !== undefined || (asOf !== undefined && asOf !== day)) return undefined;
  const ledger = await ledgerOf(services, plan);
  const head = await ledgerHead(services.db, ledger);
  const stored = await planVersion(services.db, ledger, plan);
  if (stored?.asOf !== day) return undefined;
  return {
    text: served(stored.text, stored.recordedAt),
    version: stored.version,
    ledger,
    position: head?.position ?? '0',
  };
}

/** The document folded at the point asked for. */
async function documentAt(services: Services, plan: string, asked: Asked) {
  const { id, events, asOf, recordedAt, version, ledger, position } = await planAt(services, plan, asked);
  const document = documentText(id, events, asOf);
  if (document === undefined) throw problem('nothing-on-that-day');
  return { text: served(document.text, recordedAt), version, ledger, position };
}

function registerRead(app: EdgeServer, services: Services): void {
  app.get('/v1/plans/:plan', {
    schema: {
      operationId: 'readPlan',
      summary: 'A plan as it stands: now, as of a day, as known at a moment, or at a version',
      tags: ['plan'],
      params: planParams,
      querystring: z.strictObject(clocksAndVersion),
      headers: clockHeaders,
      response: answers(readAnswer('The plan', Plan), [
        'nothing-on-that-day',
        'version-unreadable',
        'known-at-in-future',
      ]),
    },
    handler: async (request, reply) => {
      const asked = clocksOf(request);
      const { text, version, ledger, position } =
        (await currentDocument(services, request.params.plan, asked)) ??
        (await documentAt(services, request.params.plan, asked));
      tellClocks(reply, asked);
      return sendText(request, reply, text, version, { [ledger]: position });
    },
  });
}

/** Plans: the list, drafting one, and reading one. */
export function registerPlans(app: EdgeServer, services: Services): void {
  registerPlanList(app, services);
  registerDraft(app, services);
  registerRead(app, services);
}
