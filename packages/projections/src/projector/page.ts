import { CompiledQuery, type Kysely } from 'kysely';
import type { Database } from '../database/schema.js';
import { ledgerHole } from '../ledger/errors.js';
import type { StreamType } from '../ledger/event.js';
import type { StreamHead } from '../streams/heads.js';

/** A stream that a page of a ledger's events touches: its head at the end of the page, and its first version in it. */
export interface TouchedStream {
  readonly head: StreamHead;
  readonly from: number;
  /** The stream before the page and after it, where this process appended what is in it. */
  readonly grown?: GrownStream | undefined;
}

/** A stream before and after something was appended. */
export interface GrownStream {
  readonly before: OfSomeKind;
  readonly after: OfSomeKind;
}

/** What is known of a stream, by somebody who does not say of which kind it is: see `isKnownAs`. */
export interface OfSomeKind {
  readonly kind: object;
}

/** A stretch of a ledger, without what its events say. */
export interface Page {
  readonly ledger: string;
  readonly after: string;
  /** Position of its last event. */
  readonly to: string;
  readonly touched: readonly TouchedStream[];
}

interface EnvelopeRow {
  readonly position: bigint;
  readonly stream: string;
  readonly version: number;
  readonly hash: string;
  readonly command_id: string;
  readonly type: StreamType;
}

const envelopesAfter = `
  select e.position, e.stream, e.version, encode(e.hash, 'hex') as hash, e.command_id, s.type
    from events e join streams s on s.ledger = e.ledger and s.stream = e.stream
   where e.ledger = $1 and e.position > $2::bigint
   order by e.position
   limit $3`;

async function envelopes(db: Kysely<Database>, ledger: string, after: bigint, limit: number) {
  const query = CompiledQuery.raw(envelopesAfter, [ledger, String(after), limit]);
  const { rows } = await db.executeQuery<EnvelopeRow>(query);
  rows.forEach(({ position }, index) => {
    const expected = after + BigInt(index) + 1n;
    if (position !== expected) throw ledgerHole(ledger, String(expected), String(position));
  });
  return rows;
}

// A batch has 500 commands at most, and each decides one event at most.
const largestBatch = 500;

/** The rest of the batch that a page ends in: no row may show half of what was decided as one. */
async function restOfBatch(db: Kysely<Database>, ledger: string, last: EnvelopeRow): Promise<readonly EnvelopeRow[]> {
  const next = await envelopes(db, ledger, last.position, largestBatch);
  const end = next.findIndex((row) => row.command_id !== last.command_id || row.stream !== last.stream);
  return end === -1 ? next : next.slice(0, end);
}

function touchedIn(ledger: string, rows: readonly EnvelopeRow[]): readonly TouchedStream[] {
  const touched = new Map<string, TouchedStream>();
  for (const { stream, type, version, hash, position } of rows) {
    const head = {
      ledger,
      stream,
      type,
      version,
      hash,
      lastPosition: String(position),
      position: String(position),
      lastRecordedAt: '',
    };
    touched.set(stream, { head, from: touched.get(stream)?.from ?? version });
  }
  return [...touched.values()];
}

/**
 * The next page of a ledger after a position; undefined at its end. It is longer than asked for where it would end inside a
 * batch.
 *
 * @throws LedgerHole when a position is missing
 */
export async function readPage(
  db: Kysely<Database>,
  ledger: string,
  after: string,
  size: number,
): Promise<Page | undefined> {
  const rows = await envelopes(db, ledger, BigInt(after), size);
  const last = rows.at(-1);
  if (last === undefined) return undefined;
  const all = rows.length < size ? rows : [...rows, ...(await restOfBatch(db, ledger, last))];
  return { ledger, after, to: String(all.at(-1)?.position ?? last.position), touched: touchedIn(ledger, all) };
}
