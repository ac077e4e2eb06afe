import { setImmediate as nextTurn } from 'node:timers/promises';
import type { Kysely } from 'kysely';
import type { Database } from './schema.js';

interface Question {
  readonly asked: Set<string>;
  askers: number;
}

interface Line {
  /** What has been sent and not been answered. */
  readonly underWay: Set<Promise<unknown>>;
  /** What will be sent next: whoever asks until then is in it. */
  next: (Question & { readonly answer: Promise<unknown> }) | undefined;
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

// While one is answered the next is on its way: with one alone, those who ask and those who answer would wait for each other in turns.
const mostUnderWay = 2;

// Milliseconds that a question waits for more askers.
const longestWait = 1;

/**
 * Who asks while as much is under way as may be goes along; then all who ask until a turn of the event loop goes by in which nobody did. To send a
 * question and read its answer costs more than all else of a small read, and where many read, each turn brings a few more of them.
 */
async function untilSent({ underWay }: Line, question: Question): Promise<void> {
  if (underWay.size >= mostUnderWay) await Promise.race(underWay);
  const began = performance.now();
  let before: number;
  do {
    before = question.askers;
    await nextTurn();
  } while (question.askers > before && performance.now() - began < longestWait);
}

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
    const question: Question = { asked: new Set(), askers: 0 };
    const { asked } = question;
    const answer = untilSent(line, question).then(() => {
      line.next = undefined;
      const at = writesTo.get(db)?.();
      const sent = ask(db, [...asked]);
      const answered = sent
        .then(
          (told) => remember(line, at, asked, told),
          () => undefined,
        )
        .finally(() => line.underWay.delete(answered));
      line.underWay.add(answered);
      return sent;
    });
    return Object.assign(question, { answer });
  };

  return async (db: Kysely<Database>, wanted: string): Promise<Answer> => {
    const line: Line = lines.get(db) ?? {
      underWay: new Set(),
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
    line.next.askers += 1;
    return (await line.next.answer) as Answer;
  };
}
