import {
  databaseTrouble,
  isLedgerBusy,
  isUnknownEvent,
  type OpenDatabase,
  settingsOf,
  standingViews,
} from '@planspor/projections';
import type { Readiness } from '../edge/index.js';
import { type Problem, problem } from '../problems/index.js';

/**
 * Whether the server can do its work: the database answers, no view stands still, and `started` says yes. Why a view stands
 * still is in the log: its error may quote what plans say.
 */
export const readiness =
  ({ kind, db }: Pick<OpenDatabase, 'kind' | 'db'>, started: () => true | string = () => true): Readiness =>
  async () => {
    // Asked first: while it is starting, whoever asks again and again costs the database nothing.
    const begun = started();
    if (begun !== true) return begun;
    const stands = await databaseStands({ kind, db });
    if (stands !== true) return stands;
    const [standing] = await standingViews(db);
    if (standing === undefined) return true;
    const { view, ledger, position } = standing;
    return `The view "${view}" of ledger ${ledger} stands still after event ${position}; see the log. It is tried again all the time`;
  };

/** A server of its own may have become a standby, or been set otherwise, since the start; an embedded one cannot. */
async function databaseStands({ kind, db }: Pick<OpenDatabase, 'kind' | 'db'>): Promise<true | string> {
  if (kind === 'pglite') return true;
  const { readOnly, faults } = await settingsOf(db);
  if (readOnly) return 'The database takes reads only at the moment';
  return faults.length === 0 || `The database is not set as the server needs it: ${faults.join('; ')}`;
}

/**
 * A database that is away or too slow is no fault of the server, and what a newer server wrote is not for this one to judge:
 * the caller is asked to come again.
 */
export const meaningOf = (thrown: unknown): Problem | undefined => {
  if (isUnknownEvent(thrown))
    return problem('not-ready', { detail: `A newer version of the server is needed: ${thrown.message}` });
  if (isLedgerBusy(thrown)) return problem('busy', { headers: { 'retry-after': '1' } });
  switch (databaseTrouble(thrown)) {
    case 'unreachable':
      return problem('not-ready', { detail: 'The database cannot be reached' });
    case 'read-only':
      return problem('not-ready', { detail: 'The database takes reads only at the moment' });
    case 'wrongly-set':
      return problem('not-ready', { detail: 'The database is not set as the server needs it; /health/ready says how' });
    case 'too-slow':
      return problem('took-too-long', { detail: 'The database did not answer in time' });
    case undefined:
      return undefined;
  }
};
