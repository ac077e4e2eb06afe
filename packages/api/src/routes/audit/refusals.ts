import { Instant } from '@planspor/domain';
import { listRefusals } from '@planspor/projections';
import { z } from 'zod';
import { listedLedgers } from '../../access/credential.js';
import type { StoredRefusal } from '../../commands/answers.js';
import { answers, type EdgeServer, queryIntOr, readHeaders } from '../../edge/index.js';
import { faultSchema, problems } from '../../problems/index.js';
import { pathId } from '../../reading/point.js';
import type { Services } from '../../services/services.js';
import { fixedList, restsOnNoLedger, sendPage } from '../sending.js';

const LedgerFilter = z.string().regex(/^(\d{3}|dk)$/, 'is not a ledger: a three-digit municipality code, or dk');

const RefusalQuery = z.strictObject({
  ledger: LedgerFilter.optional(),
  stream: pathId.optional().meta({ description: 'The plan, indicator or group that it was meant for' }),
  caller: z.string().max(255).optional().meta({ description: 'The scope of the key, such as key:… or token:…' }),
  code: z.string().max(60).optional().meta({ description: 'Why it was refused, such as code-taken' }),
  from: Instant.optional().meta({ description: 'Refused at this moment or later' }),
  to: Instant.optional().meta({ description: 'Refused at this moment or earlier' }),
  limit: queryIntOr(50, { min: 1, max: 200 }),
  cursor: z.string().max(2000).optional(),
});

const RefusedCommand = z
  .strictObject({
    ledger: z.string(),
    caller: z.string(),
    key: z.string(),
    stream: z.string(),
    decidedOn: z.int().min(0).meta({ description: 'The version it was decided on; 0 where there was nothing yet' }),
    recordedAt: Instant,
    code: z.string(),
    status: z.int(),
    detail: z.string(),
    errors: z.array(faultSchema),
    refusals: z.array(z.looseObject({ type: z.string() })),
    erased: z.literal(true).optional().meta({ description: 'It quoted a content that was erased; its code is left' }),
  })
  .meta({ id: 'RefusedCommand' });

const Place = z.strictObject({ recordedAt: z.string(), ledger: z.string(), caller: z.string(), command: z.string() });

const told = ({ command: key, answer, erased, ...kept }: Awaited<ReturnType<typeof listRefusals>>[number]) => {
  const { code, detail, errors, refusals } = JSON.parse(answer) as StoredRefusal;
  return { ...kept, key, code, status: problems[code].status, detail, errors, refusals, ...(erased ? { erased } : {}) };
};

/** Commands that a rule refused, with what they were told: what was tried, and not done. */
export function registerRefusals(app: EdgeServer, services: Services): void {
  app.get('/v1/audit/refusals', {
    schema: {
      operationId: 'listRefusals',
      summary: 'Commands that a rule refused, newest first, with the reasons they were given',
      tags: ['audit'],
      querystring: RefusalQuery,
      headers: readHeaders,
      response: answers(fixedList('A page of refusals', 'RefusalList', RefusedCommand)),
    },
    handler: async (request, reply) => {
      const { limit, cursor, ...filter } = request.query;
      const ledgers = listedLedgers(request);
      const bound = { list: 'refusals', ...filter, ledgers: ledgers?.join() };
      // New ones come in front of the first page, so the pages after it are those of one state.
      const after = cursor === undefined ? undefined : services.cursors.decode(bound, cursor, Place);
      const found = await listRefusals(services.db, { ...filter, ledgers, after }, limit + 1);
      const page = found.slice(0, limit);
      const last = page.at(-1);
      const next =
        found.length > limit && last !== undefined
          ? services.cursors.encode(bound, {
              recordedAt: last.recordedAt,
              ledger: last.ledger,
              caller: last.caller,
              command: last.command,
            })
          : undefined;
      return sendPage(request, reply, { items: page.map(told), next }, 0, restsOnNoLedger);
    },
  });
}
