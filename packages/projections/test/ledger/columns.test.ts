import { tables } from '@planspor/projections';
import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { describeOnEachDatabase } from '../../../../test/support/each-database.js';

describeOnEachDatabase('the tables', (database) => {
  test('are as TypeScript believes', async () => {
    const { rows } = await sql<{ table_name: string; column_name: string; kind: string }>`
      select table_name, column_name,
             udt_name || case when is_nullable = 'YES' then '?' when column_default is not null then '=' else '' end as kind
        from information_schema.columns
       where table_schema = 'public'`.execute(database().db);
    const real: Record<string, Record<string, string>> = {};
    for (const { table_name, column_name, kind } of rows) {
      real[table_name] = { ...real[table_name], [column_name]: kind };
    }
    expect(real).toEqual(tables);
  });

  test('give the same values on every driver', async () => {
    const { rows } = await sql`
      select 9007199254740993::bigint as int8, (-1)::bigint as negative, count(*) as count, 7::int as int4,
             date '2024-02-29' as day, date '0044-01-01' as early, null::date as never,
             '\\x00ff'::bytea as bytes, '{"a":[1]}'::jsonb as json, true as yes,
             timestamptz '2024-01-01 00:00:00.123+01' as moment,
             '01900000-0000-7000-8000-00000000000a'::uuid as id`.execute(database().db);
    expect(rows).toEqual([
      {
        int8: 9007199254740993n,
        negative: -1n,
        count: 1n,
        int4: 7,
        day: '2024-02-29',
        early: '0044-01-01',
        never: null,
        bytes: Buffer.from([0, 255]),
        json: { a: [1] },
        yes: true,
        moment: new Date('2023-12-31T23:00:00.123Z'),
        id: '01900000-0000-7000-8000-00000000000a',
      },
    ]);
  });

  test('take the same values on every driver', async () => {
    const given = [2n ** 62n, '2024-02-29', Buffer.from([0, 255])] as const;
    const { rows } = await sql`
      select ${given[0]}::bigint as a, ${given[1]}::date as b, ${given[2]}::bytea as c`.execute(database().db);
    expect(rows).toEqual([{ a: given[0], b: given[1], c: given[2] }]);
  });
});
