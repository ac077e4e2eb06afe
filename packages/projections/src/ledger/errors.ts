/** Our own SQLSTATEs; migrations/0001-ledger.sql explains them. */
export const sqlState = { final: 'PS001', contradiction: 'PS002' } as const;

/** A position that must be there is not: events have been lost. Nobody may read on past it. */
export type LedgerHole = Error & {
  readonly name: 'LedgerHole';
  readonly ledger: string;
  readonly expected: string;
  readonly found: string;
};

export function ledgerHole(ledger: string, expected: string, found: string): LedgerHole {
  const message = `ledger ${ledger} has a hole: after the last event comes ${expected}, found ${found}`;
  return Object.assign(new Error(message), { name: 'LedgerHole' as const, ledger, expected, found });
}

/** Whether an error says that an event is missing in a ledger. */
export const isLedgerHole = (error: unknown): error is LedgerHole =>
  error instanceof Error && error.name === 'LedgerHole';

/** The body of an event was erased by law; who needs its content cannot go on. */
export type BodyErased = Error & { readonly name: 'BodyErased'; readonly ledger: string; readonly position: string };

export function bodyErased(ledger: string, position: string): BodyErased {
  const message = `the content of event ${position} in ledger ${ledger} has been erased`;
  return Object.assign(new Error(message), { name: 'BodyErased' as const, ledger, position });
}

/** Whether an error says that the body of an event was erased. */
export const isBodyErased = (error: unknown): error is BodyErased =>
  error instanceof Error && error.name === 'BodyErased';

/** An event that a newer version of the rules recorded; this version cannot say what it means, and goes no further. */
export type UnknownEvent = Error & {
  readonly name: 'UnknownEvent';
  readonly ledger: string;
  readonly position: string;
};

export function unknownEvent(ledger: string, position: string, type: string, schemaVersion: number): UnknownEvent {
  const message = `event ${position} in ledger ${ledger} is a ${type} of version ${schemaVersion}, which this version of the rules does not know`;
  return Object.assign(new Error(message), { name: 'UnknownEvent' as const, ledger, position });
}

/** Whether an error says that an event is of a newer version of the rules. */
export const isUnknownEvent = (error: unknown): error is UnknownEvent =>
  error instanceof Error && error.name === 'UnknownEvent';
