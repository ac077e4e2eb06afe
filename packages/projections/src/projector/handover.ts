import type { StreamHead } from '../streams/heads.js';
import type { GrownStream, Page, TouchedStream } from './page.js';

/** What one command of this process appended: where it stands in the ledger, and the stream after it. */
export interface Appended {
  readonly first: string;
  readonly head: StreamHead;
  /** The first version that it added. */
  readonly from: number;
  readonly grown: GrownStream;
}

/**
 * Hands what this process appends to its follower, so that it need not be read back. A hint that saves work and no more:
 * where something is missing in it, the ledger is read.
 */
export interface Handover {
  readonly tell: (appended: Appended) => void;
  /** Everything told that follows a position without a gap, as one page; it is handed over once. */
  readonly pageAfter: (ledger: string, position: string) => Page | undefined;
  /** Whether something was told of a ledger that has not been handed over. */
  readonly hasMore: (ledger: string) => boolean;
  /** The ledgers in which something was told since this was asked last. */
  readonly ledgers: () => readonly string[];
}

// A follower this far behind reads pages faster than it takes them from here.
const mostKept = 512;

/** A handover between one process and its follower; nothing has been told yet. */
export function createHandover(): Handover {
  const waiting = new Map<string, Appended[]>();
  let told = new Set<string>();

  const tell = (appended: Appended) => {
    const { ledger } = appended.head;
    const queue = waiting.get(ledger) ?? [];
    queue.push(appended);
    if (queue.length > mostKept) queue.shift();
    waiting.set(ledger, queue);
    told.add(ledger);
  };

  const pageAfter = (ledger: string, position: string): Page | undefined => {
    const queue = (waiting.get(ledger) ?? []).filter(({ first }) => BigInt(first) > BigInt(position));
    const touched = new Map<string, TouchedStream>();
    let to = BigInt(position);
    // Answers of a group come in any order.
    queue.sort((a, b) => (BigInt(a.first) < BigInt(b.first) ? -1 : 1));
    while (queue[0] !== undefined && BigInt(queue[0].first) === to + 1n) {
      const { head, ...own } = queue.shift() as Appended;
      to = BigInt(head.position);
      const { from, grown } = touched.get(head.stream) ?? own;
      touched.set(head.stream, {
        head,
        from,
        grown: { before: grown?.before ?? own.grown.before, after: own.grown.after },
      });
    }
    waiting.set(ledger, queue);
    if (touched.size === 0) return undefined;
    return { ledger, after: position, to: String(to), touched: [...touched.values()] };
  };

  const ledgers = () => {
    const names = [...told];
    told = new Set();
    return names;
  };

  const hasMore = (ledger: string) => (waiting.get(ledger)?.length ?? 0) > 0;

  return { tell, pageAfter, hasMore, ledgers };
}
