import { setTimeout as setTimeoutOf } from 'node:timers/promises';
import pg from 'pg';

// A listener that lost its connection comes back soon; what happened meanwhile is found by looking.
const comeBackAfter = 1_000;
// A connection that was cut silently hears nothing and says nothing: it is asked now and then.
const askEvery = 30_000;
const timeToAnswer = 5_000;
const timeForFarewell = 500;

export interface Listening {
  readonly url: string;
  /** Behind a pooler nothing would be heard: then nobody listens, and what others append is found by looking. */
  readonly areDirect: () => Promise<boolean>;
  /** Whether a connection of this process raised it: what this process appends it knows already. */
  readonly isOwn: (processId: number) => boolean;
  readonly onNews: () => void;
}

/**
 * Listens on the channel that every append of any process raises. Nothing is said on it but that something was recorded.
 * The connection is one of its own; when it breaks another is made, and the caller is told to look.
 *
 * @returns how to stop
 */
export function listenForAppends({ url, areDirect, isOwn, onNews }: Listening): () => Promise<void> {
  let client: pg.Client | undefined;
  let timer: NodeJS.Timeout | undefined;
  let stopped = false;

  const later = (milliseconds: number, then: () => Promise<void>) => {
    clearTimeout(timer);
    if (stopped) return;
    timer = setTimeout(() => void then(), milliseconds);
    timer.unref();
  };

  const again = () => {
    client = undefined;
    later(comeBackAfter, connect);
  };

  const stillThere = async () => {
    try {
      await client?.query('select 1');
      later(askEvery, stillThere);
    } catch {
      await client?.end().catch(() => undefined);
    }
  };

  const connect = async () => {
    const direct = await areDirect().catch(() => undefined);
    if (direct === false || stopped) return;
    if (direct === undefined) return again();
    const made = new pg.Client({
      connectionString: url,
      keepAlive: true,
      connectionTimeoutMillis: 2_000,
      query_timeout: timeToAnswer,
    });
    client = made;
    made.on('error', () => made.end().catch(() => undefined));
    made.on('end', again);
    made.on('notification', ({ processId }) => {
      if (!isOwn(processId)) onNews();
    });
    try {
      await made.connect();
      await made.query('listen planspor');
      later(askEvery, stillThere);
      onNews();
    } catch {
      await made.end().catch(() => undefined);
      if (client === made) again();
    }
  };

  void connect();
  return async () => {
    stopped = true;
    clearTimeout(timer);
    // One that leads nowhere any more would not answer a farewell either.
    await Promise.race([
      client?.end().catch(() => undefined),
      setTimeoutOf(timeForFarewell, undefined, { ref: false }),
    ]);
  };
}
