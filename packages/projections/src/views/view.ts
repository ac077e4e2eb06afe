import type { Day, Recorded } from '@planspor/domain';
import type { Kysely, Transaction } from 'kysely';
import type { Database } from '../database/schema.js';
import type { StreamType } from '../ledger/event.js';

/** A stream that a page of events touched. */
export interface TouchedStream {
  readonly stream: string;
  readonly type: StreamType;
  /** All its events up to the end of the page, in current form. */
  readonly events: readonly Recorded[];
  /** The first version in the page. */
  readonly from: number;
  /** The position of its last event in the page. */
  readonly position: string;
}

/** Where a view writes: one generation of its rows in one ledger, for one reading day. */
export interface ViewPlace {
  readonly trx: Transaction<Database>;
  readonly ledger: string;
  readonly generation: number;
  readonly day: Day;
}

/** A read model: its name, the types of stream it shows, how it takes one in, and how its rows of a generation are removed. */
export interface View {
  readonly name: string;
  readonly types: readonly StreamType[];
  readonly put: (place: ViewPlace, touched: TouchedStream) => Promise<void>;
  readonly clear: (place: Pick<ViewPlace, 'trx' | 'ledger' | 'generation'>) => Promise<void>;
  /** The rows of a generation as comparable text, in a fixed order: for verifying and comparing generations. */
  readonly dump: (db: Kysely<Database>, ledger: string, generation: number) => Promise<readonly string[]>;
}
