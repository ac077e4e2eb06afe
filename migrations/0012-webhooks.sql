-- Webhooks: receivers that are told of events, instead of asking for them.
--
-- A subscription has a place in each of its ledgers, as every follower has, and moves by itself in each: a ledger that
-- waits for a receiver keeps no other waiting. An event is delivered until the receiver has said that it has it, and the
-- place moves with each; so after any crash at most one event of a ledger is sent twice, under the same id.
-- A subscription is ended, never removed: who was told what may be asked later.

create table webhooks (
  id       uuid   primary key,
  url      text   not null check (length(url) between 1 and 2000),
  secret   bytea  not null check (octet_length(secret) = 32),
  types    text   not null,
  stream   uuid,
  made_at  bigint not null,
  made_by  text   not null,
  ended_at bigint,
  ended_by text,
  check ((ended_at is null) = (ended_by is null))
);

comment on table webhooks is 'One row per subscription, ended ones included.';
comment on column webhooks.secret is 'Signs what is sent, so it must be readable here; it is told once, to whoever made the subscription.';
comment on column webhooks.types is 'Types of event, separated by blanks; empty for all.';
comment on column webhooks.stream is 'Only events of this plan, indicator or group.';
comment on column webhooks.made_at is 'Milliseconds since 1970 UTC, as every moment here.';
comment on column webhooks.ended_by is 'Who ended it; receiver where it answered that it is gone for good (410).';

create table webhook_places (
  webhook      uuid    not null references webhooks,
  ledger       text    not null check (ledger ~ '^([0-9]{3}|dk)$'),
  position     bigint  not null default 0 check (position >= 0),
  attempts     integer not null default 0 check (attempts >= 0),
  next_try_at  bigint  not null default 0,
  taken_until  bigint  not null default 0,
  delivered_at bigint,
  failed_at    bigint,
  last_error   text,
  primary key (webhook, ledger)
) with (fillfactor = 50);

comment on table webhook_places is 'How far each subscription has come in each of its ledgers.';
comment on column webhook_places.position is 'Of the last event that was delivered, or that the subscription does not ask for.';
comment on column webhook_places.attempts is 'How often the event after it was tried in vain.';
comment on column webhook_places.next_try_at is 'It is not tried again before.';
comment on column webhook_places.taken_until is 'A server delivers from here until then; if it is gone by that time, another may.';
comment on column webhook_places.failed_at is 'Since when it has failed; absent while it does not.';

do $$
begin
  if exists (select from pg_roles where rolname = 'planspor_app') then
    grant select, insert on webhooks to planspor_app;
    grant update (ended_at, ended_by) on webhooks to planspor_app;
    grant select, insert, update on webhook_places to planspor_app;
  end if;
end
$$;
