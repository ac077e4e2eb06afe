import { consistencyProof, inclusionProof, signCheckpoint, treeSize } from '@planspor/projections';
import { z } from 'zod';
import { answers, type EdgeServer, queryInt, readHeaders } from '../../edge/index.js';
import { problem } from '../../problems/index.js';
import type { Services } from '../../services/services.js';
import { readAnswer, sendText } from '../sending.js';
import { beyond, Hash, ledgerParams, orInconsistent } from './ledger-address.js';

const Inclusion = z
  .strictObject({
    ledger: z.string(),
    position: z.int().meta({ description: 'Of the event. Its leaf is number position − 1 of the tree' }),
    size: z.int().meta({ description: 'Events in the tree' }),
    hash: Hash.meta({ description: 'Of the event. The leaf hash is SHA-256 of a zero byte and these 32 bytes' }),
    root: Hash,
    path: z.array(Hash).meta({ description: 'RFC 6962 §2.1.1, nearest first' }),
  })
  .meta({ id: 'InclusionProof' });

const Consistency = z
  .strictObject({
    ledger: z.string(),
    from: z.int(),
    to: z.int(),
    fromRoot: Hash,
    toRoot: Hash,
    path: z.array(Hash).meta({ description: 'RFC 6962 §2.1.2' }),
  })
  .meta({ id: 'ConsistencyProof' });

/** A size or position that the ledger has not reached, or two in the wrong order. */
const refuseOrder = (pointer: string, smaller: number, larger: number, what: string): void => {
  if (smaller > larger) throw beyond(pointer, larger, what);
};

/** How many events a ledger has; 404 for one that has not begun. */
async function sizeOf({ db }: Services, ledger: string): Promise<number> {
  const size = await orInconsistent(treeSize(db, ledger));
  if (size === undefined) throw problem('not-found');
  return size;
}

const aWhole = (description: string, least = 0) =>
  queryInt({ min: least, max: Number.MAX_SAFE_INTEGER }).meta({ description });

function registerCheckpoint(app: EdgeServer, services: Services): void {
  app.get('/v1/ledgers/:ledger/checkpoint', {
    schema: {
      operationId: 'readCheckpoint',
      summary: 'A signed checkpoint of a ledger as it stands, to be kept elsewhere (C2SP signed note and checkpoint)',
      tags: ['audit'],
      params: ledgerParams,
      headers: readHeaders,
      response: answers(readAnswer('The checkpoint', z.string(), {}, 'text/plain'), [
        'no-checkpoint-key',
        'ledger-inconsistent',
      ]),
    },
    handler: async (request, reply) => {
      const { db, checkpointKey, now } = services;
      const { ledger } = request.params;
      if (checkpointKey === undefined) throw problem('no-checkpoint-key');
      const note = await orInconsistent(signCheckpoint(db, ledger, checkpointKey, now()));
      if (note === undefined) throw problem('not-found');
      const size = note.split('\n', 2)[1] ?? '0';
      return sendText(request, reply, note, Number(size), new Map([[ledger, size]]), 'text/plain; charset=utf-8');
    },
  });
}

function registerInclusion(app: EdgeServer, services: Services): void {
  app.get('/v1/ledgers/:ledger/proofs/inclusion', {
    schema: {
      operationId: 'proveInclusion',
      summary: 'Proof that an event stands in a ledger of a size',
      tags: ['audit'],
      params: ledgerParams,
      querystring: z.strictObject({
        position: aWhole('Of the event', 1),
        size: aWhole('Of the ledger; absent: as it stands', 1).optional(),
      }),
      headers: readHeaders,
      response: answers(readAnswer('The proof', Inclusion), ['ledger-inconsistent']),
    },
    handler: async (request, reply) => {
      const { ledger } = request.params;
      const head = await sizeOf(services, ledger);
      const { position, size = head } = request.query;
      refuseOrder('/query/size', size, head, 'the size of the ledger');
      refuseOrder('/query/position', position, size, 'the size of the tree');
      const proof = await orInconsistent(inclusionProof(services.db, ledger, position, size));
      return sendText(request, reply, JSON.stringify({ ledger, ...proof }), size, new Map([[ledger, String(head)]]));
    },
  });
}

function registerConsistency(app: EdgeServer, services: Services): void {
  app.get('/v1/ledgers/:ledger/proofs/consistency', {
    schema: {
      operationId: 'proveConsistency',
      summary: 'Proof that a ledger of one size grew into that of another: nothing was changed, only added',
      tags: ['audit'],
      params: ledgerParams,
      querystring: z.strictObject({
        from: aWhole('The smaller size'),
        to: aWhole('The larger size; absent: as it stands').optional(),
      }),
      headers: readHeaders,
      response: answers(readAnswer('The proof', Consistency), ['ledger-inconsistent']),
    },
    handler: async (request, reply) => {
      const { ledger } = request.params;
      const head = await sizeOf(services, ledger);
      const { from, to = head } = request.query;
      refuseOrder('/query/to', to, head, 'the size of the ledger');
      refuseOrder('/query/from', from, to, 'the larger size');
      const proof = await orInconsistent(consistencyProof(services.db, ledger, from, to));
      return sendText(request, reply, JSON.stringify({ ledger, ...proof }), to, new Map([[ledger, String(head)]]));
    },
  });
}

/** What whoever does not trust this server needs: checkpoints, and the two proofs of RFC 6962. */
export function registerProofs(app: EdgeServer, services: Services): void {
  registerCheckpoint(app, services);
  registerInclusion(app, services);
  registerConsistency(app, services);
}
