import { CompiledQuery, type Kysely } from 'kysely';
import type { Database } from './schema.js';

/** A setting of PostgreSQL on which an answer, or what is acknowledged, would hang; and what is right. */
interface Wanted {
  readonly name: string;
  readonly value: string;
  readonly isRight: (value: string) => boolean;
  readonly because: string;
}

const isOneOf =
  (...values: readonly string[]) =>
  (value: string): boolean =>
    values.includes(value);
const isSome = (value: string): boolean => value !== '0';

const wanted: readonly Wanted[] = [
  {
    name: 'datestyle',
    value: 'ISO',
    isRight: (value) => value.startsWith('ISO'),
    because: 'days would be read in another order',
  },
  { name: 'bytea_output', value: 'hex', isRight: isOneOf('hex'), because: 'hashes would be read in another form' },
  {
    name: 'default_transaction_isolation',
    value: 'read committed',
    isRight: isOneOf('read committed', 'read uncommitted'),
    because: 'commands at the same time would fail',
  },
  {
    name: 'synchronous_commit',
    value: 'on',
    isRight: (value) => value !== 'off',
    because: 'what was acknowledged could be lost',
  },
  { name: 'statement_timeout', value: '5s', isRight: isSome, because: 'a request could wait without end' },
  { name: 'lock_timeout', value: '3s', isRight: isSome, because: 'a request could wait without end' },
  {
    name: 'idle_in_transaction_session_timeout',
    value: '10s',
    isRight: isSome,
    because: 'a lock could be held by nobody',
  },
];

const quoted = (value: string): string => (/^[a-z]+$/i.test(value) ? value : `'${value}'`);

/** What a connection is told when it is made, so that no setting of the server, the database or the role matters. */
const ofSession = (patience: number): string => {
  const own: Record<string, string> = {
    statement_timeout: `${patience}ms`,
    lock_timeout: `${Math.min(patience, 3_000)}ms`,
  };
  return wanted.map(({ name, value }) => `-c ${name}=${(own[name] ?? value).replaceAll(' ', '\\ ')}`).join(' ');
};

/** The address of a database with these settings in it; they count more than any it already names. */
export function withSettings(url: string, patience: number): string {
  const address = new URL(url);
  const named = address.searchParams.get('options');
  address.searchParams.set('options', [named, ofSession(patience)].filter(Boolean).join(' '));
  return address.href;
}

/** How a database is set where it matters: `faults` in sentences, and the statements that put them right. */
export interface SettingsFound {
  readonly faults: readonly string[];
  readonly remedy: readonly string[];
  /** Whether it takes reads only: a standby, or one that was set so. */
  readonly readOnly: boolean;
  /** Whether its server writes to disk what it acknowledges; what else it is set to matters nothing where it does not. */
  readonly durable: boolean;
}

const question = `
  select current_user as role, current_database() as database, ${wanted.map(({ name }) => `current_setting('${name}') as "${name}"`).join(', ')},
         current_setting('transaction_read_only') as read_only, current_setting('fsync') as fsync`;

/**
 * Asks a PostgreSQL database how it is set, as the next statement would find it. A connection of ours sets all of this
 * itself; behind a pooler the settings are the role's.
 */
export async function settingsOf(db: Kysely<Database>): Promise<SettingsFound> {
  const { rows } = await db.executeQuery<Record<string, string>>(CompiledQuery.raw(question));
  const found = rows[0] ?? {};
  const wrong = wanted.filter(({ name, isRight }) => !isRight(found[name] ?? ''));
  return {
    faults: wrong.map(({ name, because }) => `${name} is ${quoted(found[name] ?? '')}: ${because}`),
    remedy: wrong.map(
      ({ name, value }) => `alter role "${found.role}" in database "${found.database}" set ${name} = ${quoted(value)};`,
    ),
    readOnly: found.read_only === 'on',
    durable: found.fsync === 'on',
  };
}
