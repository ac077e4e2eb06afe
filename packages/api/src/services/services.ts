import type { Append, Handover, LedgerSignal, NoteSigner, OpenDatabase, WarmStreams } from '@planspor/projections';
import type { AccessNotes } from '../access/access-notes.js';
import type { Cursors } from '../edge/index.js';
import type { ClosedLedgers } from './closed-ledgers.js';
import type { DecidedAhead } from './decided-ahead.js';
import type { InTurn } from './taking-turns.js';

/** What the routes work with; made once in main and handed on. */
export interface Services {
  readonly db: OpenDatabase['db'];
  /** Streams kept between requests: commands, reads and read models take theirs from here. */
  readonly streams: WarmStreams;
  /** Appends to a ledger, together with what else is waiting for it. */
  readonly append: Append;
  /** Told of each append and raised after it, so that the views follow at once. */
  readonly handover: Handover;
  readonly signal: LedgerSignal;
  /** Lets commands on one stream be decided one after the other. */
  readonly inTurn: InTurn;
  /** Where the next of them is decided while the last one is being recorded. */
  readonly ahead: DecidedAhead;
  /** Aborted when the server begins to stop: whoever waits is answered then. */
  readonly stopping: AbortSignal;
  /** Milliseconds since 1970 UTC. */
  readonly now: () => number;
  /** In which of them nothing is recorded. */
  readonly closed: ClosedLedgers;
  /** Ledgers, or `*` for all, in which nobody approves what they edited last. */
  readonly fourEyes: readonly string[];
  /** Whether events may be sent to addresses of private networks, and without TLS. */
  readonly privateReceivers: boolean;
  readonly cursors: Cursors;
  /** What auditors read and what was refused for want of a right. */
  readonly accessNotes: AccessNotes;
  /** Signs checkpoints; absent where none is configured. */
  readonly checkpointKey?: NoteSigner | undefined;
}
