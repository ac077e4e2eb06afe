import type { Day, GroupState, IndicatorState, Instant, KnownStream, PlanState } from '@planspor/domain';
import type { Kysely } from 'kysely';
import type { Database, tables } from '../database/schema.js';
import type { StreamType } from '../ledger/event.js';
import type { WarmStreams } from '../streams/warm-streams.js';

/** A stream as a view shows it. */
export type ShownStream = { readonly stream: string } & (
  | {
      readonly type: 'plan';
      readonly known: KnownStream<PlanState>;
      /** As it was before the events that are being taken in, where that is at hand. */
      readonly before?: KnownStream<PlanState>;
    }
  | { readonly type: 'indicator'; readonly known: KnownStream<IndicatorState> }
  | { readonly type: 'group'; readonly known: KnownStream<GroupState> }
);

/** Where rows are made: for one generation of a view in one ledger, and one reading day. */
export interface ViewPlace {
  readonly db: Kysely<Database>;
  readonly streams: WarmStreams;
  readonly ledger: string;
  readonly generation: number;
  readonly day: Day;
  /** The last moment of recording in any ledger, asked before the stream was read; settled where rows name it. */
  readonly lastRecordedAt: Instant;
}

/** The tables that hold rows of views; each row carries its ledger, generation and stream. */
export const viewTables = ['plan_rows', 'subject_rows', 'history_rows', 'stream_rows', 'verdict_rows'] as const;
export type ViewTable = (typeof viewTables)[number];

type InJson<Column> = Column extends `int8${string}`
  ? string
  : Column extends `${'int4' | 'int8'}${string}`
    ? number
    : Column extends `bool${string}`
      ? boolean
      : Column extends `${string}?`
        ? string | null
        : string;

/** A row of a table as JSON; int8 as decimal digits. */
export type JsonRow<Table extends keyof typeof tables> = {
  readonly [Name in keyof (typeof tables)[Table]]: InJson<(typeof tables)[Table][Name]>;
};

export type Rows = { readonly [Table in ViewTable]?: readonly JsonRow<Table>[] };

/** Rows made of a stream, the next day on which they read differently, and the streams they rest on beside it. */
export interface MadeRows {
  readonly rows: Rows;
  readonly nextTurn?: Day | undefined;
  readonly sources?: readonly string[] | undefined;
}

/** A read model: what rows a stream makes. Rows are a function of the stream, the day, and what `madeUnder` names; a row is never an increment. */
export interface View {
  readonly name: string;
  readonly types: readonly StreamType[];
  readonly tables: readonly ViewTable[];
  /** The version of the rules and reference data that make the rows: those made under another are due. */
  readonly madeUnder: string;
  /** Whether rows are made with the event; else the stream is due, and they are made when it is quiet. */
  readonly atOnce: boolean;
  /** All rows of a stream as it stands on the day; undefined where it shows nothing. */
  readonly rows: (place: ViewPlace, shown: ShownStream) => Promise<MadeRows> | MadeRows;
  /**
   * The rows that events from a version on have touched, where those before it still stand as they were made for this day;
   * undefined where only all of them will do.
   */
  readonly rowsSince: (
    place: ViewPlace,
    shown: ShownStream,
    from: number,
  ) => Promise<MadeRows | undefined> | MadeRows | undefined;
  /** What rows that stand should be, where that hangs on more than the stream and the day: a verdict is judged at its own moment. */
  readonly rowsAgain?: (place: ViewPlace, shown: ShownStream, standing: Rows) => Promise<MadeRows>;
  /** The ledgers in which a moment must be settled before the rows of a stream may name it; absent: they name none. */
  readonly restsOn?: (place: ViewPlace, shown: ShownStream) => Promise<readonly string[]>;
  /** Whether events from a version on can change any row. */
  readonly concerns: (shown: ShownStream, from: number) => boolean;
}
