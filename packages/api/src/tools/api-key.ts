import { parseArgs } from 'node:util';
import { apiKeyOf, listApiKeys, revokeApiKey } from '@planspor/projections';
import { z } from 'zod';
import { ActorName, LedgerName, ReadableLedger, Role } from '../access/credential.js';
import { type KeyRequest, makeApiKey } from '../access/keys.js';
import { openStore } from '../server/store.js';
import { namedDatabase } from './databases.js';
import { isId, say, type Tool, toolFault } from './tool.js';

const usage = `planspor api-key make --name NAME --roles ROLES [--writes LEDGERS] [--reads LEDGERS] [--days DAYS]
planspor api-key make --renews ID [--days DAYS]
planspor api-key list
planspor api-key revoke --id ID

Keys of the database of PLANSPOR_DATA or DATABASE_URL. A key is shown once, when it is made.

  --roles ROLES      reader, editor, approver, auditor or admin; several with commas
  --writes LEDGERS   ledgers it may write, such as 550 or 550,dk
  --reads LEDGERS    ledgers it may read beside those and dk
  --renews ID        in place of this key: of its name, roles and ledgers, and the same caller, whose Idempotency-Keys go on. That
                     key is taken until it is revoked
  --days DAYS        after so many days it ends; absent: it ends when it is revoked`;

const listOf = <Item extends z.ZodType<string, string>>(item: Item) =>
  z
    .string()
    .transform((text) => text.split(','))
    .pipe(z.array(item));

const days = z
  .string()
  .regex(/^[1-9]\d{0,3}$/)
  .transform(Number)
  .optional();

const Making = z.strictObject({
  name: ActorName,
  roles: listOf(Role),
  writes: listOf(LedgerName).optional(),
  reads: listOf(ReadableLedger).optional(),
  days,
});

const Renewing = z.strictObject({ renews: z.uuid(), days });

const text = { type: 'string' } as const;
const options = { name: text, roles: text, writes: text, reads: text, days: text, id: text, renews: text } as const;

type Database = Parameters<typeof listApiKeys>[0];
type Values = { readonly [Option in keyof typeof options]?: string };

type KeyAsked = Omit<KeyRequest, 'madeBy' | 'expiresAt'> & { readonly days: number | undefined };

async function make(db: Database, { days, ...who }: KeyAsked): Promise<number> {
  const now = Date.now();
  const expiry = days === undefined ? {} : { expiresAt: now + days * 86_400_000 };
  const { key, made } = await makeApiKey(db, { ...who, madeBy: 'command-line', ...expiry }, now);
  say(`${made.id}  ${made.name}`);
  say(key);
  return 0;
}

async function renew(db: Database, { renews, days }: z.output<typeof Renewing>): Promise<number> {
  const before = await apiKeyOf(db, renews);
  if (before === undefined) {
    say('There is no such key.');
    return 1;
  }
  const { id, name, roles, writes, reads } = before;
  return make(db, { name, roles, writes, reads, renews: before.renews ?? id, days });
}

async function list(db: Database): Promise<number> {
  for (const { id, name, roles, writes, reads, revokedAt } of await listApiKeys(db))
    say(
      `${id}  ${name}  ${roles.join(',')}  writes ${writes.join(',')}  reads ${reads.join(',')}${revokedAt === undefined ? '' : '  revoked'}`,
    );
  return 0;
}

async function revoke(db: Database, id: string): Promise<number> {
  const key = isId(id) ? await revokeApiKey(db, id, 'command-line', Date.now()) : undefined;
  say(key === undefined ? 'There is no such key.' : `${key.id}  ${key.name}  revoked`);
  return key === undefined ? 1 : 0;
}

function understood<Options>(read: z.ZodSafeParseResult<Options>): Options {
  if (read.success) return read.data;
  throw toolFault(
    read.error.issues
      .map(({ path, message }) => (path.length === 0 ? message : `--${path.join('.')}: ${message}`))
      .join('\n'),
  );
}

/** What is asked for; everything that is wrong with it is told before a database is opened. */
function wanted(verb: string | undefined, values: Values): (db: Database) => Promise<number> {
  if (verb === 'list') return list;
  if (verb === 'revoke') {
    const { id } = values;
    if (id === undefined) throw toolFault(`Say which key: --id.\n\n${usage}`);
    return (db) => revoke(db, id);
  }
  if (verb !== 'make') throw toolFault(`Say what to do.\n\n${usage}`);
  if (values.renews !== undefined) {
    const asked = understood(Renewing.safeParse(values));
    return (db) => renew(db, asked);
  }
  const { writes = [], reads = [], days, ...who } = understood(Making.safeParse(values));
  return (db) => make(db, { ...who, writes, reads, days });
}

/** Makes, lists and revokes API keys. */
export const apiKeyTool: Tool = {
  summary: 'make, list and revoke API keys',
  usage,
  run: async (args) => {
    const { values, positionals } = parseArgs({ args: [...args], options, allowPositionals: true });
    const act = wanted(positionals[0], values);
    const store = await openStore(namedDatabase());
    return act(store.db).finally(store.close);
  },
};
