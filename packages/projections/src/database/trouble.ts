/** What keeps a database from answering: it cannot be reached, took longer than it may, takes only reads, or is set otherwise. */
export type DatabaseTrouble = 'unreachable' | 'too-slow' | 'read-only' | 'wrongly-set';

/** Our SQLSTATE for a database whose settings would make an answer wrong; migrations/0013 explains it. */
export const wronglySet = 'PS004';

/** Waiting for a lock, a statement that was given up, and two that waited for each other: 55P03, 57014, 40P01. */
const slowStates = ['55P03', '57014', '40P01'];

/** Classes of SQLSTATE: no connection, no such login, no database, no rights, no resources, an operator at work, no disk. */
const awayStates = /^(08|28|3D|42501|53|57P|58)/;

const awayCodes = [
  'ECONNREFUSED',
  'ECONNRESET',
  'ENOTFOUND',
  'EAI_AGAIN',
  'ENOENT',
  'EPIPE',
  'ETIMEDOUT',
  'EHOSTUNREACH',
  'ENETUNREACH',
];

/** What the drivers say without a code. */
const awayWords =
  /^(timeout exceeded when trying to connect|timeout expired|Connection terminated|Client has encountered a connection error|PGlite is closed|the embedded database has ended)/;

/** The SQLSTATE of an error a database raised, on either driver. */
export function sqlStateOf(error: unknown): string | undefined {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : undefined;
}

/** Trouble that passes: whoever asks again may be answered. Undefined for every other error. */
export function databaseTrouble(error: unknown): DatabaseTrouble | undefined {
  if (!(error instanceof Error)) return undefined;
  const code = sqlStateOf(error) ?? '';
  if (slowStates.includes(code)) return 'too-slow';
  if (code === '25006') return 'read-only';
  if (code === wronglySet) return 'wrongly-set';
  return awayStates.test(code) || awayCodes.includes(code) || awayWords.test(error.message) ? 'unreachable' : undefined;
}
