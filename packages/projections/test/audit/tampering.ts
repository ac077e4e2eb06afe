import { type OpenDatabase, runScript } from '@planspor/projections';

const guarded = ['events', 'bodies', 'ledgers', 'streams', 'commands', 'checkpoints'];

/** Runs statements as only whoever owns the tables can: with the triggers switched off, and on again as they were. */
export async function tamper(db: OpenDatabase['db'], statements: readonly string[]): Promise<void> {
  await db.transaction().execute(async (trx) => {
    await runScript(trx, guarded.map((table) => `alter table ${table} disable trigger all`).join(';'));
    for (const statement of statements) await runScript(trx, statement);
    await runScript(trx, guarded.map((table) => `alter table ${table} enable trigger all; ${always(table)}`).join(';'));
  });
}

/** Our own triggers fire always; `enable trigger all` would leave them to fire at origin only. */
const always = (table: string): string => `
  do $$ declare own text; begin
    for own in select tgname from pg_trigger where tgrelid = '${table}'::regclass and not tgisinternal loop
      execute format('alter table ${table} enable always trigger %I', own);
    end loop;
  end $$`;
