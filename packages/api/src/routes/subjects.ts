import {
  municipalityName,
  NamedMunicipality,
  PlanDocument,
  type SubjectKind,
  subjectLists,
  Uuid,
} from '@planspor/domain';
import { findSubjects, listStreams, planRows, viewPositions } from '@planspor/projections';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import { knownPositions, listedLedgers } from '../access/credential.js';
import { answers, type EdgeServer, queryInt, queryIntOr, readHeaders } from '../edge/index.js';
import { problem } from '../problems/index.js';
import { textFields } from '../reading/text-fields.js';
import { ledgersOf, readWalked, walkPoint } from '../reading/walk.js';
import type { Services } from '../services/services.js';
import { listAnswer, sendPage } from './sending.js';

const kinds = Object.keys(subjectLists) as [SubjectKind, ...SubjectKind[]];

const filters = {
  municipality: z
    .string()
    .regex(/^\d{3}$/, 'is not a three-digit municipality code')
    .optional(),
  year: queryInt({ min: 1990, max: 2100 }).optional(),
  status: z.string().max(40).optional(),
  code: z.string().max(60).optional(),
  text: z
    .string()
    .min(2)
    .max(100)
    .optional()
    .meta({ description: 'Words that stand in a text of the subject, whatever their case' }),
  limit: queryIntOr(50, { min: 1, max: 200 }),
  cursor: z.string().max(2000).optional(),
} as const;

const indicator = z
  .string()
  .min(1)
  .max(60)
  .meta({ description: 'The id or the code of an indicator that their condition names, wherever in it' });

/** Where words are looked for, by kind of subject. */
const fieldsOf = Object.fromEntries(
  kinds.map((kind) => [kind, textFields(PlanDocument.shape[subjectLists[kind]])] as const),
) as Readonly<Record<SubjectKind, readonly string[]>>;

const Found = z.strictObject({
  municipality: NamedMunicipality,
  plan: Uuid,
  subject: z.looseObject({ id: Uuid }),
});

const Place = z.strictObject({ ledger: z.string(), plan: z.string(), place: z.int(), ...walkPoint });

interface AskedSubjects {
  readonly kind: SubjectKind;
  readonly municipality?: string | undefined;
  readonly indicators?: readonly string[] | undefined;
  readonly text?: string | undefined;
  readonly limit: number;
  readonly cursor?: string | undefined;
}

/** Sends a page of subjects, of plans that the caller may read. */
async function sendSubjects(
  services: Services,
  request: FastifyRequest,
  reply: FastifyReply,
  { limit, cursor, ...filter }: AskedSubjects,
) {
  const ledgers = listedLedgers(request);
  const bound = { list: 'subjects', ...filter, indicators: filter.indicators?.join(), ledgers: ledgers?.join() };
  const after = cursor === undefined ? undefined : services.cursors.decode(bound, cursor, Place);
  // Before the rows: they may be further, never behind.
  const positions = knownPositions(request, await viewPositions(services.db, planRows, filter.municipality));
  const { text, ...others } = filter;
  const words = text === undefined ? undefined : { text, fields: fieldsOf[filter.kind] };
  const asked = { ...others, words, ledgers, after };
  const { lists: rows, point } = await readWalked(
    services,
    { view: planRows, ledgers: ledgersOf(asked) },
    after,
    (db, at) => findSubjects(db, asked, limit + 1, at),
    ({ length }) => length > limit,
  );
  const items = rows.slice(0, limit).map(({ municipality, plan, content }) => ({
    municipality: { code: municipality, name: municipalityName(municipality) ?? municipality },
    plan,
    subject: JSON.parse(content) as object,
  }));
  const last = rows[limit - 1];
  const more = rows.length > limit && last !== undefined && point !== undefined;
  const next = more
    ? services.cursors.encode(bound, { ledger: last.ledger, plan: last.plan, place: last.place, ...point })
    : undefined;
  return sendPage(request, reply, { items, next }, 0, positions);
}

/** The indicators that are called so: one by its id, or all that have the code, in the ledgers that may be read. */
async function indicatorsCalled(services: Services, request: FastifyRequest, called: string) {
  if (z.uuid().safeParse(called).success) return [called.toLowerCase()];
  const filter = { type: 'indicator', code: called, ledgers: listedLedgers(request) } as const;
  const found = await listStreams(services.db, filter, 100);
  if (found.length > 0) return found.map(({ stream }) => stream);
  const errors = [{ pointer: '/query/indicator', code: 'unknown-indicator', detail: 'No indicator has this code' }];
  throw problem('invalid-request', { errors });
}

const page = (id: string) => answers(listAnswer('A page of subjects', id, Found));

/** One kind of subject over all plans: what goals, targets or initiatives other municipalities have. */
export function registerSubjects(app: EdgeServer, services: Services): void {
  app.get('/v1/subjects', {
    schema: {
      operationId: 'findSubjects',
      summary: 'Goals, targets, initiatives and other subjects of all plans, as they stand today',
      tags: ['plan'],
      querystring: z.strictObject({ kind: z.enum(kinds), ...filters }),
      headers: readHeaders,
      response: page('FoundSubjects'),
    },
    handler: (request, reply) => sendSubjects(services, request, reply, request.query),
  });
  app.get('/v1/targets', {
    schema: {
      operationId: 'findTargets',
      summary: 'Targets of all plans, as they stand today: those that hang on one indicator',
      tags: ['plan'],
      querystring: z.strictObject({ indicator: indicator.optional(), ...filters }),
      headers: readHeaders,
      response: page('FoundTargets'),
    },
    handler: async (request, reply) => {
      const { indicator: called, ...asked } = request.query;
      const indicators = called === undefined ? undefined : await indicatorsCalled(services, request, called);
      return sendSubjects(services, request, reply, { kind: 'target', ...asked, indicators });
    },
  });
}
