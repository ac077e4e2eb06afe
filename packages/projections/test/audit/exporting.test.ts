import {
  append,
  importLedger,
  ledgerHead,
  newSigner,
  runScript,
  signCheckpoint,
  signingType,
  verifyExport,
} from '@planspor/projections';
import { expect, test } from 'vitest';
import {
  describeOnEachDatabase,
  describeOnPostgres,
  openPostgresCopy,
} from '../../../../test/support/each-database.js';
import { setStoreClock } from '../../../../test/support/store-clock.js';
import { accepted, anEvent, newId, newLedger, refused } from '../ledger/commands.js';
import { exported, linesOf } from './exports.js';
import { judge } from './second-verifier.js';

type Line = Record<string, unknown> & { readonly kind: string };
const read = (text: string): Line[] =>
  text
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line));

describeOnEachDatabase('the export of a ledger', (database) => {
  const filled = async (ledger = newLedger()) => {
    const { db } = database();
    const [one, two] = [newId(), newId()];
    const odd = { commandId: 'key "æ" \\ 😀', caller: 'x' };
    await append(db, ledger, [accepted(one, 'none', { events: [anEvent(), anEvent({ causationId: 'c' })] })]);
    await append(db, ledger, [refused(two, 'none'), accepted(one, 2, odd), accepted(two, 'none')]);
    return { ledger, stream: one };
  };

  test('has a header, each command before its events, every event with salt and body, and a trailer', async () => {
    const { ledger } = await filled();
    const lines = read(await exported(database().db, ledger));
    expect(lines.map(({ kind }) => kind).join(' ')).toMatch(/^header command event event (command |event )+trailer$/);
    const head = await ledgerHead(database().db, ledger);
    expect(lines[0]).toMatchObject({ scope: 'ledger', ledgers: [{ ledger, epoch: 1, size: 4, head: head?.hash }] });
    expect(lines[2]).toMatchObject({ streamType: 'plan', envelope: { position: 1, previousHash: '0'.repeat(64) } });
    expect(lines.at(-1)).toMatchObject({ events: 4, commands: { count: 4 } });
  });

  test('is the same bytes when asked again, also after more has been recorded', async () => {
    const { db } = database();
    const { ledger, stream } = await filled();
    const first = await exported(db, ledger);
    expect(await exported(db, ledger)).toBe(first);
    const knownAt = String(read(first)[0]?.knownAt);
    await append(db, ledger, [accepted(stream, 3), refused(newId(), 'none')]);
    expect(await exported(db, ledger, knownAt)).toBe(first);
    expect((await exported(db, ledger)).length).toBeGreaterThan(first.length);
  });

  test('holds, by both verifiers', async () => {
    const { ledger } = await filled();
    const text = await exported(database().db, ledger);
    expect(await verifyExport(linesOf(text))).toMatchObject({ events: 4, commands: 4, faults: [] });
    expect(judge(text)).toEqual({ holds: true });
  });

  test('names what is no line of an export, and one that has no end', async () => {
    const { ledger } = await filled();
    const text = await exported(database().db, ledger);
    const lines = text.trimEnd().split('\n');
    const nonsense = await verifyExport(
      linesOf([...lines.slice(0, 2), '{"kind":"other"}', ...lines.slice(2)].join('\n')),
    );
    expect(nonsense.faults).toContainEqual(expect.objectContaining({ kind: 'unreadable', line: 3 }));
    const half = await verifyExport(linesOf(lines.slice(0, 5).join('\n')));
    expect(half.faults[0]).toMatchObject({ kind: 'truncated', position: 3 });
    expect((await verifyExport(linesOf('{}'))).faults[0]).toMatchObject({ kind: 'unreadable', line: 1 });
    expect((await verifyExport(linesOf('hello\nworld'))).faults.length).toBeGreaterThan(0);
  });
});

describeOnPostgres('a ledger begun again from its export', (database) => {
  test('is the same ledger: its export has the same bytes, and it takes up where the other ended', async () => {
    const { db } = database();
    const ledger = newLedger();
    const [stream, key] = [newId(), newSigner('planspor.example', signingType)];
    await append(db, ledger, [accepted(stream, 'none', { events: Array.from({ length: 300 }, () => anEvent()) })]);
    const known = accepted(stream, 300);
    await append(db, ledger, [known, refused(stream, 301)]);
    const text = await exported(db, ledger);
    const note = await signCheckpoint(db, ledger, key, 0);
    const other = await openPostgresCopy();
    try {
      expect(await importLedger(other.db, linesOf(text))).toMatchObject({ events: 301, faults: [] });
      expect(await exported(other.db, ledger)).toBe(text);
      expect(await ledgerHead(other.db, ledger)).toEqual(await ledgerHead(db, ledger));
      expect(await signCheckpoint(other.db, ledger, key, 0)).toBe(note);
      await setStoreClock(other, '2020-01-01T00:00:00.000Z');
      const [again, next] = await append(other.db, ledger, [known, accepted(stream, 301)]);
      expect(again).toMatchObject({ replayed: true, lastPosition: '301' });
      expect(next).toMatchObject({ firstPosition: '302', version: 302 });
      await expect(importLedger(other.db, linesOf(text))).rejects.toMatchObject({ name: 'ImportRefused' });
    } finally {
      await other.close();
    }
  });

  test('is not begun from a file at fault: nothing of it is left', async () => {
    const { db } = database();
    const ledger = newLedger();
    await append(db, ledger, [accepted(newId(), 'none')]);
    const text = (await exported(db, ledger)).replace('Blåbærgrød', 'Jordbærgrød');
    const other = await openPostgresCopy();
    try {
      await expect(importLedger(other.db, linesOf(text))).rejects.toMatchObject({
        name: 'ImportRefused',
        faults: [{ kind: 'altered', position: 1 }, { kind: 'altered' }],
      });
      expect(await ledgerHead(other.db, ledger)).toBeUndefined();
      await runScript(other.db, 'select 1');
    } finally {
      await other.close();
    }
  });
});
