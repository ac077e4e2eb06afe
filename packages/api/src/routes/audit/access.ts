import { Instant } from '@planspor/domain';
import { type AccessFilter, instantOf, listAccess } from '@planspor/projections';
import { z } from 'zod';
import { admittedOf, listedLedgers } from '../../access/credential.js';
import { answers, type EdgeServer, queryInt, queryIntOr, readHeaders } from '../../edge/index.js';
import { withoutUndefined } from '../../problems/index.js';
import { pathId } from '../../reading/point.js';
import type { Services } from '../../services/services.js';
import { fixedList, restsOnNoLedger, sendPage } from '../sending.js';

const AccessQuery = z.strictObject({
  caller: z.string().max(255).optional().meta({ description: 'Such as key:… or token:…' }),
  status: queryInt({ min: 100, max: 599 }).optional().meta({ description: 'What it was answered: 401, 403, 200 …' }),
  ledger: z
    .string()
    .regex(/^(\d{3}|dk)$/, 'is not a ledger: a three-digit municipality code, or dk')
    .optional(),
  subject: pathId.optional().meta({ description: 'The plan, indicator or group that was asked about' }),
  from: Instant.optional().meta({ description: 'Asked at this moment or later' }),
  to: Instant.optional().meta({ description: 'Asked at this moment or earlier' }),
  limit: queryIntOr(50, { min: 1, max: 200 }),
  cursor: z.string().max(2000).optional(),
});

const Access = z
  .strictObject({
    firstAt: Instant,
    lastAt: Instant,
    times: z.int().min(1).meta({ description: 'How often within the hour' }),
    caller: z.string().optional(),
    role: z.string().optional(),
    method: z.string(),
    route: z.string(),
    ledger: z.string().optional(),
    subject: z.string().optional(),
    status: z.int(),
  })
  .meta({ id: 'AccessRow' });

const Place = z.strictObject({ firstAt: z.int(), id: z.uuid() });

const orAbsent = (text: string): string | undefined => (text === '' ? undefined : text);

const told = ({ firstAt, lastAt, caller, role, ledger, subject, times, method, route, status }: Counted) => ({
  firstAt: instantOf(BigInt(firstAt)),
  lastAt: instantOf(BigInt(lastAt)),
  times,
  ...withoutUndefined({ caller: orAbsent(caller), role: orAbsent(role) }),
  method,
  route,
  ...withoutUndefined({ ledger: orAbsent(ledger), subject: orAbsent(subject) }),
  status,
});

type Counted = Awaited<ReturnType<typeof listAccess>>[number];

const moment = (instant: string | undefined): number | undefined =>
  instant === undefined ? undefined : Date.parse(instant);

/**
 * What auditors read, and what was refused for want of a right, counted by the hour. Whoever may not read every ledger sees the
 * rows of those that they may, and their own.
 */
export function registerAccessRows(app: EdgeServer, services: Services): void {
  app.get('/v1/audit/access', {
    schema: {
      operationId: 'listAccess',
      summary:
        'What auditors read, and what was answered 401 or 403 (or hidden as 404), counted by the hour, newest first',
      tags: ['audit'],
      querystring: AccessQuery,
      headers: readHeaders,
      response: answers(fixedList('A page of rows', 'AccessList', Access)),
    },
    handler: async (request, reply) => {
      const { limit, cursor, from, to, ...filter } = request.query;
      const ledgers = listedLedgers(request);
      const caller = admittedOf(request)?.credential.caller ?? '';
      const bound = { list: 'access', ...filter, from, to, ledgers: ledgers?.join(), seenBy: caller };
      const after = cursor === undefined ? undefined : services.cursors.decode(bound, cursor, Place);
      const asked: AccessFilter = { ...filter, from: moment(from), to: moment(to), after };
      await services.accessNotes.flush();
      const found = await listAccess(
        services.db,
        { ...asked, seenBy: ledgers === undefined ? undefined : { ledgers, caller } },
        limit + 1,
      );
      const page = found.slice(0, limit);
      const last = page.at(-1);
      const next =
        found.length > limit && last !== undefined
          ? services.cursors.encode(bound, { firstAt: last.firstAt, id: last.id })
          : undefined;
      return sendPage(request, reply, { items: page.map(told), next }, 0, restsOnNoLedger);
    },
  });
}
