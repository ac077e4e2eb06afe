import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import pg from 'pg';

import type { Contender } from './contenders.js';

/*
 * Emmett's PostgreSQL store, by its public functions. It is fetched when it is first measured and never installed with this
 * product: its fifty packages are nobody's concern who does not measure.
 */
const version = '0.42.0';
// `pnpm bench` runs at the top of the checkout.
const folder = join(process.cwd(), 'node_modules/.cache', `planspor-bench-emmett-${version}`);

/** As much of it as is called. */
interface EmmettStore {
  readonly appendToStream: (
    stream: string,
    events: readonly { readonly type: string; readonly data: object; readonly metadata: object }[],
    options: { readonly expectedStreamVersion: bigint | 'STREAM_DOES_NOT_EXIST' | 'STREAM_EXISTS' },
  ) => Promise<unknown>;
  readonly close: () => Promise<void>;
  readonly schema: { readonly migrate: () => Promise<unknown> };
}

async function load(): Promise<(url: string) => EmmettStore> {
  const program = join(folder, 'node_modules/@event-driven-io/emmett-postgresql/dist/index.js');
  if (!existsSync(program)) {
    mkdirSync(folder, { recursive: true });
    writeFileSync(join(folder, 'package.json'), '{"private":true}');
    const names = [`@event-driven-io/emmett-postgresql@${version}`, `@event-driven-io/emmett@${version}`];
    execFileSync('npm', ['install', '--no-audit', '--no-fund', ...names], { cwd: folder, stdio: 'ignore' });
  }
  const { getPostgreSQLEventStore } = await import(pathToFileURL(program).href);
  return getPostgreSQLEventStore;
}

const isConflict = (error: unknown): boolean =>
  error instanceof Error && /version|conflict/i.test(`${error.name} ${error.message}`);

/** Opens it on a database of its own; undefined where it cannot be fetched. */
export async function emmett(url: string): Promise<Contender | undefined> {
  const make = await load().catch(() => undefined);
  if (make === undefined) return undefined;
  const store = make(url);
  await store.schema.migrate();
  const pool = new pg.Pool({ connectionString: url, max: 1 });
  return {
    name: 'Emmett',
    append: async (stream, at, bodies) => {
      const events = bodies.map((data) => ({ type: 'NoteAdded', data, metadata: { actor: 'bench' } }));
      const expectedStreamVersion =
        at === undefined ? 'STREAM_EXISTS' : at === 0 ? 'STREAM_DOES_NOT_EXIST' : BigInt(at);
      for (;;)
        try {
          await store.appendToStream(`plan-${stream}`, events, { expectedStreamVersion });
          return;
        } catch (error) {
          // Of several on one stream it lets one through and has the others come again.
          if (at !== undefined || !isConflict(error)) throw error;
        }
    },
    kept: async () => {
      const { rows } = await pool.query<{ events: string; streams: string }>(`
        select count(*) as events, (select count(*) from (
          select from emt_messages group by stream_id having max(stream_position) <> count(*)) gaps) as streams
          from emt_messages`);
      return { events: Number(rows[0]?.events), faults: rows[0]?.streams === '0' ? [] : ['versions have gaps'] };
    },
    close: async () => {
      await store.close();
      await pool.end();
    },
  };
}
