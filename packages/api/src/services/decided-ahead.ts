import type { KnownStream, StreamKind } from '@planspor/domain';
import type { AppendOutcome } from '@planspor/projections';

/** A stream as it will stand once what was decided on it, and is on its way to the ledger, has been recorded. */
export interface Ahead<State> {
  readonly kind: StreamKind<State>;
  readonly known: () => KnownStream<State>;
  /** What became of the last command that it rests on. */
  readonly appended: Promise<AppendOutcome>;
  /** The stream once that was recorded; undefined where it was not, and what was decided on it will not be either. */
  readonly recorded: Promise<KnownStream<State> | undefined>;
}

/**
 * Where the next command on a stream is decided while the one before it is being recorded: so commands on one stream go to the
 * ledger together. Each is appended after the one it was decided on, and not without it.
 */
export interface DecidedAhead {
  /** What is ahead of a stream; undefined where all that was decided on it is recorded. */
  readonly of: <State>(kind: StreamKind<State>, stream: string) => Ahead<State> | undefined;
  readonly put: <State>(stream: string, ahead: Ahead<State>) => void;
}

// An entry is of the kind that it was made with.
const isOf = <State>(ahead: { readonly kind: object }, kind: StreamKind<State>): ahead is Ahead<State> =>
  ahead.kind === kind;

export function decidedAhead(): DecidedAhead {
  const entries = new Map<string, { readonly kind: object }>();
  return {
    of: (kind, stream) => {
      const found = entries.get(stream);
      return found !== undefined && isOf(found, kind) ? found : undefined;
    },
    put: (stream, ahead) => {
      entries.set(stream, ahead);
      // What was not recorded takes with it all that was decided on it.
      void ahead.recorded.then((known) => {
        if (known === undefined || entries.get(stream) === ahead) entries.delete(stream);
      });
    },
  };
}
