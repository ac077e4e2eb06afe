-- Whoever reads for auditors reads all of it but the secrets that sign what webhooks are sent.
--
-- planspor_reader (docs/roles.sql) was a member of pg_read_all_data, which leaves nothing out. It gets the tables there are by
-- themselves, and those that later migrations make; of webhooks it gets the columns without the secret. A later table with
-- something secret in it takes the right away again, as is done here. Whoever made the role before this migration lets a
-- superuser say once: revoke pg_read_all_data from planspor_reader.

do $$
declare
  home  regnamespace := (select relnamespace from pg_class where oid = 'ledgers'::regclass);
  owner oid          := (select relowner from pg_class where oid = 'ledgers'::regclass);
  named regclass;
begin
  if exists (select from pg_roles where rolname = 'planspor_reader') then
    for named in select oid from pg_class where relnamespace = home and relkind = 'r' and relowner = owner loop
      execute format('grant select on %s to planspor_reader', named);
    end loop;
    execute format('alter default privileges in schema %s grant select on tables to planspor_reader', home);
    revoke select on webhooks from planspor_reader;
    grant select (id, url, types, stream, made_at, made_by, ended_at, ended_by) on webhooks to planspor_reader;
  end if;
end
$$;
