import {
  append,
  consistencyProof,
  growTiles,
  inclusionProof,
  isChainBroken,
  isCheckpointRefused,
  isConsistent,
  leafOf,
  newSigner,
  readSignedCheckpoint,
  readTree,
  renamed,
  rootByInclusion,
  runScript,
  signatureBy,
  signCheckpoint,
  signingType,
} from '@planspor/projections';
import { expect, test } from 'vitest';
import { describeOnEachDatabase } from '../../../../test/support/each-database.js';
import { accepted, anEvent, newId, newLedger, refused } from '../ledger/commands.js';
import { tamper } from './tampering.js';

const key = newSigner('planspor.example', signingType);
const hex = (text: string): Buffer => Buffer.from(text, 'hex');

describeOnEachDatabase('the proofs of a ledger', (database) => {
  /** A ledger with this many events, in commands of up to a hundred. */
  const filled = async (count: number, ledger = newLedger()) => {
    for (let left = count; left > 0; left -= 100) {
      const events = Array.from({ length: Math.min(left, 100) }, () => anEvent());
      await append(database().db, ledger, [accepted(newId(), 'none', { events })]);
    }
    return ledger;
  };

  const checkpoint = async (ledger: string) => {
    const read = readSignedCheckpoint((await signCheckpoint(database().db, ledger, key, 0)) ?? '');
    if (read.fault !== undefined) throw new Error(read.fault);
    return { ...read.value.checkpoint, note: read.value.note };
  };

  test('hold for every position, with tiles and without', async () => {
    const { db } = database();
    const ledger = await filled(700);
    for (const made of [false, true]) {
      if (made) await growTiles(db, ledger, 700);
      for (const position of [1, 2, 255, 256, 257, 511, 512, 513, 700]) {
        const proof = await inclusionProof(db, ledger, position, 700);
        const root = rootByInclusion(position - 1, 700, leafOf(proof.hash), proof.path.map(hex));
        expect(root?.toString('hex')).toBe(proof.root);
        expect(proof.path.length).toBeLessThanOrEqual(10);
      }
      for (const from of [0, 1, 256, 300, 512, 699, 700]) {
        const { fromRoot, toRoot, path } = await consistencyProof(db, ledger, from, 700);
        expect(isConsistent(from, 700, hex(fromRoot), hex(toRoot), path.map(hex))).toBe(true);
      }
    }
    expect(await db.selectFrom('merkle_tiles').select('tile').where('ledger', '=', ledger).execute()).toHaveLength(2);
  });

  test('a checkpoint is signed under the ledger’s name, is the same when asked again, and grows with the ledger', async () => {
    const { db } = database();
    const ledger = await filled(3);
    const first = await checkpoint(ledger);
    expect(first).toMatchObject({ origin: `planspor.example/${ledger}`, size: 3, epoch: 1, commands: { count: 1 } });
    expect(signatureBy(first.note, renamed(key, first.origin))).toEqual({});
    expect(await checkpoint(ledger)).toEqual(first);
    await append(db, ledger, [refused(newId(), 'none')]);
    await filled(300, ledger);
    const second = await checkpoint(ledger);
    expect(second).toMatchObject({ size: 303, commands: { count: 5 } });
    const { fromRoot, toRoot } = await consistencyProof(db, ledger, 3, 303);
    expect([hex(fromRoot), hex(toRoot)]).toEqual([first.root, second.root]);
    expect(await signCheckpoint(db, newLedger(), key, 0)).toBeUndefined();
  });

  test('are the same whether the tiles grew at once or bit by bit', async () => {
    const { db } = database();
    const ledger = await filled(100);
    for (const more of [157, 3, 300]) {
      await checkpoint(ledger);
      await filled(more, ledger);
    }
    const grown = await checkpoint(ledger);
    await runScript(db, `delete from merkle_tiles where ledger = '${ledger}'`);
    expect(await readTree(db, ledger).rootOf({ from: 0, to: 560 })).toEqual(grown.root);
  });

  test('nothing is signed for a ledger that has been cut', async () => {
    const ledger = await filled(5);
    await checkpoint(ledger);
    await tamper(database().db, [
      `delete from bodies b using events e where b.event_id = e.event_id and e.ledger = '${ledger}' and e.position > 3`,
      `delete from events where ledger = '${ledger}' and position > 3`,
      `update ledgers set position = 3, hash = (select hash from events where ledger = '${ledger}' and position = 3)
        where ledger = '${ledger}'`,
    ]);
    const refusal = await checkpoint(ledger).catch((error: unknown) => error);
    expect(isCheckpointRefused(refusal) && refusal.why).toBe('shorter');
    await filled(9, ledger);
    const other = await checkpoint(ledger).catch((error: unknown) => error);
    expect(isCheckpointRefused(other) && other.why).toBe('other');
  });

  test('nothing is signed over an event that does not fit itself', async () => {
    const ledger = await filled(5);
    await tamper(database().db, [`update events set type = 'Other' where ledger = '${ledger}' and position = 4`]);
    const refusal = await checkpoint(ledger).catch((error: unknown) => error);
    expect(isChainBroken(refusal) && refusal.position).toBe(4);
  });

  test('the database itself refuses a checkpoint for a smaller size', async () => {
    const { db } = database();
    const ledger = await filled(2);
    await checkpoint(ledger);
    const smaller = `insert into checkpoints values ('${ledger}', 2, 1, sha256(''), 'x', 0)`;
    await expect(runScript(db, smaller)).rejects.toMatchObject({ code: 'PS001' });
  });
});
