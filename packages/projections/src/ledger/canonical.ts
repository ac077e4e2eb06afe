import { createHash } from 'node:crypto';
import type { InSteps } from '@planspor/domain';
import canonicalize from 'canonicalize';

/** Why a value cannot be kept exactly. */
export type TextFaultCode = 'null-character' | 'lone-surrogate' | 'number-not-exact' | 'not-json';

/** One place in a value that cannot be kept; `pointer` is a JSON pointer (RFC 6901). */
export interface TextFault {
  readonly pointer: string;
  readonly code: TextFaultCode;
}

/**
 * Everything in a value that canonical JSON would lose, change or choke on: U+0000 (PostgreSQL cannot hold it), lone
 * surrogates (UTF-8 cannot), numbers that read back differently (-0, NaN, integers beyond 2^53 - 1, which were rounded
 * before we saw them), and what JSON does not know. A field that is `undefined` counts as absent.
 */
export function textFaults(value: unknown, pointer = ''): readonly TextFault[] {
  switch (typeof value) {
    case 'string':
      return stringFaults(value, pointer);
    case 'number':
      return isExact(value) ? [] : [{ pointer, code: 'number-not-exact' }];
    case 'boolean':
      return [];
    case 'object':
      return value === null ? [] : objectFaults(value, pointer);
    default:
      return [{ pointer, code: 'not-json' }];
  }
}

function stringFaults(value: string, pointer: string): readonly TextFault[] {
  if (value.includes('\u0000')) return [{ pointer, code: 'null-character' }];
  return isWellFormed(value) ? [] : [{ pointer, code: 'lone-surrogate' }];
}

/** With the u flag a surrogate matches only where it stands alone. */
const isWellFormed = (value: string): boolean => !/\p{Surrogate}/u.test(value);

const isExact = (value: number): boolean =>
  Number.isFinite(value) && !Object.is(value, -0) && (!Number.isInteger(value) || Number.isSafeInteger(value));

function objectFaults(value: object, pointer: string): readonly TextFault[] {
  if (Array.isArray(value)) return arrayFaults(value, pointer);
  const prototype: unknown = Object.getPrototypeOf(value);
  if (prototype !== Object.prototype && prototype !== null) return [{ pointer, code: 'not-json' }];
  return fieldFaults(value as Readonly<Record<string, unknown>>, pointer);
}

// Nearly everything is without fault: no pointer is made for what is.
function arrayFaults(items: readonly unknown[], pointer: string): readonly TextFault[] {
  const faults: TextFault[] = [];
  for (let index = 0; index < items.length; index += 1)
    for (const fault of textFaults(items[index])) faults.push(under(`${pointer}/${index}`, fault));
  return faults;
}

function fieldFaults(fields: Readonly<Record<string, unknown>>, pointer: string): readonly TextFault[] {
  const faults: TextFault[] = [];
  for (const key of Object.keys(fields)) {
    if (fields[key] === undefined) continue;
    const found = [stringFaults(key, ''), textFaults(fields[key])];
    if (found.every(({ length }) => length === 0)) continue;
    const place = `${pointer}/${key.replaceAll('~', '~0').replaceAll('/', '~1')}`;
    for (const fault of found.flat()) faults.push(under(place, fault));
  }
  return faults;
}

const under = (place: string, { pointer, code }: TextFault): TextFault => ({ pointer: `${place}${pointer}`, code });

/** A value that cannot be kept exactly reached the ledger; whoever let it in should have asked `textFaults`. */
export type NotCanonical = Error & { readonly name: 'NotCanonical'; readonly faults: readonly TextFault[] };

/** Whether an error says that a value cannot be kept exactly. */
export const isNotCanonical = (error: unknown): error is NotCanonical =>
  error instanceof Error && error.name === 'NotCanonical';

/**
 * The one text of a value that is stored and hashed: RFC 8785 JSON.
 *
 * @throws NotCanonical with every fault at once. The message names places, never content.
 */
export function canonicalText(value: unknown): string {
  const faults = textFaults(value);
  const text = faults.length > 0 ? undefined : isInOrder(value) ? JSON.stringify(value) : canonicalize(value);
  if (text === undefined) {
    const places = faults.map(({ pointer, code }) => `${code} at "${pointer}"`).join(', ');
    throw Object.assign(new Error(`cannot be kept exactly: ${places}`), { name: 'NotCanonical' as const, faults });
  }
  return text;
}

/**
 * Whether the fields of a value, and of all within it, stand in the order in which they are stored, and none is undefined. Then
 * plain JSON is its canonical text: numbers and strings RFC 8785 writes as JavaScript does.
 */
export function isInOrder(value: unknown): boolean {
  if (typeof value !== 'object' || value === null) return value !== undefined;
  if (Array.isArray(value)) return value.every(isInOrder);
  let last = '';
  let isFirst = true;
  for (const key in value) {
    if (!(isFirst || last < key) || !isInOrder((value as Readonly<Record<string, unknown>>)[key])) return false;
    last = key;
    isFirst = false;
  }
  return true;
}

/** SHA-256 as lower-case hex; a string is hashed by its UTF-8 bytes. */
export const sha256 = (...parts: readonly (string | Uint8Array)[]): string =>
  parts.reduce((hash, part) => hash.update(part), createHash('sha256')).digest('hex');

const hashedAStep = 256 * 1024;

/** The same of many bytes, in steps. */
export function* sha256InSteps(pieces: readonly Uint8Array[]): InSteps<string> {
  const hash = createHash('sha256');
  for (const bytes of pieces)
    for (let at = 0; at < bytes.length; at += hashedAStep) {
      hash.update(bytes.subarray(at, at + hashedAStep));
      yield;
    }
  return hash.digest('hex');
}
