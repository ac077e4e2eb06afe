/**
 * What an event says and who said it: the part of it that is hashed with a salt and can be erased by law.
 * The domain knows the shapes; here it is JSON that comes back exactly as it was given.
 */
export interface EventBody {
  readonly data: unknown;
  readonly actor: { readonly id: string; readonly role: string; readonly name?: string | undefined };
  readonly reason?: string;
  readonly decision?: unknown;
  readonly source?: unknown;
  readonly dateBasis?: string;
}

/** An event about to be recorded. The ledger adds position, version and recordedAt. */
export interface NewEvent {
  /** A UUID, unique in the ledger; ours are of version 7. */
  readonly id: string;
  readonly type: string;
  readonly schemaVersion: number;
  /** Danish calendar day, YYYY-MM-DD. */
  readonly effectiveOn: string;
  readonly correlationId: string;
  readonly causationId?: string;
  readonly body: EventBody;
}

/**
 * An event as recorded: its envelope, its body spread into it, and its place in the ledger. Of one whose content was erased
 * only the envelope is told; `erased` says so, and who acted and what it said stand empty.
 */
export interface LedgerEvent extends EventBody {
  readonly ledger: string;
  /** Decimal digits; 1, 2, 3 … without gaps in the ledger. */
  readonly position: string;
  readonly id: string;
  readonly stream: string;
  /** 1, 2, 3 … without gaps in the stream. */
  readonly version: number;
  readonly type: string;
  readonly schemaVersion: number;
  /** YYYY-MM-DDTHH:MM:SS.mmmZ */
  readonly recordedAt: string;
  readonly effectiveOn: string;
  readonly correlationId: string;
  readonly causationId?: string;
  /** SHA-256 of the envelope, lower-case hex. */
  readonly hash: string;
  readonly erased?: { readonly standsIn: false };
}

/** Streams are of three types: a municipality's plan, an indicator, a comparison group. */
export type StreamType = 'plan' | 'indicator' | 'group';

/** Milliseconds since 1970 UTC, as the tables hold them, written as an instant. */
export const instantOf = (milliseconds: bigint): string => new Date(Number(milliseconds)).toISOString();

/** An instant as the tables hold it. */
export const millisecondsOf = (instant: string): bigint => BigInt(Date.parse(instant));
