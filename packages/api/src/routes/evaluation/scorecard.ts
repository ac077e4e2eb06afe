import { Day, Instant, municipalityName, NamedMunicipality, Status, Uuid, Verdict } from '@planspor/domain';
import { scorecardCounts, scorecardRows, verdictRows, viewPositions } from '@planspor/projections';
import { z } from 'zod';
import { knownPositions, listedLedgers } from '../../access/credential.js';
import { answers, type EdgeServer, nextLink, queryInt, queryIntOr, queryList, readHeaders } from '../../edge/index.js';
import { ledgersOf, readWalked, walkPoint } from '../../reading/walk.js';
import type { Services } from '../../services/services.js';
import { readAnswer, sendText } from '../sending.js';

const Query = z.strictObject({
  municipality: queryList(z.string().regex(/^\d{3}$/, 'is not a three-digit municipality code'))
    .optional()
    .meta({ description: 'Codes, separated by commas' }),
  year: queryInt({ min: 1990, max: 2100 }).optional(),
  level: z.string().max(40).optional().meta({ description: "Level of one of the target's goals, such as ministerial" }),
  theme: z.string().max(300).optional(),
  status: queryList(Status).optional().meta({ description: 'Statuses, separated by commas' }),
  limit: queryIntOr(100, { min: 1, max: 200 }),
  cursor: z.string().max(2000).optional(),
});

const Row = z.strictObject({
  municipality: NamedMunicipality,
  plan: Uuid,
  target: Uuid,
  code: z.string().optional(),
  wording: z.string(),
  status: Status,
  judgedFor: Day,
  knownAt: Instant,
  /** The position of each ledger it was judged from. */
  positions: z.string(),
  actual: Verdict.shape.actual,
  required: Verdict.shape.required,
  distance: Verdict.shape.distance,
  /** Of what is measured without a limit: why there is none, where it started, and which way it went. */
  limit: Verdict.shape.limit,
  baseline: Verdict.shape.baseline,
  way: Verdict.shape.way,
  sentence: Verdict.shape.sentence,
});

const Scorecard = z
  .strictObject({
    /** Targets counted by status, per plan. Targets are counted; rates, ranks and persons are never added up. */
    plans: z.array(
      z.strictObject({ municipality: NamedMunicipality, plan: Uuid, counts: z.record(z.string(), z.int()) }),
    ),
    items: z.array(Row),
    next: z.string().optional(),
  })
  .meta({ id: 'Scorecard' });

const Place = z.strictObject({ ledger: z.string(), plan: z.string(), place: z.int(), ...walkPoint });

type StoredRow = Awaited<ReturnType<typeof scorecardRows>>[number];

const named = (code: string) => ({ code, name: municipalityName(code) ?? code });

const toRow = (row: StoredRow) => {
  const { actual, required, distance, limit, baseline, way, sentence, knownAt } = JSON.parse(row.verdict) as z.output<
    typeof Verdict
  >;
  return {
    municipality: named(row.municipality),
    plan: row.plan,
    target: row.target,
    ...(row.code === null ? {} : { code: row.code }),
    wording: row.wording,
    status: row.status,
    judgedFor: row.judged_for,
    knownAt,
    positions: row.positions,
    actual,
    required,
    distance,
    ...(limit === undefined ? {} : { limit, baseline, way }),
    sentence,
  };
};

const countsPerPlan = (rows: Awaited<ReturnType<typeof scorecardCounts>>) => {
  const plans = new Map<
    string,
    { municipality: ReturnType<typeof named>; plan: string; counts: Record<string, number> }
  >();
  for (const { plan, municipality, status, count } of rows) {
    const entry = plans.get(plan) ?? { municipality: named(municipality), plan, counts: {} };
    entry.counts[status] = Number(count);
    plans.set(plan, entry);
  }
  return [...plans.values()];
};

/** Every target of every plan side by side, with its verdict on the reading day. */
export function registerScorecard(app: EdgeServer, services: Services): void {
  app.get('/v1/scorecard', {
    schema: {
      operationId: 'readScorecard',
      summary: 'Targets of many plans and municipalities side by side, each with its verdict today',
      tags: ['evaluation'],
      querystring: Query,
      headers: readHeaders,
      response: answers(readAnswer('The scorecard', Scorecard, { Link: z.string().optional() })),
    },
    handler: async (request, reply) => {
      const { limit, cursor, ...filter } = request.query;
      const ledgers = listedLedgers(request);
      const bound = {
        list: 'scorecard',
        ledgers: ledgers?.join(),
        ...filter,
        municipality: filter.municipality?.join(','),
        status: filter.status?.join(','),
      };
      const after = cursor === undefined ? undefined : services.cursors.decode(bound, cursor, Place);
      // Before the rows: they may be further, never behind.
      const positions = knownPositions(request, await viewPositions(services.db, verdictRows));
      const { lists, point } = await readWalked(
        services,
        { view: verdictRows, ledgers: ledgersOf({ ...filter, ledgers }) },
        after,
        async (db, at) => ({
          rows: await scorecardRows(db, { ...filter, ledgers, after }, limit + 1, at),
          counts: await scorecardCounts(db, { ...filter, ledgers }, at),
        }),
        ({ rows }) => rows.length > limit,
      );
      const { rows, counts } = lists;
      const plans = countsPerPlan(counts);
      const page = rows.slice(0, limit);
      const last = page.at(-1);
      const more = rows.length > limit && last !== undefined && point !== undefined;
      const next = more
        ? services.cursors.encode(bound, { ledger: last.ledger, plan: last.plan, place: last.place, ...point })
        : undefined;
      if (next !== undefined) reply.header('link', nextLink(request, next));
      return sendText(request, reply, JSON.stringify({ plans, items: page.map(toRow), next }), 0, positions);
    },
  });
}
