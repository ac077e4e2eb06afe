-- API keys: who may call, beside those who bring a token of an identity provider.
--
-- A key is 256 random bits, told once to whoever makes it. Only its SHA-256 stands here, so a copy of this table opens
-- nothing. A key is never removed: its name stands in events, and an auditor may ask what it was allowed.

create table api_keys (
  id         uuid   primary key,
  name       text   not null check (length(name) between 1 and 100),
  hash       bytea  not null unique check (octet_length(hash) = 32),
  roles      text   not null,
  writes     text   not null,
  reads      text   not null,
  made_at    bigint not null,
  made_by    text   not null,
  expires_at bigint,
  revoked_at bigint,
  revoked_by text,
  check ((revoked_at is null) = (revoked_by is null))
);

comment on table api_keys is 'One row per key, revoked and expired ones included.';
comment on column api_keys.name is 'As events name who acted: a role, an office or a system, never a person.';
comment on column api_keys.hash is 'SHA-256 of the key as it is sent.';
comment on column api_keys.roles is 'Separated by blanks: reader, editor, approver, auditor, admin.';
comment on column api_keys.writes is 'Ledgers it may write, separated by blanks.';
comment on column api_keys.reads is 'Ledgers it may read beside those and dk, separated by blanks; * for all.';
comment on column api_keys.made_at is 'Milliseconds since 1970 UTC, as every moment here.';

do $$
begin
  if exists (select from pg_roles where rolname = 'planspor_app') then
    grant select, insert on api_keys to planspor_app;
    grant update (revoked_at, revoked_by) on api_keys to planspor_app;
  end if;
end
$$;
