import { append, groupCommit, ledgerHead, readStream } from '@planspor/projections';
import { expect, test } from 'vitest';
import { describeOnEachDatabase } from '../../../../test/support/each-database.js';
import { accepted, newId, newLedger, refused } from './commands.js';

/** A stream of one event in a ledger of its own. */
const opened = async (db: Parameters<typeof append>[0]) => {
  const [ledger, stream] = [newLedger(), newId()];
  await append(db, ledger, [accepted(stream, 'none')]);
  return { ledger, stream };
};

describeOnEachDatabase('commands decided on others that are on their way', (database) => {
  test('are recorded after them', async () => {
    const { db } = database();
    const { ledger, stream } = await opened(db);
    const send = groupCommit(db);
    const first = send(ledger, accepted(stream, 1));
    const second = send(ledger, accepted(stream, 2), first);
    const third = send(ledger, accepted(stream, 3), second);
    const told = send(ledger, refused(stream, 4), third);
    expect(await Promise.all([first, second, third, told])).toMatchObject([
      { kind: 'recorded', version: 2 },
      { kind: 'recorded', version: 3 },
      { kind: 'recorded', version: 4 },
      { kind: 'recorded', version: 4, outcome: 'refused' },
    ]);
  });

  // Their version would fit: it is somebody else's event that stands there.
  test.each(['one after the other', 'together'])('are not where those are not, sent %s', async (how) => {
    const { db } = database();
    const { ledger, stream } = await opened(db);
    await append(db, ledger, [accepted(stream, 1)]);
    const send = groupCommit(db);
    // What is sent first goes by itself; all that comes meanwhile goes together.
    const begun = how === 'together' ? send(ledger, accepted(newId(), 'none')) : undefined;
    const first = send(ledger, accepted(stream, 1));
    const second = send(ledger, accepted(stream, 2), first);
    const third = send(ledger, accepted(stream, 3), second);
    const told = send(ledger, refused(stream, 2), first);
    const neighbour = send(ledger, accepted(newId(), 'none'));
    const outcomes = await Promise.all([first, second, third, told]);
    expect(outcomes.map(({ kind }) => kind)).toEqual(outcomes.map(() => 'version-mismatch'));
    expect(await neighbour).toMatchObject({ kind: 'recorded', version: 1 });
    await begun;
    expect(await readStream(db, ledger, stream)).toHaveLength(2);
    expect((await ledgerHead(db, ledger))?.position).toBe(how === 'together' ? '4' : '3');
  });

  test('are not where those had been recorded before', async () => {
    const { db } = database();
    const { ledger, stream } = await opened(db);
    const once = accepted(stream, 1);
    await append(db, ledger, [once, accepted(stream, 2)]);
    const send = groupCommit(db);
    const again = send(ledger, once);
    const after = send(ledger, accepted(stream, 3), again);
    expect(await again).toMatchObject({ kind: 'recorded', replayed: true });
    expect(await after).toMatchObject({ kind: 'version-mismatch' });
    expect(await readStream(db, ledger, stream)).toHaveLength(3);
  });
});
