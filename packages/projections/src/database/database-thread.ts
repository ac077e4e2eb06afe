import { Worker } from 'node:worker_threads';

/** What the thread is asked to do; `transaction` is the number of one that was begun. */
export type Task =
  | { readonly to: 'run'; readonly text: string; readonly parameters: unknown[]; readonly transaction?: number }
  | { readonly to: 'begin' | 'commit' | 'rollBack'; readonly transaction: number }
  | { readonly to: 'close' };

interface Reply {
  readonly id: number;
  readonly answer?: unknown;
  readonly error?: { readonly message: string };
}

export interface DatabaseThread {
  /** @throws what the database says, as the error it was there, without what the statement was about */
  readonly ask: (task: Task) => Promise<unknown>;
  /** Closes the database, and ends the thread. */
  readonly end: () => Promise<void>;
}

interface Asker {
  readonly resolve: (answer: unknown) => void;
  readonly reject: (error: Error) => void;
}

const program = new URL('../../pglite-thread.mjs', import.meta.url);

/**
 * Starts the embedded database in a thread of its own.
 *
 * @param asText numbers of the types whose values are handed over as PostgreSQL writes them
 * @throws when no database can be opened in the folder
 */
export async function startDatabaseThread(
  dataDir: string | undefined,
  asText: readonly number[],
): Promise<DatabaseThread> {
  const worker = new Worker(program, { workerData: { dataDir, asText } });
  const waiting = new Map<number, Asker>();
  let last = 0;
  let gone: Error | undefined;

  const answered = (id: number): Asker | undefined => {
    const asker = waiting.get(id);
    waiting.delete(id);
    // A process with nothing else to do may end although its database is open.
    if (waiting.size === 0) worker.unref();
    return asker;
  };
  const until = (id: number) =>
    new Promise<unknown>((resolve, reject) => {
      worker.ref();
      waiting.set(id, { resolve, reject });
    });
  const end = (cause?: unknown) => {
    gone ??= new Error('the embedded database has ended', { cause });
    for (const id of [...waiting.keys()]) answered(id)?.reject(gone);
  };

  worker.on('message', ({ id, answer, error }: Reply) => {
    const asker = answered(id);
    if (error === undefined) asker?.resolve(answer);
    else asker?.reject(Object.assign(new Error(error.message), error));
  });
  worker.on('error', end);
  worker.on('exit', () => end());

  await until(0);
  const ask = async (task: Task): Promise<unknown> => {
    if (gone !== undefined) throw gone;
    last += 1;
    worker.postMessage({ id: last, ...task });
    return until(last);
  };
  return {
    ask,
    end: async () => {
      await ask({ to: 'close' });
      await worker.terminate();
    },
  };
}
