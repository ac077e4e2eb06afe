import { append, readLedger, sha256 } from '@planspor/projections';
import { expect, test } from 'vitest';
import { describeOnEachDatabase } from '../../../../test/support/each-database.js';
import { accepted, anEvent, newId, newLedger, refused } from './commands.js';

describeOnEachDatabase('repeating a command', (database) => {
  test('gives the first answer, whatever has happened since and whatever version is expected now', async () => {
    const { db } = database();
    const [ledger, stream] = [newLedger(), newId()];
    const [first, second, refusal] = [accepted(stream, 'none'), accepted(stream, 1), refused(stream, 2)];
    const answers = [];
    for (const command of [first, second, refusal]) answers.push(...(await append(db, ledger, [command])));
    await append(db, ledger, [accepted(stream, 2)]);

    const replayed = answers.map((answer) => ({ ...answer, replayed: true }));
    for (const expected of ['none', 'exists', 0, 1, 2, 3, 99] as const) {
      const again = [first, second, refusal].map((command) => ({ ...command, expected }));
      expect(await append(db, ledger, again)).toEqual(replayed);
      expect(await append(db, ledger, again.toReversed())).toEqual(replayed.toReversed());
    }
    expect(await readLedger(db, ledger, '0', 10)).toHaveLength(3);
  });

  test('gives the first answer though it would be decided otherwise today', async () => {
    const { db } = database();
    const [ledger, stream] = [newLedger(), newId()];
    const { outcome, answer, ...like } = refused(stream, 'none');
    const first = await append(db, ledger, [{ ...like, outcome, answer }]);
    const again = await append(db, ledger, [{ ...like, outcome: 'accepted', events: [anEvent()] }]);
    expect(again).toEqual([{ ...first[0], replayed: true }]);
    expect(await readLedger(db, ledger, '0', 10)).toEqual([]);
  });

  test('twenty times at once records it once and answers twenty times the same', async () => {
    const { db } = database();
    const [ledger, stream] = [newLedger(), newId()];
    const command = accepted(stream, 'none');
    const attempts = Array.from({ length: 20 }, () => append(db, ledger, [{ ...command, events: [anEvent()] }]));
    const outcomes = (await Promise.all(attempts)).flat();
    expect(outcomes.filter((outcome) => outcome.kind === 'recorded' && !outcome.replayed)).toHaveLength(1);
    expect(new Set(outcomes.map((outcome) => JSON.stringify({ ...outcome, replayed: true }))).size).toBe(1);
    expect(await readLedger(db, ledger, '0', 100)).toHaveLength(1);
  });

  test('under the same id with another request is refused, and the first stays as it is', async () => {
    const { db } = database();
    const [ledger, stream] = [newLedger(), newId()];
    const command = accepted(stream, 'none');
    await append(db, ledger, [command]);
    const other = accepted(stream, 1, { commandId: command.commandId, requestHash: sha256('another') });
    expect(await append(db, ledger, [other])).toEqual([{ kind: 'key-reused' }]);
    expect(await append(db, ledger, [command])).toMatchObject([{ kind: 'recorded', replayed: true }]);
  });

  test('an id belongs to its caller: another may use the same', async () => {
    const { db } = database();
    const [ledger, stream] = [newLedger(), newId()];
    const command = accepted(stream, 'none');
    const others = accepted(stream, 1, { commandId: command.commandId, caller: 'somebody else' });
    expect(await append(db, ledger, [command, others])).toMatchObject([
      { kind: 'recorded', replayed: false, version: 1 },
      { kind: 'recorded', replayed: false, version: 2 },
    ]);
  });

  test('after a conflict is a new attempt: nothing was kept under the id', async () => {
    const { db } = database();
    const [ledger, stream] = [newLedger(), newId()];
    const command = accepted(stream, 7);
    expect(await append(db, ledger, [command])).toMatchObject([{ kind: 'version-mismatch' }]);
    expect(await append(db, ledger, [{ ...command, expected: 'none' }])).toMatchObject([
      { kind: 'recorded', replayed: false },
    ]);
  });
});
