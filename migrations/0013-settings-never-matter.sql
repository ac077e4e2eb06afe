-- What a server, a database or a role is set to never matters to what is recorded.
--
-- A connection of the server sets what it needs when it is made. Behind a pooler it cannot, and somebody else's settings may
-- be found on a connection: so the one place that every writer passes says it once more, in the same transaction.
--
-- Error codes, beside those of 0001:
--   PS004  a transaction under settings that would make an answer wrong

-- As in 0001, and under what settings: READ COMMITTED (each statement must see what was committed while it waited), durable
-- once acknowledged, and no wait without end.
create or replace function lock_ledger(in_ledger text) returns ledgers language plpgsql as $$
declare
  head ledgers;
begin
  if current_setting('transaction_isolation') not in ('read committed', 'read uncommitted') then
    raise exception 'ledgers are written under READ COMMITTED, not %', current_setting('transaction_isolation')
      using errcode = 'PS004', hint = 'alter role … set default_transaction_isolation = ''read committed''';
  end if;
  if current_setting('synchronous_commit') = 'off' then
    perform set_config('synchronous_commit', 'on', true);
  end if;
  if current_setting('lock_timeout') = '0' then
    perform set_config('lock_timeout', '3s', true);
  end if;
  select * into head from ledgers where ledger = in_ledger for no key update;
  if not found then
    insert into ledgers (ledger) values (in_ledger) on conflict do nothing;
    select * into head from ledgers where ledger = in_ledger for no key update;
  end if;
  return head;
end
$$;

-- Whether the store's clock has reached an instant, or anything has been recorded at it or later.
create function has_come(instant bigint) returns boolean language sql volatile as $$
  select instant <= planspor_now_ms() or exists (select from ledgers where recorded_at >= instant)
$$;

-- The server runs as a member of planspor_app and only looks whether all migrations are there.
do $$
begin
  if exists (select from pg_roles where rolname = 'planspor_app') then
    grant select on migrations to planspor_app;
  end if;
end
$$;
