-- An API key can be made in place of another, and is the same caller then.
--
-- Idempotency-Keys are known by ledger and caller, and a caller was one key (0008): whoever was given a new key lost the answers
-- to what was sent with the old one. A key that renews another goes on as the first of them.

alter table api_keys add column renews uuid references api_keys check (renews <> id);

comment on column api_keys.renews is 'The first key of the same caller; absent for one that is the first itself.';
