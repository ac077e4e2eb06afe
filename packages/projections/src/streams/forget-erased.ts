import { type Kysely, sql } from 'kysely';
import type { Database } from '../database/schema.js';
import type { WarmStreams } from './warm-streams.js';

/**
 * Lets go of streams in which another process had a content erased: whoever asks for one reads it anew, and so finds nothing
 * kept; but one that nobody asks for would be kept as it was.
 *
 * @returns a function that looks once: one small query while nothing was erased
 */
export function forgetErased(db: Kysely<Database>, streams: WarmStreams): () => Promise<void> {
  let seen: number | undefined;
  return async () => {
    const { rows } = await sql<{ stream: string }>`select stream from events where type = 'EventErased'`.execute(db);
    const isNews = seen !== undefined && rows.length !== seen;
    seen = rows.length;
    if (isNews) for (const { stream } of rows) streams.forget(stream);
  };
}
