import { Readable } from 'node:stream';
import { Instant } from '@planspor/domain';
import { exportLedger, exportPlan, ledgerAt, planAtMoment, signCheckpoint } from '@planspor/projections';
import type { FastifyReply } from 'fastify';
import { z } from 'zod';
import { answers, type EdgeServer, queryIntOr } from '../../edge/index.js';
import { problem } from '../../problems/index.js';
import { planParams } from '../../reading/point.js';
import type { Services } from '../../services/services.js';
import { beyond, ledgerParams, orInconsistent } from './ledger-address.js';

const ndjson = 'application/x-ndjson';

const Query = z.strictObject({
  knownAt: Instant.optional().meta({
    description: 'Everything recorded by this moment; absent: as it stands. The same moment gives the same bytes',
  }),
  fromLine: queryIntOr(1, { min: 1, max: Number.MAX_SAFE_INTEGER }).meta({
    description: 'To go on where an export broke off: the lines from this one on, counted from 1',
  }),
});

const exportAnswer = (description: string) =>
  answers(
    {
      200: {
        description,
        content: { [ndjson]: z.string() },
        headers: { 'Ledger-Position': z.string(), 'Memento-Datetime': z.string() },
      },
    },
    ['known-at-in-future', 'ledger-inconsistent'],
  );

/** The lines from one on. That there is none so far down is said before anything is sent. */
async function linesFrom(lines: AsyncGenerator<string>, first: number): Promise<AsyncIterable<string>> {
  for (let number = 1; ; number += 1) {
    const line = await lines.next();
    if (line.done === true) throw beyond('/query/fromLine', number - 1, 'the lines of the export');
    if (number === first) return goingOn(line.value, lines);
  }
}

async function* goingOn(line: string, lines: AsyncGenerator<string>): AsyncGenerator<string> {
  yield line;
  yield* lines;
}

interface Exported {
  readonly knownAt: string;
  readonly positions: readonly string[];
  readonly lines: AsyncGenerator<string>;
}

async function send(reply: FastifyReply, { knownAt, positions, lines }: Exported, fromLine: number) {
  const rest = await linesFrom(lines, fromLine);
  reply.header('ledger-position', positions.join(', '));
  reply.header('memento-datetime', new Date(knownAt).toUTCString());
  reply.header('cache-control', 'no-cache');
  return reply.type(`${ndjson}; charset=utf-8`).send(Readable.from(rest, { objectMode: false }));
}

function registerLedgerExport(app: EdgeServer, { db }: Services): void {
  app.get('/v1/ledgers/:ledger/export', {
    schema: {
      operationId: 'exportLedger',
      summary:
        'A whole ledger as lines of JSON: events with salts and hashes, commands with keys. To verify, keep, move',
      tags: ['audit'],
      params: ledgerParams,
      querystring: Query,
      response: exportAnswer('Header, commands and events in the order they were recorded, trailer'),
    },
    handler: async (request, reply) => {
      const { knownAt, fromLine } = request.query;
      const at = await orInconsistent(ledgerAt(db, request.params.ledger, knownAt));
      if (at === 'unknown') throw problem('not-found');
      if (at === 'in-the-future') throw problem('known-at-in-future');
      const positions = [`${at.ledger}=${at.size}`];
      return send(reply, { knownAt: at.knownAt, positions, lines: exportLedger(db, at) }, fromLine);
    },
  });
}

function registerPlanExport(app: EdgeServer, { db, checkpointKey, now }: Services): void {
  app.get('/v1/plans/:plan/export', {
    schema: {
      operationId: 'exportPlan',
      summary: 'A plan with all that its verdicts rest on, each event with the proof that it stands in its ledger',
      tags: ['audit'],
      params: planParams,
      querystring: Query,
      response: exportAnswer('Header with a checkpoint of each ledger, events with proofs, trailer'),
    },
    handler: async (request, reply) => {
      const { knownAt, fromLine } = request.query;
      const at = await orInconsistent(planAtMoment(db, request.params.plan, knownAt));
      if (at === 'unknown') throw problem('not-found');
      if (at === 'in-the-future') throw problem('known-at-in-future');
      if (checkpointKey !== undefined && knownAt === undefined)
        for (const { ledger } of at.ledgers) await orInconsistent(signCheckpoint(db, ledger, checkpointKey, now()));
      const positions = at.ledgers.map(({ ledger, size }) => `${ledger}=${size}`);
      return send(reply, { knownAt: at.knownAt, positions, lines: exportPlan(db, at) }, fromLine);
    },
  });
}

/** Exports for whoever wants to have the ledger at home: whole, or one plan with what its verdicts rest on. */
export function registerExports(app: EdgeServer, services: Services): void {
  registerLedgerExport(app, services);
  registerPlanExport(app, services);
}
