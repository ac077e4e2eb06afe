import { append, type NewEvent, type OpenDatabase, sha256 } from '@planspor/projections';
import { newId, newKey } from './ids.js';

const noteOf = (number: number): NewEvent => ({
  id: newId(),
  type: number % 100 === 0 ? 'GoalRetired' : 'NoteAdded',
  schemaVersion: 1,
  effectiveOn: '2024-01-01',
  correlationId: 'c-1',
  body: { data: { number }, actor: { id: 'jobcenter', role: 'editor' } },
});

/** Events that no command decided, straight into a ledger and many at once: for what looks at how many there are. */
export async function recordMany(
  { db }: Pick<OpenDatabase, 'db'>,
  ledger: string,
  count: number,
  together = 500,
): Promise<void> {
  for (let first = 0; first < count; first += together) {
    const events = Array.from({ length: Math.min(together, count - first) }, (_, at) => noteOf(first + at + 1));
    const command = { commandId: newKey(), caller: 'tester', requestHash: sha256('a request'), stream: newId() };
    await append(db, ledger, [{ ...command, streamType: 'plan', expected: 'none', outcome: 'accepted', events }]);
  }
}
