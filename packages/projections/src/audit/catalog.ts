import { type Kysely, sql } from 'kysely';
import type { Database } from '../database/schema.js';
import type { AuditFault } from './findings.js';

/** What a database is made of, by name: tables, constraints, indexes, triggers, functions and rights, each with its definition. */
type Catalog = ReadonlyMap<string, string>;

const namespace = sql`(select relnamespace from pg_class where oid = 'ledgers'::regclass)`;

const columns = sql`
  select 'column ' || c.relname || '.' || a.attname as name,
         format_type(a.atttypid, a.atttypmod) || case when a.attnotnull then ' not null' else '' end
           || coalesce(' default ' || pg_get_expr(d.adbin, d.adrelid), '') as definition
    from pg_class c join pg_attribute a on a.attrelid = c.oid
         left join pg_attrdef d on d.adrelid = c.oid and d.adnum = a.attnum
   where c.relnamespace = ${namespace} and c.relkind = 'r' and a.attnum > 0 and not a.attisdropped`;

// Not-null constraints are named from PostgreSQL 18 on; the columns say them.
const constraints = sql`
  select 'constraint ' || c.relname || '.' || n.conname, pg_get_constraintdef(n.oid)
    from pg_constraint n join pg_class c on c.oid = n.conrelid
   where c.relnamespace = ${namespace} and n.contype <> 'n'`;

const indexes = sql`
  select 'index ' || indexname, indexdef from pg_indexes
   where schemaname = (select nspname from pg_namespace where oid = ${namespace})`;

const triggers = sql`
  select 'trigger ' || c.relname || '.' || t.tgname,
         case t.tgenabled when 'A' then 'always ' when 'O' then '' when 'D' then 'switched off ' else 'for replicas ' end
           || pg_get_triggerdef(t.oid)
    from pg_trigger t join pg_class c on c.oid = t.tgrelid
   where c.relnamespace = ${namespace} and not t.tgisinternal
  union all
  select 'rule ' || c.relname || '.' || r.rulename, pg_get_ruledef(r.oid)
    from pg_rewrite r join pg_class c on c.oid = r.ev_class
   where c.relnamespace = ${namespace} and c.relkind = 'r'`;

const functions = sql`
  select 'function ' || p.oid::regprocedure,
         l.lanname || ' ' || p.provolatile::text || ' ' || p.prosecdef::text || ' ' || p.prosrc
    from pg_proc p join pg_language l on l.oid = p.prolang
   where p.pronamespace = ${namespace}
     and not exists (select from pg_depend d where d.objid = p.oid and d.deptype = 'e')`;

// What the owner may do is the owner's; everybody else has what was granted.
const rights = sql`
  select 'right of ' || coalesce(r.rolname, 'everybody') || ' to ' || lower(x.privilege_type) || ' ' || c.relname, ''
    from pg_class c cross join aclexplode(c.relacl) x left join pg_roles r on r.oid = x.grantee
   where c.relnamespace = ${namespace} and c.relkind = 'r' and x.grantee <> c.relowner
     and x.privilege_type <> 'MAINTAIN'`;

async function catalogOf(db: Kysely<Database>): Promise<Catalog> {
  const { rows } = await sql<{ name: string; definition: string }>`
    ${columns} union all ${constraints} union all ${indexes} union all ${triggers} union all ${functions}
    union all ${rights}`.execute(db);
  return new Map(rows.map(({ name, definition }) => [name, definition]));
}

// PostgreSQL writes the condition of a trigger with other brackets once it was read from its own words.
const triggersFromTheirWords = sql`
  do $$ declare made record; begin
    for made in select c.relname, t.tgname, t.tgenabled, pg_get_triggerdef(t.oid) as words
                  from pg_trigger t join pg_class c on c.oid = t.tgrelid
                 where c.relnamespace = ${namespace} and not t.tgisinternal loop
      execute format('drop trigger %I on %I', made.tgname, made.relname);
      execute made.words;
      if made.tgenabled = 'A' then execute format('alter table %I enable always trigger %I', made.relname, made.tgname); end if;
    end loop;
  end $$`;

/** What the same database is made of once it was dumped and restored. */
async function catalogRestored(db: Kysely<Database>): Promise<Catalog> {
  const trial = await db.startTransaction().execute();
  await triggersFromTheirWords.execute(trial);
  const catalog = await catalogOf(trial);
  await trial.rollback().execute();
  return catalog;
}

/** The roles that the server may be without: whoever migrated was not allowed to make them. */
async function rolesOf(db: Kysely<Database>): Promise<ReadonlySet<string>> {
  const { rows } = await sql<{ rolname: string }>`select rolname from pg_roles`.execute(db);
  return new Set(rows.map(({ rolname }) => rolname));
}

const roleIn = (name: string): string | undefined => /^right of (\w+) to/.exec(name)?.[1];

/**
 * Compares what a database is made of with a database that the migrations have just made: every table, column, constraint,
 * index, trigger, function and right that was taken away, changed or added. One that was restored from a dump is as good.
 *
 * @param blueprint a database with the same migrations and nothing else
 */
export async function checkPromises(db: Kysely<Database>, blueprint: Kysely<Database>): Promise<readonly AuditFault[]> {
  const [found, promised, roles] = [await catalogOf(db), await catalogOf(blueprint), await rolesOf(db)];
  const restored = await catalogRestored(blueprint);
  const fault = (name: string, what: string): AuditFault => ({ kind: 'promises', detail: `the ${name} ${what}` });
  const missing = [...promised.keys()].filter(
    (name) => !found.has(name) && (roleIn(name) === undefined || roles.has(roleIn(name) ?? '')),
  );
  const changed = [...promised].filter(
    ([name, definition]) => found.has(name) && ![definition, restored.get(name)].includes(found.get(name)),
  );
  // Whoever may only read changes nothing: an auditor's role is granted no more.
  const added = [...found.keys()].filter((name) => !promised.has(name) && !/^right of .* to select /.test(name));
  return [
    ...missing.map((name) => fault(name, 'is gone')),
    ...changed.map(([name]) => fault(name, 'is not what the migrations made')),
    ...added.map((name) => fault(name, 'was not made by the migrations')),
  ];
}

/** Whether a database has the tables of Planspor, and under which migrations. */
export async function migrationsOf(db: Kysely<Database>): Promise<readonly string[]> {
  const { rows } = await sql<{ there: boolean }>`select to_regclass('migrations') is not null as there`.execute(db);
  if (rows[0]?.there !== true) return [];
  const applied = await db.selectFrom('migrations').select(['name', 'sha256']).orderBy('name').execute();
  return applied.map(({ name, sha256 }) => `${name} ${sha256}`);
}
