import { isChainBroken, isCheckpointRefused, isLedgerHole } from '@planspor/projections';
import { z } from 'zod';
import { problem } from '../../problems/index.js';

/** Path parameter of a ledger: a municipality's code, or dk. */
export const ledgerParams = z.strictObject({
  ledger: z.string().regex(/^([0-9]{3}|dk)$/, 'is not a ledger: a three-digit municipality code, or dk'),
});

/** SHA-256 as this server writes it everywhere but in notes. */
export const Hash = z.string().regex(/^[0-9a-f]{64}$/);

/** What is asked of a ledger that has been changed behind the server's back is refused, and the log says where. */
export async function orInconsistent<Value>(asked: Promise<Value>): Promise<Value> {
  try {
    return await asked;
  } catch (cause) {
    if (!(isChainBroken(cause) || isCheckpointRefused(cause) || isLedgerHole(cause))) throw cause;
    throw problem('ledger-inconsistent', { detail: cause.message, cause });
  }
}

/** A size, position or line that is further on than there is. */
export const beyond = (pointer: string, last: number, what: string) =>
  problem('invalid-request', {
    errors: [{ pointer, code: 'out-of-range', detail: `Expected at most ${last}, ${what}` }],
  });
