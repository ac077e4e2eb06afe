-- Who asked: what auditors read, and every request that was refused for want of a right.
--
-- A row counts what one caller was answered at one address, in one hour: so however often somebody asks, the table grows by the
-- kinds of what was asked and not by the number of requests. It holds no address of a machine, no header and no body. It is no
-- part of a ledger: old rows are deleted, and nothing here is promised to stay.

create table access_rows (
  hour     bigint  not null,
  caller   text    not null collate "C",
  role     text    not null,
  method   text    not null,
  route    text    not null,
  ledger   text    not null,
  subject  text    not null,
  status   integer not null,
  id       uuid    not null unique,
  first_at bigint  not null,
  last_at  bigint  not null,
  times    integer not null check (times >= 1),
  primary key (hour, caller, role, method, route, ledger, subject, status)
);
create index access_rows_by_time on access_rows (first_at, id);

comment on table access_rows is 'What auditors read and what was refused with 401 or 403, counted by the hour.';
comment on column access_rows.hour is 'The hour it was asked in: milliseconds since 1970 UTC, as every moment here.';
comment on column access_rows.caller is 'The scope of the caller''s keys, such as key:… or token:…; empty where nobody was known. Never a credential.';
comment on column access_rows.role is 'The role in which it was let in; empty where it was not.';
comment on column access_rows.route is 'The pattern of the address.';
comment on column access_rows.ledger is 'Of what was asked about; empty where the request named none.';
comment on column access_rows.subject is 'The plan, indicator or group that was asked about, or empty.';
comment on column access_rows.times is 'How often, within the hour.';

-- Refusals of all ledgers, newest first.
create index commands_refused on commands (recorded_at, ledger, caller, command_id) where outcome = 'refused';

do $$
begin
  if exists (select from pg_roles where rolname = 'planspor_app') then
    grant select, insert, update, delete on access_rows to planspor_app;
  end if;
end
$$;
