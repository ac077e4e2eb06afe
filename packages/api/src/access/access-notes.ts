import { type AccessNote, countAccess, forgetAccess, type OpenDatabase } from '@planspor/projections';

/** What is noted of one request. */
export type Noted = Omit<AccessNote, 'firstAt' | 'lastAt' | 'times'>;

/** Keeps what auditors read, and what was refused for want of a right, without anybody waiting for it. */
export interface AccessNotes {
  readonly note: (noted: Noted) => void;
  /** Writes what has been noted. */
  readonly flush: () => Promise<void>;
  /** The same, for the last time. */
  readonly close: () => Promise<void>;
}

interface NoteOptions {
  readonly db: OpenDatabase['db'];
  /** Milliseconds since 1970 UTC. */
  readonly now: () => number;
  /** Told when notes could not be written; they are kept, as far as there is room. */
  readonly onFailure: (error: unknown, lost: number) => void;
  /** Milliseconds that a note waits for others at most. */
  readonly every?: number;
}

// Notes of one kind are one; this many kinds wait at most, while the database is away.
const mostWaiting = 2_000;
const hour = 3_600_000;
const keptFor = 400 * 24 * hour;

const keyOf = ({ caller, role, method, route, ledger, subject, status }: Noted, at: number): string =>
  JSON.stringify([Math.floor(at / hour), caller, role, method, route, ledger, subject, status]);

const joined = (one: AccessNote | undefined, other: AccessNote): AccessNote =>
  one === undefined
    ? other
    : {
        ...one,
        firstAt: Math.min(one.firstAt, other.firstAt),
        lastAt: Math.max(one.lastAt, other.lastAt),
        times: one.times + other.times,
      };

/** Notes collected in memory, counted by kind and hour, and written a little later in one statement. */
export function accessNotes({ db, now, onFailure, every = 2_000 }: NoteOptions): AccessNotes {
  let waiting = new Map<string, AccessNote>();
  let timer: NodeJS.Timeout | undefined;
  let writing: Promise<void> = Promise.resolve();
  let forgot = 0;

  const keep = (note: AccessNote): boolean => {
    const key = keyOf(note, note.firstAt);
    const there = waiting.get(key);
    if (there === undefined && waiting.size >= mostWaiting) return false;
    waiting.set(key, joined(there, note));
    return true;
  };

  const write = async (): Promise<void> => {
    const notes = [...waiting.values()];
    waiting = new Map();
    try {
      await countAccess(db, notes);
      if (now() - forgot > hour) {
        forgot = now();
        await forgetAccess(db, now() - keptFor);
      }
    } catch (error) {
      onFailure(error, notes.filter((note) => !keep(note)).length);
    }
  };

  const flush = (): Promise<void> => {
    clearTimeout(timer);
    timer = undefined;
    writing = writing.then(() => (waiting.size === 0 ? undefined : write()));
    return writing;
  };

  const note = (noted: Noted): void => {
    const at = now();
    keep({ ...noted, firstAt: at, lastAt: at, times: 1 });
    timer ??= setTimeout(flush, every).unref();
  };

  return { note, flush, close: flush };
}
