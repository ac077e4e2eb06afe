-- A ledger that is continued from a backup says so, and why.
--
-- Its epoch is raised knowingly (`planspor continue`), once it has been restored and before anything is recorded in it. What it
-- goes on from, and the reason, stand here and stay. Every checkpoint signed from then on names the new epoch (0001), so that
-- whoever kept one of the history that was lost can tell the two apart.

create table epochs (
  ledger   text    not null references ledgers,
  epoch    integer not null check (epoch >= 2),
  position bigint  not null check (position >= 0),
  hash     bytea   not null check (octet_length(hash) = 32),
  reason   text    not null check (length(reason) between 1 and 2000),
  begun_by text    not null check (length(begun_by) between 1 and 100),
  begun_at bigint  not null,
  primary key (ledger, epoch)
);

comment on table epochs is 'One row for each time a ledger was continued from a backup.';
comment on column epochs.epoch is 'The one that began.';
comment on column epochs.position is 'Of the last event there was; what is recorded in this epoch comes after it.';
comment on column epochs.hash is 'Of that event.';
comment on column epochs.begun_by is 'As events name who acted.';
comment on column epochs.begun_at is 'Milliseconds since 1970 UTC, as every moment here.';

create trigger final before update or delete or truncate on epochs for each statement execute function refuse_change();
alter table epochs enable always trigger final;

do $$
begin
  if exists (select from pg_roles where rolname = 'planspor_app') then
    grant select, insert on epochs to planspor_app;
  end if;
end
$$;
