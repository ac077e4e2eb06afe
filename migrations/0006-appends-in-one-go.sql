-- An append costs less, a group of appends much less, and an id is used once.
--
-- What is promised of events, bodies, commands, streams and ledgers stays as 0001 says. New here:
--   * the events of all commands of a list are written by two statements, not by two for each event;
--   * whoever listens to the channel `planspor` is told once per list that something was recorded; nothing is said but that;
--   * an id is taken once, in whatever ledger: `stream_ids` is the rule, so that two servers cannot both open it;
--   * the plan's text is no part of an append any more: a plan as it reads is folded from its events.

create table stream_ids (
  stream uuid primary key,
  ledger text not null references ledgers
);

comment on table stream_ids is 'Every id that a stream was opened under, and where: it is used once over all ledgers.';

-- Where an older server let an id be opened in two ledgers, the one that reads find keeps it; `verify` names the other.
insert into stream_ids select distinct on (stream) stream, ledger from streams order by stream, ledger;

create trigger final before update or delete or truncate on stream_ids for each statement execute function refuse_change();
alter table stream_ids enable always trigger final;

-- The versions of a plan that can be read are the accepted commands on it, in order.
create index commands_by_stream on commands (ledger, stream, decided_on) where outcome = 'accepted';

drop table plan_documents;

-- Whether what a command expects of its stream holds: that there is none, that there is one, or that it has this version.
create function expectation_holds(expected text, actual integer) returns boolean language sql immutable as $$
  select case expected when 'none' then actual = 0 when 'exists' then actual > 0 else actual = expected::integer end
$$;

-- Takes an id for a ledger; false where another ledger has it.
create function take_stream_id(in_stream uuid, in_ledger text) returns boolean language plpgsql as $$
begin
  insert into stream_ids (stream, ledger) values (in_stream, in_ledger) on conflict do nothing;
  return found or exists (select from stream_ids where stream = in_stream and ledger = in_ledger);
end
$$;

-- As in 0001, and beside its outcomes:
--   id-taken  another ledger has a stream of this id
-- An event may bring the salt of its body (64 hex digits): who appends has random numbers cheaper.
create or replace function append(in_ledger text, commands jsonb) returns setof append_outcome language plpgsql as $$
declare
  head     ledgers;
  command  jsonb;
  item     jsonb;
  known    commands;
  target   streams;
  actual   integer;
  result   append_outcome;
  e        events;
  content  bodies;
  recorded events[] := '{}';
  contents bodies[] := '{}';
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
        result := outcome_of(known, true);
        -- One recorded earlier in this list is not in the table of events yet.
        if result.head_hash is null and known.last_position is not null then
          select r.hash into result.head_hash from unnest(recorded) r where r.position = known.last_position;
        end if;
      else
        result := null;
        result.kind := 'key-reused';
      end if;
      return next result;
      continue;
    end if;

    select * into target from streams s where s.ledger = in_ledger and s.stream = (command ->> 'stream')::uuid;
    actual := coalesce(target.version, 0);
    result := null;
    result.actual := actual;
    if not expectation_holds(command ->> 'expected', actual) then
      result.kind := 'version-mismatch';
    elsif target.state <> 'open' then
      result.kind := 'stream-closed';
    elsif actual = 0 and command ->> 'outcome' = 'accepted'
      and not take_stream_id((command ->> 'stream')::uuid, in_ledger) then
      result.kind := 'id-taken';
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
      e.ledger := in_ledger;
      e.stream := known.stream;
      e.version := actual;
      e.recorded_at := known.recorded_at;
      e.command_id := known.command_id;
      content.ledger := in_ledger;
      known.first_position := head.position + 1;
      for item in select value from jsonb_array_elements(command -> 'events') loop
        content.salt := coalesce(decode(item ->> 'salt', 'hex'), uuid_send(gen_random_uuid()) || uuid_send(gen_random_uuid()));
        content.body := item ->> 'body';
        content.event_id := item ->> 'id';
        e.position := head.position + 1;
        e.version := e.version + 1;
        e.event_id := content.event_id;
        e.type := item ->> 'type';
        e.schema_version := item ->> 'schemaVersion';
        e.effective_on := item ->> 'effectiveOn';
        e.correlation_id := item ->> 'correlationId';
        e.causation_id := item ->> 'causationId';
        e.body_hash := sha256(content.salt || convert_to(content.body, 'UTF8'));
        e.previous_hash := head.hash;
        e.hash := sha256(convert_to(event_preimage(e), 'UTF8'));
        recorded := recorded || e;
        contents := contents || content;
        head.position := e.position;
        head.hash := e.hash;
      end loop;
      known.last_position := head.position;
      if actual = 0 then
        insert into streams (ledger, stream, type, version) values (in_ledger, known.stream, command ->> 'streamType', e.version);
      else
        update streams s set version = e.version where s.ledger = in_ledger and s.stream = known.stream;
      end if;
    end if;

    insert into commands values (known.*);
    result := row('recorded', known.outcome, false, actual + coalesce(known.last_position - known.first_position + 1, 0),
      known.first_position, known.last_position, known.recorded_at,
      case when known.outcome = 'accepted' then head.hash end, known.answer, null);
    return next result;
  end loop;

  if moved then
    update ledgers l set position = head.position, hash = head.hash, recorded_at = head.recorded_at
      where l.ledger = in_ledger;
  end if;
  if cardinality(recorded) > 0 then
    insert into events select r.* from unnest(recorded) r;
    insert into bodies select c.* from unnest(contents) c;
    perform pg_notify('planspor', '');
  end if;
end
$$;

drop function append_events(ledgers, jsonb, integer, bigint);

do $$
begin
  if exists (select from pg_roles where rolname = 'planspor_app') then
    grant select, insert on stream_ids to planspor_app;
  end if;
end
$$;
