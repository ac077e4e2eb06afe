import {
  append,
  beginEpoch,
  epochsOf,
  newSigner,
  readSignedCheckpoint,
  runScript,
  signCheckpoint,
  signingType,
  verifyLedgerInPlace,
} from '@planspor/projections';
import { expect, test } from 'vitest';
import { describeOnEachDatabase } from '../../../../test/support/each-database.js';
import { accepted, newId, newLedger } from '../ledger/commands.js';

const key = newSigner('planspor.example', signingType);

describeOnEachDatabase('a ledger that is continued from a backup', (database) => {
  const checkpoint = async (ledger: string) => {
    const read = readSignedCheckpoint((await signCheckpoint(database().db, ledger, key, 1)) ?? '');
    if (read.fault !== undefined) throw new Error(read.fault);
    return read.value.checkpoint;
  };

  test('says so in each checkpoint from then on, also of the same size, and keeps the reason', async () => {
    const { db } = database();
    const ledger = newLedger();
    await append(db, ledger, [accepted(newId(), 'none')]);
    const before = await checkpoint(ledger);
    const said = { ledger, reason: 'The disk of 3 March', begunBy: 'driften', begunAt: 7 };
    const hash = expect.stringMatching(/^[0-9a-f]{64}$/);
    expect(await beginEpoch(db, said)).toEqual({ ...said, epoch: 2, position: '1', hash });
    expect(await checkpoint(ledger)).toEqual({ ...before, epoch: 2 });
    expect(await signCheckpoint(db, ledger, key, 2)).toBe(await signCheckpoint(db, ledger, key, 3));
    await append(db, ledger, [accepted(newId(), 'none')]);
    expect(await checkpoint(ledger)).toMatchObject({ size: 2, epoch: 2 });

    expect(await beginEpoch(db, { ...said, epoch: 2 })).toBe('too-low');
    expect(await beginEpoch(db, { ...said, epoch: 5 })).toMatchObject({ epoch: 5, position: '2' });
    expect((await epochsOf(db, ledger)).map(({ epoch, reason }) => [epoch, reason])).toEqual([
      [2, said.reason],
      [5, said.reason],
    ]);
    for (const forbidden of ['delete from epochs', `update epochs set reason = 'x'`, 'truncate epochs'])
      await expect(runScript(db, forbidden), forbidden).rejects.toMatchObject({ code: 'PS001' });
    expect(await verifyLedgerInPlace(db, ledger)).toMatchObject({ size: 2, faults: [] });
    const newer = { name: 'a note', size: 1, epoch: 9 };
    expect((await verifyLedgerInPlace(db, ledger, [newer]))?.faults).toEqual([
      { kind: 'heads', detail: 'the ledger is in epoch 5, and a note says epoch 9' },
    ]);
  });

  test('must be there', async () => {
    const said = { reason: 'x', begunBy: 'driften', begunAt: 7 };
    expect(await beginEpoch(database().db, { ...said, ledger: newLedger() })).toBeUndefined();
  });
});
