import pg from 'pg';

// A listener that lost its connection comes back soon; what happened meanwhile is found by looking.
const comeBackAfter = 1_000;

/**
 * Listens on the channel that every append of any process raises. Nothing is said on it but that something was recorded.
 * The connection is one of its own; when it breaks another is made, and the caller is told to look.
 *
 * @param isOwn whether a connection of this process raised it: what this process appends it knows already
 * @returns how to stop
 */
export function listenForAppends(
  url: string,
  isOwn: (processId: number) => boolean,
  onNews: () => void,
): () => Promise<void> {
  let client: pg.Client | undefined;
  let timer: NodeJS.Timeout | undefined;
  let stopped = false;

  const again = () => {
    client = undefined;
    if (stopped) return;
    timer = setTimeout(() => void connect(), comeBackAfter);
    timer.unref();
  };

  const connect = async () => {
    const made = new pg.Client({ connectionString: url, keepAlive: true, connectionTimeoutMillis: 2_000 });
    client = made;
    made.on('error', () => made.end().catch(() => undefined));
    made.on('end', again);
    made.on('notification', ({ processId }) => {
      if (!isOwn(processId)) onNews();
    });
    try {
      await made.connect();
      await made.query('listen planspor');
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
    await client?.end().catch(() => undefined);
  };
}
