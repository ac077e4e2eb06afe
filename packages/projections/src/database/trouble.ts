/** What keeps a database from answering: it cannot be reached, or took longer than it may. */
export type DatabaseTrouble = 'unreachable' | 'too-slow';

/** Waiting for a lock, and a statement that was given up: 55P03 and 57014. */
const slowStates = ['55P03', '57014'];

/** Classes of SQLSTATE: no connection, no resources, an operator at work. */
const awayStates = /^(08|53|57P)/;

const awayCodes = ['ECONNREFUSED', 'ECONNRESET', 'ENOTFOUND', 'ENOENT', 'EPIPE', 'ETIMEDOUT', 'EHOSTUNREACH'];

/** What the drivers say without a code. */
const awayWords =
  /^(timeout exceeded when trying to connect|Connection terminated|Client has encountered a connection error|PGlite is closed)/;

/** The SQLSTATE of an error a database raised, on either driver. */
export function sqlStateOf(error: unknown): string | undefined {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : undefined;
}

/** Trouble that passes: whoever asks again may be answered. Undefined for every other error. */
export function databaseTrouble(error: unknown): DatabaseTrouble | undefined {
  if (!(error instanceof Error)) return undefined;
  const code = sqlStateOf(error) ?? '';
  if (slowStates.includes(code)) return 'too-slow';
  return awayStates.test(code) || awayCodes.includes(code) || awayWords.test(error.message) ? 'unreachable' : undefined;
}
