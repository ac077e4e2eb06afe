import type { AuditFault } from './findings.js';

const unexpected = (line: number, detail: string): AuditFault => ({ kind: 'unexpected', line, detail });

/** What an export is not of does not belong into it. */
export const foreignFaults = (ledger: string, own: string, line: number): readonly AuditFault[] =>
  ledger === own ? [] : [unexpected(line, `it is of ledger ${ledger}`)];

/** What was recorded after the moment that the header says does not belong into the export either. */
export const lateFaults = (recordedAt: number, knownAt: string, line: number): readonly AuditFault[] =>
  recordedAt <= Date.parse(knownAt)
    ? []
    : [unexpected(line, `it was recorded after ${knownAt}, which the header says`)];

/** No commands are kept in a plan's bundle. */
export const commandInBundle = (line: number): AuditFault =>
  unexpected(line, 'a command does not belong into the bundle of a plan');

/** The trailer counts the events. */
export const countFaults = (counted: number, read: number): readonly AuditFault[] =>
  counted === read ? [] : [{ kind: 'missing', detail: `the trailer counts ${counted} events and there are ${read}` }];
