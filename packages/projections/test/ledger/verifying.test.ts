import {
  append,
  type ChainFault,
  eventPreimage,
  readLedger,
  runScript,
  sha256,
  verifyLedger,
} from '@planspor/projections';
import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { describeOnEachDatabase } from '../../../../test/support/each-database.js';
import { accepted, anEvent, newId, newLedger } from './commands.js';

describeOnEachDatabase('verifying the chain', (database) => {
  const fiveEvents = async () => {
    const [ledger, stream] = [newLedger(), newId()];
    const events = [anEvent(), anEvent({ causationId: 'c-0' }), anEvent()];
    const odd = { commandId: 'key "with" \\ \u0001 æøå 😀 / ', caller: 'x' };
    const commands = [accepted(stream, 'none', { events }), accepted(stream, 3, odd), accepted(stream, 4)];
    await append(database().db, ledger, commands);
    return ledger;
  };

  /** As only a superuser can. */
  const tamper = (statement: string) =>
    database()
      .db.transaction()
      .execute(async (trx) => {
        const guarded = ['events', 'bodies', 'ledgers', 'streams'];
        await runScript(trx, guarded.map((table) => `alter table ${table} disable trigger all`).join(';'));
        await runScript(trx, statement);
        await runScript(trx, guarded.map((table) => `alter table ${table} enable trigger all`).join(';'));
      });

  test('finds nothing in an honest ledger, whatever the page size', async () => {
    const ledger = await fiveEvents();
    for (const size of [1, 2, 1000]) {
      const report = await verifyLedger(database().db, ledger, size);
      expect(report).toMatchObject({ size: 5, faults: [], erased: [], head: { position: 5 } });
    }
    const last = (await readLedger(database().db, ledger, '4', 1))[0];
    expect((await verifyLedger(database().db, ledger)).head.hash).toBe(last?.hash);
    expect(await verifyLedger(database().db, newLedger())).toMatchObject({ size: 0, faults: [] });
  });

  test('the text that is hashed is the same in SQL and here', async () => {
    const { db } = database();
    const ledger = await fiveEvents();
    const { rows } = await sql<{ text: string; hash: string; command_id: string }>`
      select event_preimage(e) as text, encode(hash, 'hex') as hash, command_id
        from events e where ledger = ${ledger} order by position`.execute(db);
    for (const { text, hash } of rows) {
      const { format, ...envelope } = JSON.parse(text);
      expect(format).toBe(1);
      expect(eventPreimage(envelope)).toBe(text);
      expect(sha256(text)).toBe(hash);
    }
    expect(JSON.parse(rows[1]!.text)).toMatchObject({ ledger, position: 2, version: 2, causationId: 'c-0' });
    expect(JSON.parse(rows[3]!.text).commandId).toBe(rows[3]!.command_id);
  });

  test('leaves out an erased body, and the proof stays whole', async () => {
    const { db } = database();
    const ledger = await fiveEvents();
    await db.transaction().execute(async (trx) => {
      await runScript(trx, 'set local role planspor_erasure');
      await runScript(
        trx,
        `delete from bodies b using events e
        where b.event_id = e.event_id and e.ledger = '${ledger}' and e.position = 3`,
      );
    });
    expect(await verifyLedger(db, ledger)).toMatchObject({ size: 5, faults: [], erased: [3] });
  });

  const cases: readonly [string, (where: string, ledger: string) => string, readonly ChainFault[]][] = [
    [
      'a day moved',
      (at) => `update events e set effective_on = '2020-01-01' where ${at} = 2`,
      [altered(2, 'envelope')],
    ],
    ['a recording moved', (at) => `update events e set recorded_at = 0 where ${at} = 1`, [altered(1, 'envelope')]],
    ['a command hidden', (at) => `update events e set command_id = 'x' where ${at} = 5`, [altered(5, 'envelope')]],
    ['a cause taken away', (at) => `update events e set causation_id = null where ${at} = 2`, [altered(2, 'envelope')]],
    [
      'a body rewritten',
      (at) => `update bodies b set body = '{"data":{}}' from events e where b.event_id = e.event_id and ${at} = 3`,
      [altered(3, 'body')],
    ],
    [
      'a body rewritten with a fitting hash',
      (at) => `update bodies b set body = '{}' from events e where b.event_id = e.event_id and ${at} = 3;
        update events e set body_hash = sha256(salt || '{}') from bodies b where b.event_id = e.event_id and ${at} = 3`,
      [altered(3, 'envelope')],
    ],
    [
      'a record rewritten with a fitting hash of its own',
      (at) => `update events e set type = 'Other' where ${at} = 3;
        update events e set hash = sha256(convert_to(event_preimage(e), 'UTF8')) where ${at} = 3`,
      [altered(3, 'link')],
    ],
    [
      'the last record rewritten with a fitting hash of its own',
      (at) => `update events e set type = 'Other' where ${at} = 5;
        update events e set hash = sha256(convert_to(event_preimage(e), 'UTF8')) where ${at} = 5`,
      [altered(5, 'link')],
    ],
    ['a record taken out', (at) => remove(`${at} = 3`), [{ kind: 'missing', first: 3, last: 3 }]],
    ['the first two taken out', (at) => remove(`${at} < 3`), [{ kind: 'missing', first: 1, last: 2 }]],
    ['the end cut off', (at) => remove(`${at} > 3`), [{ kind: 'missing', first: 4, last: 5 }]],
    ['all taken out', (at) => remove(`${at} > 0`), [{ kind: 'missing', first: 1, last: 5 }]],
    [
      'the end cut off and the head set back to a wrong hash',
      (at, ledger) => `${remove(`${at} > 3`)}; update ledgers set position = 3 where ledger = '${ledger}'`,
      [altered(3, 'link')],
    ],
    [
      'the head set back',
      (_, ledger) => `update ledgers set position = 3 where ledger = '${ledger}'`,
      [altered(3, 'link'), { kind: 'unexpected', first: 4 }],
    ],
    [
      'two records exchanged',
      (at) => `update events e set position = 99 where ${at} = 2; update events e set position = 2 where ${at} = 4;
        update events e set position = 4 where ${at} = 99`,
      [
        { kind: 're-ordered', position: 2, belongsAt: 4 },
        { kind: 're-ordered', position: 4, belongsAt: 2 },
      ],
    ],
    [
      'three records in a ring',
      (at) => `update events e set position = 99 where ${at} = 1; update events e set position = 1 where ${at} = 2;
        update events e set position = 2 where ${at} = 3; update events e set position = 3 where ${at} = 99`,
      [
        { kind: 're-ordered', position: 1, belongsAt: 2 },
        { kind: 're-ordered', position: 2, belongsAt: 3 },
        { kind: 're-ordered', position: 3, belongsAt: 1 },
      ],
    ],
    [
      'one altered, one missing, one with another body',
      (at) => `update events e set version = 77 where ${at} = 1; ${remove(`${at} = 3`)};
        update bodies b set salt = sha256('') from events e where b.event_id = e.event_id and ${at} = 5`,
      [altered(1, 'envelope'), { kind: 'missing', first: 3, last: 3 }, altered(5, 'body')],
    ],
  ];

  test.each(cases)('finds %s', async (_, statement, faults) => {
    const [ledger, untouched] = [await fiveEvents(), await fiveEvents()];
    await tamper(statement(`e.ledger = '${ledger}' and e.position`, ledger));
    for (const size of [1, 1000]) {
      expect((await verifyLedger(database().db, ledger, size)).faults).toEqual(faults);
    }
    expect((await verifyLedger(database().db, untouched)).faults).toEqual([]);
  });

  test('is never red because somebody is writing', async () => {
    const { db } = database();
    const [ledger, stream] = [await fiveEvents(), newId()];
    await append(db, ledger, [accepted(stream, 'none')]);
    const writers = Array.from({ length: 40 }, () => append(db, ledger, [accepted(stream, 'exists')]));
    const reports = await Promise.all(Array.from({ length: 5 }, () => verifyLedger(db, ledger, 3)));
    await Promise.all(writers);
    expect(reports.flatMap(({ faults }) => faults)).toEqual([]);
  });
});

function altered(position: number, part: 'envelope' | 'body' | 'link'): ChainFault {
  return { kind: 'altered', position, part };
}

function remove(where: string): string {
  return `delete from bodies b using events e where b.ledger = e.ledger and b.event_id = e.event_id and ${where};
    delete from events e where ${where}`;
}
