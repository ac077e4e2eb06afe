import { openDatabase } from '@planspor/projections';
import { sql } from 'kysely';
import { afterEach, expect, test, vi } from 'vitest';
import { describeOnPostgres } from '../../../test/support/each-database.js';
import { openAsItIs } from '../src/tools/databases.js';

afterEach(() => vi.unstubAllEnvs());

describeOnPostgres('a tool that looks through a whole ledger', (database) => {
  test('is not given up after seconds, as a request would be', async () => {
    vi.stubEnv('DATABASE_URL', database().url ?? '');
    vi.stubEnv('PLANSPOR_DATA', undefined);
    const opened = await openAsItIs();
    const { rows } = await sql<{ statement_timeout: string }>`show statement_timeout`.execute(opened.db);
    expect(rows).toEqual([{ statement_timeout: '1h' }]);
    await opened.close();
  });

  test('says what troubled it first, and not that what was under way could not be rolled back', async () => {
    const opened = await openDatabase({ kind: 'postgres', url: database().url ?? '', patience: 100 });
    const looking = opened.db.transaction().execute(async (transaction) => {
      await sql`set local statement_timeout = 0`.execute(transaction);
      await sql`select pg_sleep(3)`.execute(transaction);
    });
    await expect(looking).rejects.toThrow('the database gave no answer in 2100 ms');
    await opened.close();
  });
});
