import {
  type Anchor,
  anchorOf,
  append,
  ledgerHead,
  newSigner,
  readSignedCheckpoint,
  runScript,
  signCheckpoint,
  signingType,
  verifyExport,
  verifyLedgerInPlace,
} from '@planspor/projections';
import { expect, test } from 'vitest';
import { describeOnEachDatabase } from '../../../../test/support/each-database.js';
import { accepted, anEvent, newId, newLedger, refused } from '../ledger/commands.js';
import { exportAsIs, exported, linesOf } from './exports.js';
import { judge, type Kept } from './second-verifier.js';
import { tamper } from './tampering.js';

const key = newSigner('planspor.example', signingType);

/** Hashes everything from a position on anew, as whoever owns the database can. */
const rechain = (ledger: string, from: number) => `
  do $$
  declare
    e events;
    before bytea := coalesce((select hash from events where ledger = '${ledger}' and position = ${from - 1}),
                             decode(repeat('00', 32), 'hex'));
  begin
    for e in select * from events where ledger = '${ledger}' and position >= ${from} order by position loop
      select sha256(b.salt || convert_to(b.body, 'UTF8')) into e.body_hash from bodies b
        where b.ledger = e.ledger and b.event_id = e.event_id;
      e.previous_hash := before;
      e.hash := sha256(convert_to(event_preimage(e), 'UTF8'));
      before := e.hash;
      update events set body_hash = e.body_hash, previous_hash = e.previous_hash, hash = e.hash
        where ledger = e.ledger and position = e.position;
    end loop;
    update ledgers set hash = before where ledger = '${ledger}';
  end $$`;

const remove = (ledger: string, where: string) => [
  `delete from bodies b using events e
    where b.ledger = e.ledger and b.event_id = e.event_id and e.ledger = '${ledger}' and e.${where}`,
  `delete from events where ledger = '${ledger}' and ${where}`,
];

const cutAt = (ledger: string, last: number) => [
  ...remove(ledger, `position > ${last}`),
  `update ledgers set position = ${last}, hash = (select hash from events where ledger = '${ledger}' and position = ${last})
    where ledger = '${ledger}'`,
];

/** Everything that spoke of what was cut. */
const forget = (ledger: string, last: number) => [
  `delete from commands where ledger = '${ledger}' and recorded_at > (select recorded_at from events
    where ledger = '${ledger}' and position = ${last})`,
  `update ledgers set recorded_at = (select max(recorded_at) from commands c where c.ledger = '${ledger}')
    where ledger = '${ledger}'`,
  `delete from streams s where ledger = '${ledger}'
    and not exists (select from events e where e.ledger = s.ledger and e.stream = s.stream)`,
  `update streams s set version = (select max(version) from events e where e.ledger = s.ledger and e.stream = s.stream)
    where ledger = '${ledger}'`,
  `delete from checkpoints where ledger = '${ledger}' and size > ${last}`,
];

const change = (ledger: string, position: number) =>
  `update bodies b set body = replace(body, 'Blåbærgrød', 'Jordbærgrød') from events e
    where b.ledger = e.ledger and b.event_id = e.event_id and e.ledger = '${ledger}' and e.position = ${position}`;

interface Tampering {
  readonly name: string;
  readonly statements: (ledger: string) => readonly string[];
  /** What is found without anything kept elsewhere; undefined where nothing can be. */
  readonly alone?: { readonly kind: string; readonly position: number };
  readonly witnessed: { readonly kind: string; readonly position: number };
}

/** Of ten events; a checkpoint for five and one for ten are kept elsewhere. */
const tamperings: readonly Tampering[] = [
  {
    name: 'one deep value changed',
    statements: (ledger) => [change(ledger, 4)],
    alone: { kind: 'altered', position: 4 },
    witnessed: { kind: 'altered', position: 4 },
  },
  {
    name: 'a row taken out of the middle',
    statements: (ledger) => remove(ledger, 'position = 4'),
    alone: { kind: 'missing', position: 4 },
    witnessed: { kind: 'missing', position: 4 },
  },
  {
    name: 'two rows exchanged',
    statements: (ledger) => [
      `update events set position = 99 where ledger = '${ledger}' and position = 3`,
      `update events set position = 3 where ledger = '${ledger}' and position = 7`,
      `update events set position = 7 where ledger = '${ledger}' and position = 99`,
    ],
    alone: { kind: 're-ordered', position: 3 },
    witnessed: { kind: 're-ordered', position: 3 },
  },
  {
    name: 'the last three cut and the head set back',
    statements: (ledger) => cutAt(ledger, 7),
    alone: { kind: 'truncated', position: 8 },
    witnessed: { kind: 'truncated', position: 8 },
  },
  {
    name: 'the tail hashed anew',
    statements: (ledger) => [change(ledger, 8), rechain(ledger, 8)],
    witnessed: { kind: 're-chained', position: 6 },
  },
  {
    name: 'the whole hashed anew',
    statements: (ledger) => [change(ledger, 1), rechain(ledger, 1)],
    witnessed: { kind: 're-chained', position: 1 },
  },
  {
    name: 'an old backup restored',
    statements: (ledger) => [...cutAt(ledger, 7), ...forget(ledger, 7)],
    witnessed: { kind: 'restored', position: 8 },
  },
];

describeOnEachDatabase('whoever owns the database', (database) => {
  const filled = async () => {
    const { db } = database();
    const ledger = newLedger();
    const stream = newId();
    const record = (expected: 'none' | 'exists', count: number) =>
      append(db, ledger, [
        accepted(stream, expected, { events: Array.from({ length: count }, () => anEvent()) }),
        refused(stream, 'exists'),
      ]);
    const pause = () => new Promise((resolve) => setTimeout(resolve, 3));
    await record('none', 2);
    await record('exists', 3);
    await pause();
    const five = await checkpoint(ledger);
    await record('exists', 2);
    await pause();
    await record('exists', 3);
    return { ledger, stream, kept: [five, await checkpoint(ledger)] };
  };

  const checkpoint = async (ledger: string): Promise<Anchor> => {
    const read = readSignedCheckpoint((await signCheckpoint(database().db, ledger, key, 0)) ?? '');
    if (read.fault !== undefined) throw new Error(read.fault);
    return anchorOf(read.value.checkpoint);
  };

  const without = (ledger: string) => [`delete from checkpoints where ledger = '${ledger}'`];

  test.each(tamperings)('is found out: $name', async ({ statements, alone, witnessed }) => {
    const { db } = database();
    const { ledger, kept } = await filled();
    // The checkpoints are in the auditor's hands; what the database keeps of them goes too.
    await tamper(db, [...statements(ledger), ...without(ledger)]);
    const text = await readable(ledger);
    for (const [anchors, expected] of [
      [[], alone],
      [kept, witnessed],
    ] as const) {
      const [inPlace, fromFile] = [
        (await verifyLedgerInPlace(db, ledger, anchors))?.faults ?? [],
        (await verifyExport(linesOf(text), { [ledger]: anchors })).faults,
      ];
      for (const faults of [inPlace, fromFile]) {
        if (expected === undefined) expect(faults).toEqual([]);
        else expect(faults[0]).toMatchObject(expected);
      }
      const judged = judge(text, anchors as readonly Kept[]);
      expect(judged).toEqual(expected === undefined ? { holds: true } : { holds: false, first: expected.position });
    }
  });

  /** The export of a ledger that the server would refuse to export: its rows as they stand. */
  async function readable(ledger: string): Promise<string> {
    const { db } = database();
    await runScript(db, `delete from merkle_tiles where ledger = '${ledger}'`);
    return exportAsIs(db, ledger);
  }

  test('is found out by the hash that an answer named, when nothing else was kept', async () => {
    const { db } = database();
    const { ledger } = await filled();
    const head = await ledgerHead(db, ledger);
    const kept = [{ name: 'the answer', size: 10, hash: head?.hash ?? '' }];
    expect((await verifyLedgerInPlace(db, ledger, kept))?.faults).toEqual([]);
    await tamper(db, [change(ledger, 8), rechain(ledger, 8), ...without(ledger)]);
    expect((await verifyLedgerInPlace(db, ledger, kept))?.faults).toMatchObject([{ kind: 'rewritten', position: 1 }]);
    expect((await verifyExport(linesOf(await exported(db, ledger)), { [ledger]: kept })).faults).toMatchObject([
      { kind: 'rewritten', position: 1 },
    ]);
  });

  test('is found out when a restored backup was written on: the history forks', async () => {
    const { db } = database();
    const { ledger, stream, kept } = await filled();
    await tamper(db, [...cutAt(ledger, 7), ...forget(ledger, 7), ...without(ledger)]);
    await append(db, ledger, [accepted(stream, 'exists', { events: Array.from({ length: 4 }, () => anEvent()) })]);
    expect((await verifyLedgerInPlace(db, ledger, kept))?.faults).toMatchObject([{ kind: 'forked', position: 6 }]);
    expect((await verifyExport(linesOf(await exported(db, ledger)), { [ledger]: kept })).faults).toMatchObject([
      { kind: 'forked', position: 6 },
    ]);
  });

  test('is found out by the tiles, to the very position, where they were left as they were', async () => {
    const { db } = database();
    const ledger = newLedger();
    const events = Array.from({ length: 300 }, () => anEvent());
    await append(db, ledger, [accepted(newId(), 'none', { events })]);
    const kept = [await checkpoint(ledger)];
    await tamper(db, [change(ledger, 123), rechain(ledger, 123), ...without(ledger)]);
    expect((await verifyLedgerInPlace(db, ledger, kept))?.faults).toMatchObject([
      { kind: 're-chained', position: 123 },
      { kind: 'derived', position: 123 },
    ]);
  });
});
