import { openDatabase, runScript } from '@planspor/projections';
import { sql } from 'kysely';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { administer } from '../../../test/support/databases.js';
import { describeOnPostgres } from '../../../test/support/each-database.js';
import { type Api, openApi } from './support/api.js';

const patiently = { timeout: 120_000 };

describeOnPostgres('trouble that passes', (database) => {
  const role = `planspor_login_${process.pid}`;
  let api: Api;
  let close: () => Promise<void>;
  const name = () => new URL(database().url ?? '').pathname.slice(1);
  const cutAll = () =>
    runScript(database().db, `select pg_terminate_backend(pid, 10000) from pg_stat_activity where usename = '${role}'`);
  const asks = (
    ask: Promise<{ readonly status: number; readonly headers: object; readonly body: { code?: string } }>,
  ) => ask.then(({ status, headers, body }) => [status, 'retry-after' in headers, body.code]);
  const drafting = () =>
    api.post(
      '/v1/plans',
      { data: { municipality: '550', title: 'Plan', period: '2030', kind: 'plan', language: 'da' } },
      { 'idempotency-key': crypto.randomUUID() },
    );
  /**
   * A moment that nobody has asked for: an evaluation names it, and so has to settle it, which writes. Judging settles the last moment too, so it
   * is waited for; that rows are there and none are due is not enough before a ledger has any.
   */
  const recordMoment = async () => {
    const { db } = database();
    const behind = async () => {
      const { rows } = await sql<{ readonly behind: boolean }>`
        select exists (select from view_marks where due is not null)
            or exists (select from ledgers l join projections p using (ledger) where p.position < l.position)
            or exists (select from ledgers where settled_until < recorded_at) as behind`.execute(db);
      return rows[0]?.behind;
    };
    await expect.poll(behind, patiently).toBe(false);
    await runScript(
      db,
      "update ledgers set recorded_at = greatest(recorded_at, settled_until) + 1 where ledger = '550'",
    );
  };
  const comesAgain = [503, true, 'not-ready'];

  beforeAll(async () => {
    await runScript(database().db, `create role ${role} login in role planspor_app`);
    const url = new URL(database().url ?? '');
    url.searchParams.set('user', role);
    const served = await openDatabase({ kind: 'postgres', url: url.href });
    close = served.close;
    api = await openApi(served);
  });
  afterAll(async () => {
    await api.close();
    await close();
    await administer(inject('postgres')?.url ?? '', `drop role ${role}`);
  });

  test('a server in the role of the application serves; it can change nothing that was recorded', async () => {
    expect((await drafting()).status).toBe(201);
    await expect.poll(() => api.get('/v1/plans').then(({ body }) => body.items.length), patiently).toBe(1);
    expect((await api.get('/health/ready')).status).toBe(200);
    for (const forbidden of [
      'update events set version = 9',
      'delete from events',
      'truncate events cascade',
      'delete from bodies',
      'delete from commands',
      'alter table events disable trigger final',
      'drop table events',
      'create or replace function planspor_now_ms() returns bigint language sql as $$ select 1::bigint $$',
    ]) {
      const tried = runScript(database().db, `begin; set local role ${role}; ${forbidden}; commit`);
      await expect(tried, forbidden).rejects.toMatchObject({ code: '42501' });
      await runScript(database().db, 'rollback');
    }
  });

  test('a database that takes reads only after a fail-over: reads go on, commands come again, and health tells', async () => {
    const plan = `${(await drafting()).headers.location}`;
    await recordMoment();
    await runScript(database().db, `alter role ${role} in database ${name()} set default_transaction_read_only = on`);
    await cutAll();
    await expect.poll(() => api.get('/v1/indicators').then(({ status }) => status), patiently).toBe(200);
    expect(await asks(drafting())).toEqual(comesAgain);
    expect(await asks(api.get(`${plan}/evaluation`))).toEqual(comesAgain);
    expect(await asks(api.get('/health/ready'))).toEqual(comesAgain);
    await runScript(database().db, `alter role ${role} in database ${name()} reset default_transaction_read_only`);
    await cutAll();
    await expect.poll(() => api.get('/health/ready').then(({ status }) => status), patiently).toBe(200);
    expect((await drafting()).status).toBe(201);
  });

  test('a login that was withdrawn: all come again, and health tells', async () => {
    await runScript(database().db, `alter role ${role} nologin`);
    await cutAll();
    expect(await asks(drafting())).toEqual(comesAgain);
    expect(await asks(api.get('/v1/indicators'))).toEqual(comesAgain);
    expect(await asks(api.get('/health/ready'))).toEqual(comesAgain);
    await runScript(database().db, `alter role ${role} login`);
    await expect.poll(() => api.get('/health/ready').then(({ status }) => status), patiently).toBe(200);
    expect((await drafting()).status).toBe(201);
  });

  test('a ledger that somebody holds keeps its own callers waiting, and no others', async () => {
    const plan = `${(await drafting()).headers.location}`;
    await recordMoment();
    const holder = await database().db.startTransaction().execute();
    await holder.selectFrom('ledgers').selectAll().where('ledger', '=', '550').forUpdate().execute();
    try {
      const now = () => new Date().toISOString();
      const held = Array.from({ length: 30 }, () => [drafting(), api.get(`${plan}?knownAt=${now()}`)]).flat();
      held.push(api.get(`${plan}/evaluation`));
      await new Promise((resolve) => setTimeout(resolve, 100));
      const elsewhere = await Promise.all(
        Array.from({ length: 5 }, () =>
          api.post(
            '/v1/plans',
            { data: { municipality: '561', title: 'Plan', period: '2030', kind: 'plan', language: 'da' } },
            { 'idempotency-key': crypto.randomUUID() },
          ),
        ),
      );
      expect(elsewhere.map(({ status }) => status)).toEqual([201, 201, 201, 201, 201]);
      const answers = await Promise.all(held);
      const told = answers.map(({ status, headers }) => `${status} ${'retry-after' in headers}`);
      expect(new Set(told)).toEqual(new Set(['503 true']));
    } finally {
      await holder.rollback().execute();
    }
    expect((await drafting()).status).toBe(201);
  });
});
