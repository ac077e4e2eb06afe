import { parseArgs } from 'node:util';
import { listApiKeys, revokeApiKey } from '@planspor/projections';
import { z } from 'zod';
import { ActorName, LedgerName, ReadableLedger, Role } from '../access/credential.js';
import { makeApiKey } from '../access/keys.js';
import { configured } from '../server/serve.js';
import { openStore } from '../server/store.js';

/*
 * pnpm api-key make --name forvaltningen --roles editor,approver --writes 550 [--reads 101] [--days 365]
 * pnpm api-key list
 * pnpm api-key revoke --id <id>
 *
 * The database is the one of PLANSPOR_DATA or DATABASE_URL. A key is shown once, when it is made.
 */
const usage =
  'make --name NAME --roles ROLES [--writes LEDGERS] [--reads LEDGERS] [--days DAYS] | list | revoke --id ID';

const say = (line: string) => process.stdout.write(`${line}\n`);

function fail(sentence: string): never {
  process.stderr.write(`${sentence}\npnpm api-key ${usage}\n`);
  process.exit(2);
}

const listOf = <Item extends z.ZodType<string, string>>(item: Item) =>
  z
    .string()
    .transform((text) => text.split(','))
    .pipe(z.array(item));

const Making = z.object({
  name: ActorName,
  roles: listOf(Role),
  writes: listOf(LedgerName).optional(),
  reads: listOf(ReadableLedger).optional(),
  days: z
    .string()
    .regex(/^[1-9]\d{0,3}$/)
    .transform(Number)
    .optional(),
});

const text = { type: 'string' } as const;
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { name: text, roles: text, writes: text, reads: text, days: text, id: text },
});
const [verb] = positionals;
const config = configured(process.env);
if (config.databaseUrl === undefined && config.dataFolder === undefined)
  fail('Say which database: PLANSPOR_DATA (a folder) or DATABASE_URL (a PostgreSQL server).');
const asked = verb === 'make' ? Making.safeParse(values) : undefined;
if (asked?.success === false)
  fail(asked.error.issues.map(({ path, message }) => `--${path.join('.')}: ${message}`).join('\n'));
if (verb === 'revoke' && values.id === undefined) fail('Say which key: --id.');
if (verb === undefined || !['make', 'list', 'revoke'].includes(verb)) fail('Say what to do.');

const store = await openStore(config);
const now = Date.now();
if (asked?.success === true) {
  const { days, writes = [], reads = [], ...who } = asked.data;
  const expiry = days === undefined ? {} : { expiresAt: now + days * 86_400_000 };
  const { key, made } = await makeApiKey(store.db, { ...who, writes, reads, madeBy: 'command-line', ...expiry }, now);
  say(`${made.id}  ${made.name}`);
  say(key);
} else if (verb === 'list') {
  for (const { id, name, roles, writes, reads, revokedAt } of await listApiKeys(store.db))
    say(
      `${id}  ${name}  ${roles.join(',')}  writes ${writes.join(',')}  reads ${reads.join(',')}${revokedAt === undefined ? '' : '  revoked'}`,
    );
} else {
  const key = await revokeApiKey(store.db, values.id ?? '', 'command-line', now);
  say(key === undefined ? 'There is no such key.' : `${key.id}  ${key.name}  revoked`);
  if (key === undefined) process.exitCode = 1;
}
await store.close();
