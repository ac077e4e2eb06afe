-- The roles of a PostgreSQL server that keeps Planspor, and what each may do. Run it once, as a superuser, in the database
-- that is to hold the ledger (create it with encoding UTF8). Give the two logins passwords or other means to log in.

-- Owns the tables: `planspor migrate` logs in as this role, and nothing else does. It can switch the triggers off that refuse
-- to change what has been recorded, so its password belongs to whoever answers for the ledger.
create role planspor_owner login;

-- What the server may: read all, record events, and move heads forwards. It is made here, because the migrations grant to it.
do $$
begin
  if not exists (select from pg_roles where rolname = 'planspor_app') then
    create role planspor_app nologin;
  end if;
  -- May remove the content of an event where the law demands it, and nothing else.
  if not exists (select from pg_roles where rolname = 'planspor_erasure') then
    create role planspor_erasure nologin;
  end if;
end
$$;

-- The login of the server: DATABASE_URL=postgresql://planspor_server:…@host/database
create role planspor_server login in role planspor_app;

-- For an auditor or a replica's reader: `planspor verify` and `planspor export` need no more. The migrations let it read all but
-- the secrets of webhooks.
create role planspor_reader login;

-- Only the owner makes anything in this database. It gives the function that erases away to the role that may; it could switch
-- off what protects the contents anyway.
grant create on schema public to planspor_owner with grant option;
grant planspor_erasure to planspor_owner;
