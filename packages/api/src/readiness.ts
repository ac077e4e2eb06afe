import { type OpenDatabase, standingViews } from '@planspor/projections';
import type { Readiness } from './edge/index.js';

/**
 * Whether the server can do its work: the database answers, no view stands still, and `started` says yes. Why a view stands
 * still is in the log: its error may quote what plans say.
 */
export const readiness =
  (db: OpenDatabase['db'], started: () => true | string = () => true): Readiness =>
  async () => {
    const [standing] = await standingViews(db);
    if (standing === undefined) return started();
    const { view, ledger, position } = standing;
    return `The view "${view}" of ledger ${ledger} stands still after event ${position}; see the log. It is tried again all the time`;
  };
