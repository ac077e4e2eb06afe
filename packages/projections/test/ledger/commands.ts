import { randomBytes } from 'node:crypto';
import { type AppendCommand, type Expectation, type NewEvent, sha256 } from '@planspor/projections';

/** A UUIDv7 of no particular time. */
export function newId(): string {
  const hex = randomBytes(16).toString('hex');
  return `01900000-${hex.slice(0, 4)}-7${hex.slice(4, 7)}-8${hex.slice(7, 10)}-${hex.slice(10, 22)}`;
}

let ledgers = 100;

/** A ledger nobody else in this file writes to. */
export const newLedger = (): string => String(ledgers++);

export const anEvent = (given: Partial<NewEvent> = {}): NewEvent => ({
  id: newId(),
  type: 'NoteAdded',
  schemaVersion: 1,
  effectiveOn: '2024-01-01',
  correlationId: 'c-1',
  body: { data: { text: 'Blåbærgrød' }, actor: { id: 'job-centre', role: 'editor' } },
  ...given,
});

type Accepted = Extract<AppendCommand, { outcome: 'accepted' }>;
type Refused = Extract<AppendCommand, { outcome: 'refused' }>;

const command = (stream: string, expected: Expectation) =>
  ({
    commandId: newId(),
    caller: 'tester',
    requestHash: sha256('a request'),
    stream,
    streamType: 'plan',
    expected,
  }) as const;

/** A command that was accepted and records one event, unless others are given. */
export const accepted = (stream: string, expected: Expectation, given: Partial<Accepted> = {}): Accepted => ({
  ...command(stream, expected),
  outcome: 'accepted',
  events: [anEvent()],
  ...given,
});

export const refused = (stream: string, expected: Expectation, given: Partial<Refused> = {}): Refused => ({
  ...command(stream, expected),
  outcome: 'refused',
  answer: '{"type":"goal-has-targets"}',
  ...given,
});
