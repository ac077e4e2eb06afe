import {
  anchorOf,
  append,
  checkPromises,
  migrationsOf,
  newSigner,
  readSignedCheckpoint,
  runScript,
  signCheckpoint,
  signingType,
  verifyLedgerInPlace,
} from '@planspor/projections';
import { afterAll, beforeAll, expect, test } from 'vitest';
import {
  describeOnEachDatabase,
  describeOnPostgres,
  openPGliteCopy,
  type TestDatabase,
} from '../../../../test/support/each-database.js';
import { accepted, anEvent, newId, newLedger, refused } from '../ledger/commands.js';
import { tamper } from './tampering.js';

const key = newSigner('planspor.example', signingType);

/** What is done to the make-up of a database, and what is said of it. */
const makeUp: readonly (readonly [string, RegExp])[] = [
  ['drop trigger final on events', /trigger events\.final is gone/],
  ['alter table events disable trigger final', /trigger events\.final is not what/],
  ['alter table bodies enable trigger erasure_only', /trigger bodies\.erasure_only is not what/],
  [
    'drop trigger final on commands; create trigger final before update or delete or truncate on commands for each statement when (false) execute function refuse_change(); alter table commands enable always trigger final',
    /trigger commands\.final is not what/,
  ],
  [
    'create or replace function refuse_change() returns trigger language plpgsql as $$ begin return null; end $$',
    /function refuse_change\(\) is not what/,
  ],
  [
    "create or replace function planspor_now_ms() returns bigint language sql volatile as 'select 1::bigint'",
    /function planspor_now_ms\(\) is not what/,
  ],
  [
    "create or replace function event_preimage(e events) returns text language sql stable as $$ select 'x' $$",
    /function event_preimage\(events\) is not what/,
  ],
  [
    'create function append(in_ledger text, commands jsonb, more text) returns integer language sql as $$ select 1 $$',
    /function append\(text,jsonb,text\) was not made/,
  ],
  ['alter table events drop constraint events_version', /constraint events\.events_version is gone/],
  ['alter table bodies drop constraint bodies_salt_check', /constraint bodies\.bodies_salt_check is gone/],
  ['alter table events add column note text', /column events\.note was not made/],
  ['alter table ledgers alter column epoch set default 2', /column ledgers\.epoch is not what/],
  ['alter table events disable trigger erases', /trigger events\.erases is not what/],
  ['alter table commands disable trigger once', /trigger commands\.once is not what/],
  [
    'create or replace function erase_content() returns trigger language plpgsql security definer as $$ begin return null; end $$',
    /function erase_content\(\) is not what/,
  ],
  ['grant update on commands to planspor_app', /right of planspor_app to update commands was not made/],
  ['drop table merkle_tiles', /column merkle_tiles\.root is gone/],
  ['grant update on events to planspor_app', /right of planspor_app to update events was not made/],
  ['grant delete on commands to public', /right of everybody to delete commands was not made/],
  ['revoke insert on events from planspor_app', /right of planspor_app to insert events is gone/],
  ['create rule silent as on update to ledgers do instead nothing', /rule ledgers\.silent was not made/],
  [
    'create trigger also before insert on events for each row execute function refuse_change()',
    /trigger events\.also was not made/,
  ],
];

/** What is done to the rows of a ledger with eight events, and what is found; `kept` where only a checkpoint shows it. */
const rows: readonly (readonly [string, (ledger: string) => string, string, 'alone' | 'kept'])[] = [
  ['a stream said to be further', (l) => `update streams set version = 99 where ledger = '${l}'`, 'heads', 'alone'],
  ['a stream closed by nobody', (l) => `update streams set state = 'closed' where ledger = '${l}'`, 'heads', 'alone'],
  ['a plan said to be a group', (l) => `update streams set type = 'group' where ledger = '${l}'`, 'heads', 'alone'],
  ['a stream without events', (l) => `insert into streams values ('${l}', '${newId()}', 'plan', 1)`, 'heads', 'alone'],
  [
    'a later last moment',
    (l) => `update ledgers set recorded_at = recorded_at + 1 where ledger = '${l}'`,
    'heads',
    'alone',
  ],
  [
    'settled for ever',
    (l) => `update ledgers set settled_until = 99999999999999 where ledger = '${l}'`,
    'heads',
    'alone',
  ],
  ['a head too far', (l) => `update ledgers set position = 9 where ledger = '${l}'`, 'truncated', 'alone'],
  ['another head hash', (l) => `update ledgers set hash = sha256('') where ledger = '${l}'`, 'altered', 'alone'],
  [
    'an accepted command gone',
    (l) => `delete from commands where ledger = '${l}' and first_position = 1`,
    'commands',
    'alone',
  ],
  [
    'a command decided on another version',
    (l) => `update commands set decided_on = 7 where ledger = '${l}' and first_position = 1`,
    'commands',
    'alone',
  ],
  [
    'a command of another stream',
    (l) => `update commands set stream = '${newId()}' where ledger = '${l}' and first_position = 1`,
    'commands',
    'alone',
  ],
  [
    'a command of other positions',
    (l) => `update commands set last_position = 2 where ledger = '${l}' and first_position = 1`,
    'commands',
    'alone',
  ],
  [
    'a refusal in other words',
    (l) => `update commands set answer = '{"code":"mild"}' where ledger = '${l}' and outcome = 'refused'`,
    'commands',
    'kept',
  ],
  ['a refusal gone', (l) => `delete from commands where ledger = '${l}' and outcome = 'refused'`, 'commands', 'kept'],
  [
    'a request hash changed',
    (l) => `update commands set request_hash = sha256('other') where ledger = '${l}' and first_position = 1`,
    'commands',
    'kept',
  ],
  [
    'a content gone without a word',
    (l) => `delete from bodies b using events e where b.event_id = e.event_id and e.ledger = '${l}' and e.position = 3`,
    'erased',
    'alone',
  ],
  [
    'a read model ahead of the ledger',
    (l) => `insert into projections (ledger, name, version, position) values ('${l}', 'plans', 1, 99)`,
    'derived',
    'alone',
  ],
  [
    'a kept checkpoint of another root',
    (l) => `update checkpoints set root = sha256('') where ledger = '${l}'`,
    'signature',
    'alone',
  ],
];

describeOnEachDatabase('verify knows what a database promises', (database) => {
  let blueprint: TestDatabase;
  beforeAll(async () => {
    blueprint = await openPGliteCopy();
  });
  afterAll(() => blueprint?.close());

  test('and finds nothing in one that the migrations have made', async () => {
    expect(await checkPromises(database().db, blueprint.db)).toEqual([]);
  });

  test.each(makeUp)('%s', async (statement, said) => {
    const undone = new Error('undone');
    const looked = database()
      .db.transaction()
      .execute(async (trx) => {
        await runScript(trx, statement);
        expect((await checkPromises(trx, blueprint.db)).map(({ detail }) => detail)).toContainEqual(
          expect.stringMatching(said),
        );
        throw undone;
      });
    await expect(looked).rejects.toBe(undone);
  });

  const filled = async () => {
    const { db } = database();
    const [ledger, stream] = [newLedger(), newId()];
    const opening = anEvent({ type: 'PlanDrafted' });
    await append(db, ledger, [accepted(stream, 'none', { events: [opening] }), refused(stream, 1)]);
    await append(db, ledger, [accepted(stream, 1, { events: Array.from({ length: 7 }, () => anEvent()) })]);
    const read = readSignedCheckpoint((await signCheckpoint(db, ledger, key, 0)) ?? '');
    if (read.fault !== undefined) throw new Error(read.fault);
    return { ledger, kept: anchorOf(read.value.checkpoint) };
  };

  test.each(rows)('%s', async (_, statement, kind, shown) => {
    const { db } = database();
    const { ledger, kept } = await filled();
    expect((await verifyLedgerInPlace(db, ledger, [kept]))?.faults).toEqual([]);
    const own = shown === 'kept' ? [`delete from checkpoints where ledger = '${ledger}'`] : [];
    await tamper(db, [statement(ledger), ...own]);
    const alone = (await verifyLedgerInPlace(db, ledger))?.faults ?? [];
    const witnessed = (await verifyLedgerInPlace(db, ledger, [kept]))?.faults ?? [];
    if (shown === 'kept') expect(alone).toEqual([]);
    else expect(alone.map((fault) => fault.kind)).toContain(kind);
    expect(witnessed.map((fault) => fault.kind)).toContain(kind);
  });
});

describeOnPostgres('verify', (database) => {
  test('is never red while sixteen write', async () => {
    const { db } = database();
    const [ledger, stream] = [newLedger(), newId()];
    await append(db, ledger, [accepted(stream, 'none')]);
    let writing = true;
    const writers = Array.from({ length: 16 }, async () => {
      while (writing) await append(db, ledger, [accepted(stream, 'exists'), refused(stream, 'exists')]);
    });
    const end = Date.now() + 5_000;
    let runs = 0;
    for (; Date.now() < end; runs += 1) expect((await verifyLedgerInPlace(db, ledger))?.faults).toEqual([]);
    writing = false;
    await Promise.all(writers);
    expect(runs).toBeGreaterThan(3);
  });

  test('needs SELECT and nothing else', async () => {
    const { db } = database();
    const blueprint = await openPGliteCopy();
    const [ledger, stream] = [newLedger(), newId()];
    await append(db, ledger, [accepted(stream, 'none')]);
    await runScript(
      db,
      'create role planspor_test_auditor; grant select on all tables in schema public to planspor_test_auditor',
    );
    try {
      const report = db.connection().execute(async (one) => {
        await runScript(one, 'set role planspor_test_auditor; set default_transaction_read_only = on');
        const found = await verifyLedgerInPlace(one, ledger);
        const migrations = await migrationsOf(one);
        const promises = await checkPromises(one, blueprint.db);
        await runScript(one, 'reset default_transaction_read_only; reset role');
        return { found, migrations, promises };
      });
      const { found, migrations, promises } = await report;
      expect(found?.faults).toEqual([]);
      expect(migrations).toEqual(await migrationsOf(blueprint.db));
      expect(promises).toEqual([]);
    } finally {
      await runScript(db, 'drop owned by planspor_test_auditor; drop role planspor_test_auditor');
      await blueprint.close();
    }
  });
});
