import type { Kysely } from 'kysely';
import type { Database } from './schema.js';

interface Line {
  /** What has been sent and not been answered. */
  underWay: Promise<unknown>;
  /** What will be sent next: whoever asks until then is in it. */
  next: { readonly asked: Set<string>; readonly answer: Promise<unknown> } | undefined;
  /** What was answered since somebody may have written last, where that can be known. */
  readonly standing: Map<string, unknown>;
  standsAt: number | undefined;
}

const writesTo = new WeakMap<object, () => number>();

/**
 * Says of a database to which nobody writes but this process how often something was sent, or had been done, that may have
 * written: what was asked since the last time still stands.
 */
export const soleWriter = (db: Kysely<Database>, writes: () => number): void => {
  writesTo.set(db, writes);
};

// So many answers are remembered at once.
const mostStanding = 1_000;

function remember(line: Line, at: number | undefined, asked: ReadonlySet<string>, answer: unknown): void {
  if (at === undefined) return;
  if (line.standsAt !== at || line.standing.size >= mostStanding) line.standing.clear();
  line.standsAt = at;
  for (const each of asked) line.standing.set(each, answer);
}

/**
 * Lets those who ask a database at the same time share one statement. It is sent after all who share it have asked, so that
 * each gets what stood there when they asked, or later: nobody is answered from before. Where nobody else writes, an answer
 * stands until somebody does.
 *
 * @param ask asks what several want to know at once
 */
export function askedTogether<Answer>(ask: (db: Kysely<Database>, asked: readonly string[]) => Promise<Answer>) {
  const lines = new WeakMap<object, Line>();

  const begin = (db: Kysely<Database>, line: Line) => {
    const asked = new Set<string>();
    const answer = line.underWay.then(() => {
      line.next = undefined;
      const at = writesTo.get(db)?.();
      const sent = ask(db, [...asked]);
      line.underWay = sent.then(
        (told) => remember(line, at, asked, told),
        () => undefined,
      );
      return sent;
    });
    return { asked, answer };
  };

  return async (db: Kysely<Database>, wanted: string): Promise<Answer> => {
    const line: Line = lines.get(db) ?? {
      underWay: Promise.resolve(),
      next: undefined,
      standing: new Map(),
      standsAt: undefined,
    };
    lines.set(db, line);
    const at = writesTo.get(db)?.();
    if (at !== undefined && line.standsAt === at && line.standing.has(wanted))
      return line.standing.get(wanted) as Answer;
    line.next ??= begin(db, line);
    line.next.asked.add(wanted);
    return (await line.next.answer) as Answer;
  };
}
