import { readFileSync } from 'node:fs';
import { type NoteSigner, readSigner, signingType } from '@planspor/projections';
import * as E from 'fp-ts/lib/Either.js';
import { isLoopback } from '../edge/index.js';

/** What the server reads from its environment. */
export type Config = {
  readonly port: number;
  readonly host: string;
  /** Folder of the embedded database; absent means a fresh temporary one. */
  readonly dataFolder?: string;
  /** A PostgreSQL server to use instead of the embedded database. */
  readonly databaseUrl?: string;
  /** 32 bytes that sign list cursors, equal for all instances behind one address; absent means random. */
  readonly cursorKey?: Uint8Array;
  /** The key that signs checkpoints; absent means none are signed. */
  readonly checkpointKey?: NoteSigner;
};

type Environment = Readonly<Record<string, string | undefined>>;

/** One variable's value, nothing when it is not set, or a sentence saying what is wrong with it. */
type Reading<T> = E.Either<string, T | undefined>;

const ourPrefix = 'PLANSPOR_';
const ourNames = ['PLANSPOR_DATA', 'PLANSPOR_CURSOR_KEY', 'PLANSPOR_CHECKPOINT_KEY'];

/** Reads PORT, HOST, PLANSPOR_DATA, DATABASE_URL, PLANSPOR_CURSOR_KEY and PLANSPOR_CHECKPOINT_KEY; left are all faults, one sentence each. */
export function readConfig(environment: Environment): E.Either<readonly string[], Config> {
  const port = reading(environment, 'PORT', readPort);
  const host = reading(environment, 'HOST', readHost);
  const dataFolder = reading(environment, 'PLANSPOR_DATA', readFolder);
  const databaseUrl = reading(environment, 'DATABASE_URL', readDatabaseUrl);
  const cursorKey = reading(environment, 'PLANSPOR_CURSOR_KEY', readKey);
  const checkpointKey = reading(environment, 'PLANSPOR_CHECKPOINT_KEY', readCheckpointKey);
  const readings = [port, host, dataFolder, databaseUrl, cursorKey, checkpointKey];
  const faults = [...readings.flatMap((read) => (E.isLeft(read) ? [read.left] : [])), ...misspelt(environment)];
  if (faults.length > 0) return E.left(faults);
  return E.right({
    port: given(port) ?? 8080,
    host: given(host) ?? '127.0.0.1',
    ...optional('dataFolder', given(dataFolder)),
    ...optional('databaseUrl', given(databaseUrl)),
    ...optional('cursorKey', given(cursorKey)),
    ...optional('checkpointKey', given(checkpointKey)),
  });
}

/** The faults as a message for whoever starts the server. */
export function describeFaults(faults: readonly string[]): string {
  return ['Planspor cannot start with this environment:', ...faults.map((fault) => `  - ${fault}`)].join('\n');
}

function reading<T>(environment: Environment, name: string, read: (text: string) => E.Either<string, T>): Reading<T> {
  const text = environment[name];
  if (text === undefined) return E.right(undefined);
  if (text.trim() === '') return E.left(`${name} is set but empty; give it a value or leave it out`);
  return read(text);
}

function readPort(text: string): E.Either<string, number> {
  const port = /^(0|[1-9]\d{0,4})$/.test(text) ? Number(text) : Number.NaN;
  if (port <= 65_535) return E.right(port);
  return E.left(`PORT is ${shown(text)}; expected a number from 0 to 65535, where 0 takes any free port`);
}

/** `localhost` is two addresses, and two listening sockets would need every limit twice: one of them is taken. */
function readHost(text: string): E.Either<string, string> {
  if (text.toLowerCase() === 'localhost') return E.right('127.0.0.1');
  if (isLoopback(text) && !text.startsWith('[')) return E.right(text);
  return E.left(
    `HOST is ${shown(text)}; without credentials every caller may do everything, so only this machine may call: ` +
      'use 127.0.0.1, ::1 or localhost',
  );
}

function readFolder(text: string): E.Either<string, string> {
  return text.includes('\0') ? E.left('PLANSPOR_DATA is not a path') : E.right(text);
}

/** The value is not repeated in the message: it may hold a password. */
function readDatabaseUrl(text: string): E.Either<string, string> {
  const scheme = URL.canParse(text) ? new URL(text).protocol : '';
  if (scheme === 'postgres:' || scheme === 'postgresql:') return E.right(text);
  return E.left('DATABASE_URL is not an address of the form postgresql://user:password@host:port/database');
}

function readKey(text: string): E.Either<string, Uint8Array> {
  if (/^[0-9a-fA-F]{64}$/.test(text)) return E.right(Uint8Array.from(Buffer.from(text, 'hex')));
  return E.left('PLANSPOR_CURSOR_KEY is not 64 hexadecimal digits');
}

/** The key itself, or the path of a file that holds it. Neither is repeated in a message. */
function readCheckpointKey(text: string): E.Either<string, NoteSigner> {
  const content = text.startsWith('PRIVATE+KEY+') ? text : readIfThere(text);
  if (content === undefined)
    return E.left('PLANSPOR_CHECKPOINT_KEY is neither a key (PRIVATE+KEY+…) nor the path of a file that can be read');
  const read = readSigner(content);
  if (read.fault !== undefined) return E.left(`PLANSPOR_CHECKPOINT_KEY ${read.fault}; make one with planspor key`);
  return read.value.type === signingType
    ? E.right(read.value)
    : E.left('PLANSPOR_CHECKPOINT_KEY is the key of a witness, not of a ledger');
}

function readIfThere(path: string): string | undefined {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return undefined;
  }
}

/** A misspelt name would be silence: the server would start with a temporary database instead of the real one. */
function misspelt(environment: Environment): readonly string[] {
  return Object.keys(environment)
    .filter((name) => name.startsWith(ourPrefix) && !ourNames.includes(name))
    .map((name) => `${name} is not known; known are ${ourNames.join(' and ')}`);
}

function shown(text: string): string {
  return JSON.stringify(text.length <= 60 ? text : `${text.slice(0, 60)}…`);
}

function given<T>(read: Reading<T>): T | undefined {
  return E.isRight(read) ? read.right : undefined;
}

function optional<K extends string, V>(name: K, value: V | undefined): { readonly [key in K]?: V } {
  return value === undefined ? {} : ({ [name]: value } as { [key in K]: V });
}
