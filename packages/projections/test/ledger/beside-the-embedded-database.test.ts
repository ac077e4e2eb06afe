import { type OpenDatabase, openDatabase } from '@planspor/projections';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

let database: OpenDatabase;

beforeAll(async () => {
  database = await openDatabase({ kind: 'pglite' });
});
afterAll(() => database.close());

const turn = () => new Promise((resolve) => setImmediate(resolve));

describe('the embedded database', () => {
  test('holds up nobody while a statement runs', async () => {
    let turns = 0;
    let answered = false;
    const asked = sql`select count(*) from generate_series(1, 300000)`.execute(database.db).then(() => {
      answered = true;
    });
    for (; !answered; turns += 1) await turn();
    await asked;
    expect(turns).toBeGreaterThan(20);
  });

  test('hands over big numbers, days and bytes as they are, and none as null', async () => {
    const { rows } = await sql`
      select 9007199254740993::int8 as number, '2024-02-29'::date as day, '\\x00ff'::bytea as bytes, null::date as none`.execute(
      database.db,
    );
    expect(rows).toEqual([
      { number: 9_007_199_254_740_993n, day: '2024-02-29', bytes: Buffer.from([0, 255]), none: null },
    ]);
  });

  test('tells what is wrong, and not what it was about', async () => {
    const error = await sql`select ${'a secret'}::text::int`.execute(database.db).catch((told: unknown) => told);
    expect(error).toBeInstanceOf(Error);
    expect(error).toMatchObject({ code: '22P02' });
    expect(error).not.toHaveProperty('params');
    expect(error).not.toHaveProperty('query');
  });

  test('keeps nothing of a transaction in which something was refused, whoever goes on', async () => {
    await sql`create table things (name text primary key)`.execute(database.db);
    const whole = database.db.transaction().execute(async (tx) => {
      await sql`insert into things values ('a')`.execute(tx);
      await sql`insert into things values ('a')`.execute(tx).catch(() => undefined);
    });
    await expect(whole).rejects.toThrow();
    const left = await sql`select * from things`.execute(database.db);
    expect(left.rows).toEqual([]);
  });

  test('lets nothing come between the statements of a transaction', async () => {
    const seen: unknown[] = [];
    const [, beside] = await Promise.all([
      database.db.transaction().execute(async (tx) => {
        await sql`insert into things values ('b')`.execute(tx);
        await turn();
        seen.push((await sql`select name from things`.execute(tx)).rows);
        await sql`delete from things`.execute(tx);
      }),
      sql`select name from things`.execute(database.db),
    ]);
    expect(seen).toEqual([[{ name: 'b' }]]);
    expect(beside.rows).toEqual([]);
  });

  test('that was closed answers nobody', async () => {
    const other = await openDatabase({ kind: 'pglite' });
    await other.close();
    await expect(sql`select 1`.execute(other.db)).rejects.toThrow('closed');
  });
});
