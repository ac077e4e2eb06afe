import { randomBytes } from 'node:crypto';
import { type AppendCommand, type Expectation, type NewEvent, sha256 } from '@planspor/projections';

/** A UUIDv7 of no particular time. */
export function newId(): string {
  const hex = randomBytes(16).toString('hex');
  return `01900000-${hex.slice(0, 4)}-7${hex.slice(4, 7)}-8${hex.slice(7, 10)}-${hex.slice(10, 22)}`;
}

export const anEvent = (given: Partial<NewEvent> = {}): NewEvent => ({
  id: newId(),
  type: 'NoteAdded',
  schemaVersion: 1,
  effectiveOn: '2024-02-29',
  correlationId: 'c-1',
  body: { data: { text: 'Blåbærgrød' }, actor: { id: 'job-centre', role: 'editor' } },
  ...given,
});

const sent = (stream: string, expected: Expectation) =>
  ({
    commandId: newId(),
    caller: 'tester',
    requestHash: sha256('a request'),
    stream,
    streamType: 'plan',
    expected,
  }) as const;

type Accepted = Extract<AppendCommand, { outcome: 'accepted' }>;

/** A command that records one event, unless others are given. */
export const accepted = (stream: string, expected: Expectation, given: Partial<Accepted> = {}): Accepted => ({
  ...sent(stream, expected),
  outcome: 'accepted',
  events: [anEvent()],
  ...given,
});

/** A command that a rule refused: the answer is kept, and nothing recorded. */
export const refused = (stream: string, expected: Expectation): AppendCommand => ({
  ...sent(stream, expected),
  outcome: 'refused',
  answer: '{"type":"goal-has-targets"}',
});
