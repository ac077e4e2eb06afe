-- Proofs: what the ledger was at a size, shown to somebody who does not trust this database.
--
-- The hashes of a ledger's events are the leaves of an RFC 6962 Merkle tree. It is kept in tiles of 256 hashes, as
-- c2sp.org/tlog-tiles cuts them, so that a proof reads a few rows whatever the size of the ledger. Tiles are made when a
-- checkpoint or a proof is asked for, never by an append. They are derived: dropped, they are made again from the events.

create table merkle_tiles (
  ledger text    not null,
  level  integer not null check (level between 0 and 6),
  tile   bigint  not null check (tile >= 0),
  hashes bytea   not null check (octet_length(hashes) = 8192),
  root   bytea   not null check (octet_length(root) = 32),
  primary key (ledger, level, tile)
);

comment on table merkle_tiles is 'Full tiles of a ledger''s Merkle tree. Entries of level 0 are leaf hashes, those of a higher level the roots of 256 tiles below.';
comment on column merkle_tiles.tile is 'Which tile of its level, from 0. The one being filled has no row.';
comment on column merkle_tiles.root is 'The root over its 256 hashes: one entry of the level above.';

-- A checkpoint is never signed for a smaller size than one before it, whoever asks.
create function refuse_smaller_checkpoint() returns trigger language plpgsql as $$
begin
  if exists (select from checkpoints c where c.ledger = new.ledger and c.size > new.size) then
    raise exception 'a checkpoint of ledger % for a larger size has been signed', new.ledger using errcode = 'PS001';
  end if;
  return new;
end
$$;
create trigger only_forwards before insert on checkpoints for each row execute function refuse_smaller_checkpoint();
alter table checkpoints enable always trigger only_forwards;

-- Checkpoints, exports and auditors take commands in the order they were recorded.
create index commands_by_recording on commands (ledger, recorded_at, caller, command_id);

do $$
begin
  if exists (select from pg_roles where rolname = 'planspor_app') then
    grant select, insert on merkle_tiles to planspor_app;
  end if;
end
$$;
