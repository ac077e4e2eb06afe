import { append, type Database, ledgerHead, readLedger, runScript, tables } from '@planspor/projections';
import { type Kysely, sql } from 'kysely';
import { describe, expect, test } from 'vitest';
import { describeOnEachDatabase } from '../../../../test/support/each-database.js';
import { accepted, newId, newLedger, refused } from './commands.js';

const final = { code: 'PS001' };

describeOnEachDatabase('what has been recorded stays', (database) => {
  const recorded = async () => {
    const ledger = newLedger();
    const stream = newId();
    await append(database().db, ledger, [accepted(stream, 'none'), accepted(stream, 1), refused(stream, 2)]);
    return ledger;
  };

  test.each([
    `update events set type = 'Other'`,
    'update events set recorded_at = recorded_at where false',
    'delete from events',
    'delete from events where false',
    'truncate events, bodies',
    'truncate events cascade',
    `insert into events select * from events on conflict (ledger, position) do update set type = 'Other'`,
    'merge into events e using streams s on e.stream = s.stream when matched then delete',
    `update bodies set body = '{}'`,
    'delete from bodies',
    'truncate bodies',
    'delete from streams',
    'truncate streams cascade',
    'delete from ledgers',
    'truncate ledgers cascade',
    `update commands set outcome = 'no-change'`,
    'delete from commands',
    'truncate commands',
    'truncate commands cascade',
    'update streams set version = version - 1',
    `update streams set type = 'group'`,
    'update ledgers set position = position - 1',
    'update ledgers set recorded_at = recorded_at - 1',
    'set session_replication_role = replica; delete from bodies; delete from events',
  ])('%s: refused, to the owner too', async (statement) => {
    const { db } = database();
    const ledger = await recorded();
    const before = await readLedger(db, ledger, '0', 10);
    const attempt = db.transaction().execute((trx) => runScript(trx, statement));
    await expect(attempt).rejects.toMatchObject(final);
    expect(await readLedger(db, ledger, '0', 10)).toEqual(before);
  });

  test('truncate events: refused because other rows refer to them', async () => {
    await recorded();
    await expect(runScript(database().db, 'truncate events')).rejects.toMatchObject({ code: '0A000' });
  });

  test.each(Object.keys(tables))('truncate %s cascade reaches no event', async (table) => {
    const { db } = database();
    const ledger = await recorded();
    const attempt = db.transaction().execute(async (trx) => {
      await runScript(trx, `truncate ${table} cascade`);
      expect(await readLedger(trx, ledger, '0', 10)).toHaveLength(2);
      throw new Error('truncated');
    });
    const protectedTables = [
      'ledgers',
      'epochs',
      'streams',
      'stream_ids',
      'events',
      'bodies',
      'commands',
      'checkpoints',
    ];
    const outcome = protectedTables.includes(table) ? final : { message: 'truncated' };
    await expect(attempt).rejects.toMatchObject(outcome);
    expect(await ledgerHead(db, ledger)).toMatchObject({ position: '2' });
  });

  describe('the application role', () => {
    const as = (role: string, work: (trx: Kysely<Database>) => Promise<unknown>) =>
      database()
        .db.transaction()
        .execute(async (trx) => {
          await runScript(trx, `set local role ${role}`);
          return work(trx);
        });

    test('appends, settles and reads', async () => {
      const ledger = newLedger();
      await as('planspor_app', async (trx) => {
        await append(trx, ledger, [accepted(newId(), 'none')]);
        await sql`select settle(${ledger}, 0)`.execute(trx);
        expect(await readLedger(trx, ledger, '0', 10)).toHaveLength(1);
      });
    });

    test.each([
      'update events set version = 2',
      'delete from events',
      'truncate events',
      'delete from bodies',
      'delete from streams',
      'delete from commands',
      'alter table events disable trigger all',
      'drop table events',
      `create or replace function planspor_now_ms() returns bigint language sql as 'select 0::bigint'`,
    ])('may not %s', async (statement) => {
      const attempt = as('planspor_app', (trx) => runScript(trx, statement));
      await expect(attempt).rejects.toMatchObject({ code: '42501' });
    });

    test('may read every table, so that a new one is not forgotten', async () => {
      const { rows } = await sql<{ relname: string }>`
        select relname from pg_class
         where relkind = 'r' and relnamespace = 'public'::regnamespace and relname <> 'migrations'
           and not has_table_privilege('planspor_app', oid, 'select')`.execute(database().db);
      expect(rows).toEqual([]);
    });

    test('only the erasure role takes a body away, and it can do nothing else', async () => {
      const ledger = await recorded();
      await as('planspor_erasure', (trx) => trx.deleteFrom('bodies').where('ledger', '=', ledger).execute());
      expect(
        await database().db.selectFrom('bodies').where('ledger', '=', ledger).select('event_id').execute(),
      ).toEqual([]);
      for (const statement of ['delete from events', `update bodies set body = ''`, 'delete from commands']) {
        await expect(as('planspor_erasure', (trx) => runScript(trx, statement))).rejects.toMatchObject({
          code: '42501',
        });
      }
    });
  });
});
