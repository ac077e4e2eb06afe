import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { append, checkPromises, openDatabase, readLedger, verifyLedger } from '@planspor/projections';
import { sql } from 'kysely';
import { expect, inject, test } from 'vitest';
import { administer, urlOf } from '../../../../test/support/databases.js';
import { describeOnPostgres, openPGliteCopy } from '../../../../test/support/each-database.js';
import { accepted, anEvent, newId, newLedger } from './commands.js';

const run = promisify(execFile);

describeOnPostgres('a ledger dumped and restored', (database) => {
  const server = inject('postgres');

  test.skipIf(server?.tools === undefined)('has the same bytes, verifies, and goes on', async () => {
    const { db, url } = database();
    const [ledger, stream, { url: base, tools }] = [newLedger(), newId(), server!];
    const events = [
      anEvent(),
      anEvent({ body: { data: { tal: [0.1, 1e-7], tekst: 'æ\\u0000😀' }, actor: { id: 'a', role: 'r' } } }),
    ];
    await append(db, ledger, [accepted(stream, 'none', { events }), accepted(stream, 'exists')]);

    const copy = `planspor_restored_${process.pid}_${Date.now()}`;
    await administer(base, `create database ${copy} template template0 encoding 'UTF8'`);
    const { stdout: dump } = await run(join(tools!, 'pg_dump'), [url!]);
    const restoring = run(join(tools!, 'psql'), ['-q', '-v', 'ON_ERROR_STOP=1', '-d', urlOf(base, copy)]);
    restoring.child.stdin?.end(dump);
    await restoring;

    const restored = await openDatabase({ kind: 'postgres', url: urlOf(base, copy) });
    const bytes = sql`select e::text, b.salt, b.body from events e join bodies b using (ledger, event_id) order by position`;
    expect((await bytes.execute(restored.db)).rows).toEqual((await bytes.execute(db)).rows);
    expect(await readLedger(restored.db, ledger, '0', 10)).toEqual(await readLedger(db, ledger, '0', 10));
    await append(restored.db, ledger, [accepted(stream, 3)]);
    expect(await verifyLedger(restored.db, ledger)).toMatchObject({ size: 4, faults: [] });
    await expect(restored.db.deleteFrom('events').execute()).rejects.toMatchObject({ code: 'PS001' });
    const blueprint = await openPGliteCopy();
    expect(await checkPromises(restored.db, blueprint.db)).toEqual([]);
    await blueprint.close();
    await restored.close();
    await administer(base, `drop database ${copy} with (force)`);
  });
});
