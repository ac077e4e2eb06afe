import {
  extend,
  isErasure,
  type KnownStream,
  knownStream,
  type Recorded,
  type StreamKind,
  upTo,
} from '@planspor/domain';
import type { Kysely } from 'kysely';
import type { Database } from '../database/schema.js';
import { readSizedStream } from '../ledger/read.js';
import { type StreamHead, streamHead } from './heads.js';
import { recordedOf } from './recorded.js';

/** A stream kept in this process, as it was at its head when it was last looked at. */
export interface WarmStream<State> {
  readonly ledger: string;
  readonly known: KnownStream<State>;
  /** Of the last event. What stands in the database is this very history exactly when the hash there is the same. */
  readonly hash: string;
  /** The same of the versions that were last before it, newest last. */
  readonly earlier: readonly VersionHash[];
  /** Characters of the events' bodies. */
  readonly size: number;
}

interface VersionHash {
  readonly version: number;
  readonly hash: string;
}

// A follower that is a little behind what its own process appended finds its version here.
const mostEarlier = 256;

/** What stood last before a stream grew, remembered with it. */
const earlierOf = <State>({ known, hash, earlier }: WarmStream<State>): readonly VersionHash[] =>
  [...earlier, { version: known.events.length, hash }].slice(-mostEarlier);

/** A kept stream as it was at an earlier head; undefined where it is not known to have been that. */
const asItWas = <State>(
  warm: WarmStream<State> | undefined,
  { ledger, version, hash }: StreamHead,
): WarmStream<State> | undefined => {
  if (warm?.ledger !== ledger) return undefined;
  if (warm.hash === hash) return warm;
  const was = warm.earlier.find((each) => each.version === version && each.hash === hash);
  return was && { ...warm, hash, known: upTo(warm.known, version) };
};

/** A stream as it stands now, with what its ledger said in the same moment. */
export interface StreamNow<State> extends WarmStream<State> {
  readonly head: StreamHead;
}

const standing = <State>(
  { ledger, known, hash, earlier, size }: WarmStream<State>,
  head: StreamHead,
): StreamNow<State> => ({ ledger, known, hash, earlier, size, head });

/** The events of one append to a stream, as the ledger holds them. */
export interface Grown {
  readonly ledger: string;
  readonly events: readonly Recorded[];
  readonly hash: string;
  readonly size: number;
}

/**
 * Streams kept between requests, so that what is recorded next costs only itself. It is a cache and nothing more: every
 * answer is what an empty one would give, and anything in doubt is read anew.
 */
export interface WarmStreams {
  /** A stream as it stands: one round trip where nothing is new. Undefined for an id that names none of this kind. */
  readonly now: <State>(
    db: Kysely<Database>,
    kind: StreamKind<State>,
    stream: string,
  ) => Promise<StreamNow<State> | undefined>;
  /** The same for a head that has been looked up. */
  readonly at: <State>(db: Kysely<Database>, kind: StreamKind<State>, head: StreamHead) => Promise<StreamNow<State>>;
  /** A stream as it is kept, unasked: it may have moved on. */
  readonly kept: <State>(kind: StreamKind<State>, stream: string) => WarmStream<State> | undefined;
  /** Takes in what was just appended behind what is known; the stream after it. */
  readonly grow: <State>(known: KnownStream<State>, stream: string, grown: Grown) => KnownStream<State>;
  /** Forgets one stream, or all. */
  readonly forget: (stream?: string) => void;
  /** The same object until something is forgotten, or erased: what others make of streams they keep weakly by it, and lose with it. */
  readonly memory: () => object;
}

// An event weighs more than its text: parsed it is several objects.
const perEvent = 600;
const weightOf = <State>({ size, known }: WarmStream<State>): number => size * 3 + known.events.length * perEvent;

const standardLimit = 96 * 1024 * 1024;

/**
 * @param limit bytes kept at most, by estimate; the streams not used for longest go first
 */
export function warmStreams(limit = standardLimit): WarmStreams {
  const entries = new Map<string, { readonly warm: object; readonly weight: number }>();
  let total = 0;
  let memory = {};

  const drop = (stream: string) => {
    total -= entries.get(stream)?.weight ?? 0;
    entries.delete(stream);
  };

  const forget = (stream: string) => {
    drop(stream);
    memory = {};
  };

  const keep = <State>(stream: string, warm: WarmStream<State>) => {
    drop(stream);
    const weight = weightOf(warm);
    entries.set(stream, { warm, weight });
    total += weight;
    for (const oldest of entries.keys()) {
      if (total <= limit || oldest === stream) break;
      drop(oldest);
    }
  };

  // An entry is of the kind that it was made with.
  const isOf = <State>(warm: object, kind: StreamKind<State>): warm is WarmStream<State> =>
    (warm as WarmStream<State>).known.kind === kind;

  const kept: WarmStreams['kept'] = (kind, stream) => {
    const entry = entries.get(stream);
    if (entry === undefined || !isOf(entry.warm, kind)) return undefined;
    // Used last, it goes last.
    entries.delete(stream);
    entries.set(stream, entry);
    return entry.warm;
  };

  const at: WarmStreams['at'] = async (db, kind, head) => {
    const { ledger, stream, version, hash } = head;
    const warm = kept(kind, stream);
    const same = asItWas(warm, head);
    if (same !== undefined) return standing(same, head);
    const behind = warm?.ledger === ledger && warm.known.events.length < version ? warm : undefined;
    // The last event known is read again: only where it is still the same does the rest follow on it.
    const fromVersion = behind?.known.events.length ?? 1;
    const { events, size } = await readSizedStream(db, ledger, stream, { fromVersion, toVersion: version });
    const follows = behind !== undefined && events[0]?.hash === behind.hash;
    if (behind !== undefined && !follows) {
      forget(stream);
      return at(db, kind, head);
    }
    const recorded = events.map((event) => recordedOf(kind, event));
    if (recorded.some(isErasure)) memory = {};
    const fresh = follows
      ? {
          ledger,
          hash,
          known: extend(behind.known, recorded.slice(1)),
          earlier: earlierOf(behind),
          size: behind.size + size,
        }
      : { ledger, hash, known: knownStream(kind, recorded), earlier: [], size };
    // A snapshot may lie behind what others have seen already: what is kept never goes back.
    if (warm === undefined || version >= warm.known.events.length) keep(stream, fresh);
    return standing(fresh, head);
  };

  const now: WarmStreams['now'] = async (db, kind, stream) => {
    const head = await streamHead(db, stream);
    return head?.type === kind.kind ? at(db, kind, head) : undefined;
  };

  const grow: WarmStreams['grow'] = (known, stream, { ledger, events, hash, size }) => {
    const after = extend(known, events);
    if (events.some(isErasure)) memory = {};
    const before = kept(known.kind, stream);
    const earlier = before === undefined ? [] : earlierOf(before);
    keep(stream, { ledger, hash, known: after, earlier, size: (before?.size ?? 0) + size });
    return after;
  };

  return {
    now,
    at,
    kept,
    grow,
    forget: (stream) => {
      if (stream !== undefined) return forget(stream);
      entries.clear();
      total = 0;
      memory = {};
    },
    memory: () => memory,
  };
}
