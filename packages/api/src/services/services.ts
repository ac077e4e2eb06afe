import type { LedgerSignal, NoteSigner, OpenDatabase, PreparedStreams } from '@planspor/projections';
import type { Cursors } from '../edge/index.js';
import type { InTurn } from './taking-turns.js';

/** What the routes work with; made once in main and handed on. */
export interface Services {
  readonly db: OpenDatabase['db'];
  /** Raised after each append, so that the views follow at once. */
  readonly signal: LedgerSignal;
  /** Indicators and groups prepared for evaluation, kept between requests. */
  readonly prepared: PreparedStreams;
  /** Lets commands on one stream be decided one after the other. */
  readonly inTurn: InTurn;
  /** Milliseconds since 1970 UTC. */
  readonly now: () => number;
  readonly cursors: Cursors;
  /** Signs checkpoints; absent where none is configured. */
  readonly checkpointKey?: NoteSigner | undefined;
}
