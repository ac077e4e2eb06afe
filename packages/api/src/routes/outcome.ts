import { groupStream, indicatorStream, planStream } from '@planspor/domain';
import { type CommandRecord, findCommands, ledgerHead, streamHeads } from '@planspor/projections';
import { z } from 'zod';
import { callerOf } from '../commands/actor.js';
import { CommandAnswer, type StoredRefusal } from '../commands/answers.js';
import { answerTo } from '../commands/telling.js';
import { answers, type EdgeServer, readHeaders } from '../edge/index.js';
import { faultSchema, problem, problems } from '../problems/index.js';
import type { Services } from '../services/services.js';
import { readAnswer, sendText } from './sending.js';

/** A refusal as it was told, without what belonged to the one request. */
const Refused = z.strictObject({
  code: z.string(),
  status: z.int(),
  detail: z.string(),
  errors: z.array(faultSchema),
  refusals: z.array(z.looseObject({ type: z.string() })),
});

const Outcome = z.strictObject({
  ...CommandAnswer.shape,
  outcome: z.enum(['accepted', 'no-change', 'refused']),
  decidedOn: z.int().min(0).meta({ description: 'The version it was decided on; 0 where there was nothing yet' }),
  refusal: Refused.optional(),
});

const CommandOutcome = z
  .strictObject({
    key: z.string(),
    outcomes: z.array(Outcome).min(1).meta({ description: 'One for each ledger in which the caller used the key' }),
  })
  .meta({ id: 'CommandOutcome' });

async function acceptedAnswer(services: Services, record: CommandRecord) {
  const { ledger, stream } = record;
  const outcome = { kind: 'recorded', replayed: true, ...record } as const;
  const head = (await streamHeads(services.db, [stream])).get(stream);
  switch (head?.type) {
    case 'indicator':
      return answerTo(services, { kind: indicatorStream, ledger, stream }, outcome);
    case 'group':
      return answerTo(services, { kind: groupStream, ledger, stream }, outcome);
    default:
      return answerTo(services, { kind: planStream, ledger, stream }, outcome);
  }
}

async function outcomeOf(services: Services, record: CommandRecord): Promise<z.output<typeof Outcome>> {
  const { decidedOn, outcome } = record;
  const answer = await acceptedAnswer(services, record);
  if (outcome !== 'refused') return { ...answer, decidedOn };
  const { code, detail, errors, refusals } = JSON.parse(record.answer ?? '{}') as StoredRefusal;
  const refusal = {
    code,
    status: problems[code].status,
    detail,
    errors: [...errors],
    refusals: refusals.map((refused) => ({ ...refused })),
  };
  return { ...answer, outcome, decidedOn, refusal };
}

/** What became of a command, by its key. What was never kept under one (a bad shape, a stale version) is not known here. */
export function registerOutcome(app: EdgeServer, services: Services): void {
  app.get('/v1/commands/:key', {
    schema: {
      operationId: 'readCommandOutcome',
      summary: 'What became of a command of yours, by its Idempotency-Key; refusals too',
      tags: ['history'],
      params: z.strictObject({ key: z.string().regex(/^[\x21-\x7e]{1,200}$/) }),
      headers: readHeaders,
      response: answers(readAnswer('What became of it', CommandOutcome)),
    },
    handler: async (request, reply) => {
      const { key } = request.params;
      const records = await findCommands(services.db, callerOf(request).name, key);
      if (records.length === 0) throw problem('not-found');
      const outcomes = await Promise.all(records.map((record) => outcomeOf(services, record)));
      const heads = await Promise.all(records.map(({ ledger }) => ledgerHead(services.db, ledger)));
      const positions = new Map(
        heads.flatMap((head) => (head === undefined ? [] : [[head.ledger, head.position] as const])),
      );
      return sendText(
        request,
        reply,
        JSON.stringify({ key, outcomes }),
        Math.max(...outcomes.map(({ version }) => version)),
        positions,
      );
    },
  });
}
