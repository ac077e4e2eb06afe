-- The ledger: every accepted command becomes events, and what has been recorded stays.
--
-- Four rules explain the whole file.
--
-- 1. One counter row per ledger, locked by every append, gives positions. It becomes visible only at commit, so
--    positions have no gaps and stand in commit order: a hole is proof of loss, never a transaction still under way.
-- 2. An event is two rows. The envelope (events) has fixed columns of strings and integers and is hashed into a chain.
--    The content (bodies) is hashed with a salt into the envelope, so the law can have it erased and the chain still holds.
-- 3. Time of recording is given by this database under the lock, in whole milliseconds since 1970 UTC, and never falls.
-- 4. Nothing is updated or deleted. Triggers refuse it to everybody, the grants below refuse it to the application.
--
-- Every key leads with the ledger, so ledgers never meet and can be placed on different machines.
-- The file runs unchanged on PostgreSQL 15 and later and on PGlite.
--
-- Error codes of our own:
--   PS001  a change of what has been recorded
--   PS002  an append that contradicts itself (a programming error, never a user's mistake)

do $$
begin
  if current_setting('server_encoding') <> 'UTF8' then
    raise exception 'this database must be created with encoding UTF8, not %', current_setting('server_encoding');
  end if;
end
$$;

-- ---------------------------------------------------------------------------------------------------------------
-- Tables
-- ---------------------------------------------------------------------------------------------------------------

-- The counter row. Small and often updated: the free space in each page keeps updates inside it (HOT).
create table ledgers (
  ledger        text    primary key check (ledger ~ '^([0-9]{3}|dk)$'),
  epoch         integer not null default 1 check (epoch >= 1),
  position      bigint  not null default 0 check (position >= 0),
  hash          bytea   not null default decode(repeat('00', 32), 'hex') check (octet_length(hash) = 32),
  recorded_at   bigint  not null default 0,
  settled_until bigint  not null default 0
) with (fillfactor = 20);

comment on table ledgers is 'One row per ledger: a municipality by its three digits, or dk for what all share.';
comment on column ledgers.epoch is 'Raised when a ledger is continued from a backup, so that two histories are never taken for one.';
comment on column ledgers.position is 'Position of the last event; 0 before the first.';
comment on column ledgers.hash is 'Hash of the last event; 32 zero bytes before the first.';
comment on column ledgers.recorded_at is 'When the last command was recorded. The next one is recorded at this instant or later.';
comment on column ledgers.settled_until is 'An instant somebody has read the past by. The next command is recorded strictly after it.';

create table streams (
  ledger  text    not null references ledgers,
  stream  uuid    not null,
  type    text    not null check (type in ('plan', 'indicator', 'group')),
  version integer not null check (version >= 1),
  state   text    not null default 'open' check (state in ('open', 'closed', 'removed')),
  primary key (ledger, stream)
) with (fillfactor = 50);

-- A caller often knows only the id. Not unique: a ledger must be able to live on a machine of its own.
create index streams_by_id on streams (stream);

comment on table streams is 'One row per plan, indicator or comparison group. An id stays taken after the stream has ended.';
comment on column streams.version is 'Version of the last event of the stream: 1, 2, 3 … without gaps.';
comment on column streams.state is 'Only an open stream takes events.';

create table events (
  ledger         text    not null,
  position       bigint  not null check (position >= 1),
  stream         uuid    not null,
  version        integer not null check (version >= 1),
  event_id       uuid    not null,
  type           text    not null check (type ~ '^[A-Z][A-Za-z]{0,99}$'),
  schema_version integer not null check (schema_version >= 1),
  recorded_at    bigint  not null,
  effective_on   date    not null check (effective_on between date '0001-01-01' and date '9999-12-31'),
  command_id     text    not null collate "C",
  correlation_id text    not null check (length(correlation_id) between 1 and 255),
  causation_id   text    check (length(causation_id) between 1 and 255),
  body_hash      bytea   not null check (octet_length(body_hash) = 32),
  previous_hash  bytea   not null check (octet_length(previous_hash) = 32),
  hash           bytea   not null check (octet_length(hash) = 32),
  primary key (ledger, position),
  constraint events_version unique (ledger, stream, version),
  constraint events_id unique (ledger, event_id),
  foreign key (ledger, stream) references streams
);

comment on table events is 'The envelopes, in the order they were recorded. Their content stands in bodies.';
comment on column events.recorded_at is 'Milliseconds since 1970 UTC. All events of one command carry the same.';
comment on column events.effective_on is 'The Danish calendar day from which the event holds.';
comment on column events.body_hash is 'SHA-256 of the salt followed by the UTF-8 bytes of the body.';
comment on column events.previous_hash is 'Hash of the event before this one in the ledger; 32 zero bytes for the first.';
comment on column events.hash is 'SHA-256 of event_preimage.';

create table bodies (
  ledger   text  not null,
  event_id uuid  not null,
  salt     bytea not null check (octet_length(salt) = 32),
  body     text  not null,
  primary key (ledger, event_id),
  foreign key (ledger, event_id) references events (ledger, event_id)
);

comment on table bodies is 'What an event says, and who said it. Only the erasure role may remove a row.';
comment on column bodies.salt is 'Random, so that a short body cannot be guessed back from its hash once it is erased.';
comment on column bodies.body is 'RFC 8785 JSON of data, actor, reason, decision, source and dateBasis, byte for byte as hashed. Not jsonb: that re-orders keys and rewrites numbers.';

create table commands (
  ledger         text    not null references ledgers,
  caller         text    not null collate "C" check (length(caller) between 1 and 255),
  command_id     text    not null collate "C" check (length(command_id) between 1 and 255),
  request_hash   bytea   not null check (octet_length(request_hash) = 32),
  stream         uuid    not null,
  outcome        text    not null check (outcome in ('accepted', 'no-change', 'refused')),
  decided_on     integer not null check (decided_on >= 0),
  first_position bigint,
  last_position  bigint,
  recorded_at    bigint  not null,
  answer         text,
  primary key (ledger, caller, command_id),
  check ((outcome = 'accepted') = (first_position is not null and last_position is not null)),
  check (last_position >= first_position),
  check (case outcome when 'accepted' then answer is null when 'refused' then answer is not null else true end)
);

comment on table commands is 'Every command that got an answer, kept for ever: a repeated request gets the first answer, and an auditor may ask what was tried.';
comment on column commands.caller is 'Who sent it. An id is the caller''s own: two callers may use the same.';
comment on column commands.request_hash is 'SHA-256 of the request, so that an id used for something else is noticed.';
comment on column commands.stream is 'The stream it was meant for. It need not exist: a refused first command leaves none.';
comment on column commands.decided_on is 'Version of the stream the decision was made on; 0 for none.';
comment on column commands.answer is 'RFC 8785 JSON of the answer given. Absent for an accepted command: its answer is rebuilt from the events.';

-- A version that can be read is always the last of a command, so this is also the list of versions of a plan.
-- Derived, and therefore not protected: it can be made again from the events.
create table plan_documents (
  ledger         text    not null,
  stream         uuid    not null,
  version        integer not null check (version >= 1),
  position       bigint  not null,
  recorded_at    bigint  not null,
  as_of          date    not null,
  next_change_on date,
  document       text    not null,
  primary key (ledger, stream, version)
);

comment on table plan_documents is 'The plan as it read after each command, stored by the append itself.';
comment on column plan_documents.as_of is 'The day the document was made for.';
comment on column plan_documents.next_change_on is 'The next day on which an event already recorded takes effect. From then on the document must be made again.';

-- How far each projection has come. Applying a batch and moving the position are one transaction, and the position is
-- moved by compare-and-set (update … where position = <the one read>), so a second worker loses harmlessly.
create table projections (
  ledger     text    not null,
  name       text    not null,
  version    integer not null check (version >= 1),
  status     text    not null default 'building' check (status in ('building', 'live', 'retired')),
  position   bigint  not null default 0 check (position >= 0),
  last_error text,
  primary key (ledger, name, version)
);

comment on table projections is 'One row per ledger, read model and version of it.';
comment on column projections.position is 'The last event applied.';
comment on column projections.last_error is 'Set: the projection stands still before the next event until somebody looks. It never skips one.';

create table checkpoints (
  ledger    text    not null references ledgers,
  epoch     integer not null,
  size      bigint  not null check (size >= 0),
  root      bytea   not null check (octet_length(root) = 32),
  note      text    not null,
  signed_at bigint  not null,
  primary key (ledger, epoch, size)
);

comment on table checkpoints is 'Signed tree heads: how long the ledger was and what it hashed to, under a key that is kept elsewhere.';
comment on column checkpoints.root is 'RFC 6962 Merkle root over the first size events.';
comment on column checkpoints.note is 'The signed note as published.';

-- ---------------------------------------------------------------------------------------------------------------
-- What has been recorded stays
-- ---------------------------------------------------------------------------------------------------------------

create function refuse_change() returns trigger language plpgsql as $$
begin
  raise exception '% on % is refused: what has been recorded stays', tg_op, tg_table_name using errcode = 'PS001';
end
$$;

-- Statement triggers: they also fire for a statement that would touch no row, and they cost an insert nothing.
-- Streams and ledgers are here because TRUNCATE … CASCADE follows the references down to the events.
create trigger final before update or delete or truncate on events for each statement execute function refuse_change();
create trigger final before update or delete or truncate on commands for each statement execute function refuse_change();
create trigger final before update or delete or truncate on checkpoints for each statement execute function refuse_change();
create trigger final before update or truncate on bodies for each statement execute function refuse_change();
create trigger final before delete or truncate on streams for each statement execute function refuse_change();
create trigger final before delete or truncate on ledgers for each statement execute function refuse_change();

-- Even the owner has to say so (set role planspor_erasure) before a body can go.
create trigger erasure_only before delete on bodies for each statement
  when (current_user <> 'planspor_erasure') execute function refuse_change();

-- Heads are updated by every append, but only forwards.
create trigger only_forwards before update on streams for each row
  when (new.ledger <> old.ledger or new.stream <> old.stream or new.type <> old.type or new.version < old.version)
  execute function refuse_change();
create trigger only_forwards before update on ledgers for each row
  when (new.ledger <> old.ledger or new.epoch < old.epoch or new.position < old.position
        or new.recorded_at < old.recorded_at or new.settled_until < old.settled_until)
  execute function refuse_change();

-- ALWAYS: session_replication_role = replica does not silence them.
alter table events enable always trigger final;
alter table commands enable always trigger final;
alter table checkpoints enable always trigger final;
alter table bodies enable always trigger final;
alter table bodies enable always trigger erasure_only;
alter table streams enable always trigger final;
alter table streams enable always trigger only_forwards;
alter table ledgers enable always trigger final;
alter table ledgers enable always trigger only_forwards;

-- ---------------------------------------------------------------------------------------------------------------
-- Functions
-- ---------------------------------------------------------------------------------------------------------------

-- The clock of the store, in milliseconds since 1970 UTC. A function of its own so that a test can put another in its
-- place; PostgreSQL lets nobody but its owner do that.
create function planspor_now_ms() returns bigint language sql volatile as $$
  select floor(extract(epoch from clock_timestamp()) * 1000)::bigint
$$;

-- The text an event is hashed by: RFC 8785 JSON of the envelope. Keys stand in sorted order, absent means absent, and
-- because there are only strings and integers no number needs a canonical form. Anybody can make it from the columns.
create function event_preimage(e events) returns text language sql stable as $$
  select '{"bodyHash":"' || encode(e.body_hash, 'hex')
    || coalesce('","causationId":' || to_json(e.causation_id)::text || ',"commandId":', '","commandId":')
    || to_json(e.command_id)::text
    || ',"correlationId":' || to_json(e.correlation_id)::text
    || ',"effectiveOn":"' || to_char(e.effective_on, 'YYYY-MM-DD')
    || '","format":1'
    || ',"id":"' || e.event_id
    || '","ledger":"' || e.ledger
    || '","position":' || e.position
    || ',"previousHash":"' || encode(e.previous_hash, 'hex')
    || '","recordedAt":' || e.recorded_at
    || ',"schemaVersion":' || e.schema_version
    || ',"stream":"' || e.stream
    || '","type":"' || e.type
    || '","version":' || e.version || '}'
$$;

-- Takes the one lock there is. Every writer takes it first and takes no other, so no two can wait for each other.
-- NO KEY UPDATE, because a foreign key check elsewhere need not wait for it. A ledger begins when it is first asked for.
create function lock_ledger(in_ledger text) returns ledgers language plpgsql as $$
declare
  head ledgers;
begin
  select * into head from ledgers where ledger = in_ledger for no key update;
  if not found then
    insert into ledgers (ledger) values (in_ledger) on conflict do nothing;
    select * into head from ledgers where ledger = in_ledger for no key update;
  end if;
  return head;
end
$$;

-- What append says about each command, in the order given. kind is one of
--   recorded          with outcome, replayed, version, positions, recorded_at, head_hash and answer
--   version-mismatch  with actual: the version the stream has (0 = there is none)
--   key-reused        the id stands for another request
--   stream-closed     with actual
create type append_outcome as (
  kind           text,
  outcome        text,
  replayed       boolean,
  version        integer,
  first_position bigint,
  last_position  bigint,
  recorded_at    bigint,
  head_hash      bytea,
  answer         text,
  actual         integer
);

-- A first answer and a repeated one are made by the same function, so they cannot differ.
create function outcome_of(command commands, replayed boolean) returns append_outcome language sql stable as $$
  select row(
    'recorded', command.outcome, replayed,
    (command.decided_on + coalesce(command.last_position - command.first_position + 1, 0))::integer,
    command.first_position, command.last_position, command.recorded_at,
    (select e.hash from events e where e.ledger = command.ledger and e.position = command.last_position),
    command.answer, null
  )::append_outcome
$$;

-- Records the events of one command behind the head and returns the head moved. Called by append under its lock.
create function append_events(head ledgers, command jsonb, version integer, recorded_at bigint) returns ledgers
language plpgsql as $$
declare
  item jsonb;
  salt bytea;
  e    events;
begin
  e.ledger := head.ledger;
  e.stream := command ->> 'stream';
  e.version := version;
  e.recorded_at := recorded_at;
  e.command_id := command ->> 'commandId';
  for item in select value from jsonb_array_elements(command -> 'events') loop
    salt := uuid_send(gen_random_uuid()) || uuid_send(gen_random_uuid());
    e.position := head.position + 1;
    e.version := e.version + 1;
    e.event_id := item ->> 'id';
    e.type := item ->> 'type';
    e.schema_version := item ->> 'schemaVersion';
    e.effective_on := item ->> 'effectiveOn';
    e.correlation_id := item ->> 'correlationId';
    e.causation_id := item ->> 'causationId';
    e.body_hash := sha256(salt || convert_to(item ->> 'body', 'UTF8'));
    e.previous_hash := head.hash;
    e.hash := sha256(convert_to(event_preimage(e), 'UTF8'));
    insert into events values (e.*);
    insert into bodies values (e.ledger, e.event_id, salt, item ->> 'body');
    head.position := e.position;
    head.hash := e.hash;
  end loop;
  return head;
end
$$;

-- Appends a list of commands to one ledger, in one round trip. Each is judged on its own; a conflict or a repetition
-- never fails its neighbours. Anything raised (a broken constraint, PS002) leaves nothing of the whole list behind.
-- Call it under READ COMMITTED: each statement below must see what was committed while it waited for the lock.
--
-- A command: { commandId, caller, requestHash (hex), outcome: accepted | no-change | refused, stream, streamType,
--   expected: 'none' | 'exists' | version, answer?, document?: { text, asOf, nextChangeOn? },
--   events: [{ id, type, schemaVersion, effectiveOn, correlationId, causationId?, body }] }
create function append(in_ledger text, commands jsonb) returns setof append_outcome language plpgsql as $$
declare
  head     ledgers;
  command  jsonb;
  known    commands;
  target   streams;
  actual   integer;
  expected text;
  result   append_outcome;
  moved    boolean := false;
begin
  if jsonb_array_length(commands) = 0 then
    return;
  end if;
  head := lock_ledger(in_ledger);

  for command in select value from jsonb_array_elements(commands) loop
    -- The id comes before the version: whoever repeats a request because the answer got lost is not told "conflict".
    select * into known from commands c
      where c.ledger = in_ledger and c.caller = command ->> 'caller' and c.command_id = command ->> 'commandId';
    if found then
      if known.request_hash = decode(command ->> 'requestHash', 'hex') then
        return next outcome_of(known, true);
      else
        result := null;
        result.kind := 'key-reused';
        return next result;
      end if;
      continue;
    end if;

    select * into target from streams s where s.ledger = in_ledger and s.stream = (command ->> 'stream')::uuid;
    actual := coalesce(target.version, 0);
    expected := command ->> 'expected';
    result := null;
    result.actual := actual;
    if not (case expected when 'none' then actual = 0 when 'exists' then actual > 0 else actual = expected::integer end) then
      result.kind := 'version-mismatch';
    elsif target.state <> 'open' then
      result.kind := 'stream-closed';
    end if;
    if result.kind is not null then
      return next result;
      continue;
    end if;

    if (command ->> 'outcome' = 'accepted') <> (jsonb_array_length(coalesce(command -> 'events', '[]')) > 0) then
      raise exception 'an accepted command has events, and no other has' using errcode = 'PS002';
    elsif target.type <> command ->> 'streamType' then
      raise exception 'stream % is of type %', target.stream, target.type using errcode = 'PS002';
    end if;

    known := null;
    known.ledger := in_ledger;
    known.caller := command ->> 'caller';
    known.command_id := command ->> 'commandId';
    known.request_hash := decode(command ->> 'requestHash', 'hex');
    known.stream := command ->> 'stream';
    known.outcome := command ->> 'outcome';
    known.decided_on := actual;
    known.recorded_at := greatest(planspor_now_ms(), head.recorded_at, head.settled_until + 1);
    known.answer := command ->> 'answer';
    head.recorded_at := known.recorded_at;
    moved := true;

    if known.outcome = 'accepted' then
      known.first_position := head.position + 1;
      known.last_position := head.position + jsonb_array_length(command -> 'events');
      if actual = 0 then
        insert into streams (ledger, stream, type, version)
          values (in_ledger, known.stream, command ->> 'streamType', jsonb_array_length(command -> 'events'));
      else
        update streams s set version = actual + jsonb_array_length(command -> 'events')
          where s.ledger = in_ledger and s.stream = known.stream;
      end if;
      head := append_events(head, command, actual, known.recorded_at);
      if command ? 'document' then
        insert into plan_documents values (
          in_ledger, known.stream, actual + jsonb_array_length(command -> 'events'), known.last_position, known.recorded_at,
          (command #>> '{document,asOf}')::date, (command #>> '{document,nextChangeOn}')::date,
          command #>> '{document,text}');
      end if;
    end if;

    insert into commands values (known.*);
    return next outcome_of(known, false);
  end loop;

  if moved then
    update ledgers l set position = head.position, hash = head.hash, recorded_at = head.recorded_at
      where l.ledger = in_ledger;
  end if;
end
$$;

-- Makes sure that nothing will ever be recorded at known_at or before, so that a reading of the past by that instant
-- never changes. Usually the ledger has moved on and nothing is written. False: known_at has not come yet; a promise
-- about it would push the recording of everything after it into the future.
-- The promise holds once this is committed: call it on its own, then read.
create function settle(in_ledger text, known_at bigint) returns boolean language plpgsql as $$
declare
  head ledgers;
begin
  select * into head from ledgers where ledger = in_ledger;
  if known_at < head.recorded_at or known_at <= head.settled_until then
    return true;
  elsif known_at > greatest(planspor_now_ms(), head.recorded_at) then
    return false;
  end if;
  head := lock_ledger(in_ledger);
  if known_at >= head.recorded_at and known_at > head.settled_until then
    update ledgers set settled_until = known_at where ledger = in_ledger;
  end if;
  return true;
end
$$;

-- ---------------------------------------------------------------------------------------------------------------
-- Who may what
-- ---------------------------------------------------------------------------------------------------------------

-- Migrations run as the owner. The server logs in as a member of planspor_app. Roles belong to the whole database
-- server, so they may be there already, and whoever migrates may not be allowed to make them: then the grants are left
-- out with a warning, and the triggers above still hold.
do $$
declare
  wanted text;
begin
  foreach wanted in array array['planspor_app', 'planspor_erasure'] loop
    if not exists (select from pg_roles where rolname = wanted) then
      begin
        execute format('create role %I nologin', wanted);
      exception
        when duplicate_object or unique_violation then null;
        when insufficient_privilege then raise warning 'role % is missing and may not be made: no rights granted to it', wanted;
      end;
    end if;
  end loop;
end
$$;

do $$
begin
  if exists (select from pg_roles where rolname = 'planspor_app') then
    grant select, insert on events, bodies, commands, checkpoints to planspor_app;
    grant select, insert, update on ledgers, streams to planspor_app;
    grant select, insert, update, delete on plan_documents, projections to planspor_app;
  end if;
  if exists (select from pg_roles where rolname = 'planspor_erasure') then
    grant select on events, bodies to planspor_erasure;
    grant delete on bodies to planspor_erasure;
  end if;
end
$$;
