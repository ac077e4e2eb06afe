-- A large load is recorded in one transaction, and no statement of it is long.
--
-- What is promised stays as 0001, 0006, 0013 and 0015 say, and so do the outcomes. New is that an event of an append may come
-- without its content: it says the hash of it (bodyHash instead of body and salt), and the content follows in the same
-- transaction, a statement each, while the ledger's row is held. Whoever appends commits when all of it is there. One statement
-- over all contents of a load held an embedded database, and everything else in its thread, for a second.

create or replace function append(in_ledger text, commands jsonb) returns setof append_outcome language plpgsql
set enable_seqscan to off set plan_cache_mode to force_generic_plan as $$
declare
  head     ledgers;
  at_ms    bigint;
  command  jsonb;
  item     jsonb;
  key      text;
  id       uuid;
  place    integer;
  known    commands;
  target   streams;
  actual   integer;
  result   append_outcome;
  e        events;
  content  bodies;
  -- What is written behind the last command, and by what a later one finds it.
  recorded events[] := '{}';
  contents bodies[] := '{}';
  answered commands[] := '{}';
  keys     text[] := '{}';
  touched  streams[] := '{}';
  ids      uuid[] := '{}';
begin
  if jsonb_array_length(commands) = 0 then
    return;
  end if;
  head := lock_ledger(in_ledger);
  at_ms := greatest(planspor_now_ms(), head.recorded_at, head.settled_until + 1);

  for command in select value from jsonb_array_elements(commands) loop
    result := null;
    key := (command ->> 'caller') || chr(10) || (command ->> 'commandId');
    -- The id comes before the version: whoever repeats a request because the answer got lost is not told "conflict".
    place := array_position(keys, key);
    if place is not null then
      known := answered[place];
    else
      select * into known from commands c
        where c.ledger = in_ledger and c.caller = command ->> 'caller' and c.command_id = command ->> 'commandId';
    end if;
    if known.ledger is not null then
      if known.request_hash = decode(command ->> 'requestHash', 'hex') then
        result := outcome_of(known, true);
        -- Of one recorded in this list, the event is not in the table yet.
        if place is not null and known.last_position is not null then
          result.head_hash := recorded[known.last_position - head.position + cardinality(recorded)].hash;
        end if;
      else
        result.kind := 'key-reused';
      end if;
      return next result;
      continue;
    end if;

    id := command ->> 'stream';
    place := array_position(ids, id);
    if place is not null then
      target := touched[place];
    else
      select * into target from streams s where s.ledger = in_ledger and s.stream = id;
    end if;
    actual := coalesce(target.version, 0);
    if not (case command ->> 'expected' when 'none' then actual = 0 when 'exists' then actual > 0
            else actual = (command ->> 'expected')::integer end) then
      result.kind := 'version-mismatch';
    elsif target.state <> 'open' then
      result.kind := 'stream-closed';
    elsif actual = 0 and command ->> 'outcome' = 'accepted' and not take_stream_id(id, in_ledger) then
      result.kind := 'id-taken';
    end if;
    if result.kind is not null then
      result.actual := actual;
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
    known.stream := id;
    known.outcome := command ->> 'outcome';
    known.decided_on := actual;
    known.recorded_at := at_ms;
    known.answer := command ->> 'answer';

    if known.outcome = 'accepted' then
      e.ledger := in_ledger;
      e.stream := id;
      e.version := actual;
      e.recorded_at := at_ms;
      e.command_id := known.command_id;
      content.ledger := in_ledger;
      known.first_position := head.position + 1;
      for item in select value from jsonb_array_elements(command -> 'events') loop
        e.position := head.position + 1;
        e.version := e.version + 1;
        e.event_id := item ->> 'id';
        e.type := item ->> 'type';
        e.schema_version := item ->> 'schemaVersion';
        e.effective_on := item ->> 'effectiveOn';
        e.correlation_id := item ->> 'correlationId';
        e.causation_id := item ->> 'causationId';
        if item ? 'body' then
          content.event_id := e.event_id;
          content.salt := coalesce(decode(item ->> 'salt', 'hex'), uuid_send(gen_random_uuid()) || uuid_send(gen_random_uuid()));
          content.body := item ->> 'body';
          e.body_hash := sha256(content.salt || convert_to(content.body, 'UTF8'));
          contents := contents || content;
        else
          e.body_hash := decode(item ->> 'bodyHash', 'hex');
        end if;
        e.previous_hash := head.hash;
        e.hash := sha256(convert_to(event_preimage(e), 'UTF8'));
        recorded := recorded || e;
        head.position := e.position;
        head.hash := e.hash;
      end loop;
      known.last_position := head.position;
      target := row(in_ledger, id, command ->> 'streamType', e.version, 'open');
      if place is null then
        touched := touched || target;
        ids := ids || id;
      else
        touched[place] := target;
      end if;
    end if;

    answered := answered || known;
    keys := keys || key;
    result := row('recorded', known.outcome, false, actual + coalesce(known.last_position - known.first_position + 1, 0),
      known.first_position, known.last_position, known.recorded_at,
      case when known.outcome = 'accepted' then head.hash end, known.answer, null);
    return next result;
  end loop;

  if cardinality(answered) > 0 then
    update ledgers l set position = head.position, hash = head.hash, recorded_at = at_ms where l.ledger = in_ledger;
    insert into commands select a.* from unnest(answered) a;
  end if;
  if cardinality(recorded) > 0 then
    insert into streams select t.* from unnest(touched) t on conflict (ledger, stream) do update set version = excluded.version;
    insert into events select r.* from unnest(recorded) r;
    insert into bodies select c.* from unnest(contents) c;
    perform pg_notify('planspor', '');
  end if;
end
$$;

-- The content of an event that the same transaction appended without it. It has to be what the event was hashed with.
create function append_body(in_ledger text, in_event uuid, in_salt bytea, in_body text) returns void language plpgsql as $$
begin
  if not exists (select from events e where e.ledger = in_ledger and e.event_id = in_event
                   and e.body_hash = sha256(in_salt || convert_to(in_body, 'UTF8'))) then
    raise exception 'event % was not recorded with this content', in_event using errcode = 'PS002';
  end if;
  insert into bodies (ledger, event_id, salt, body) values (in_ledger, in_event, in_salt, in_body);
end
$$;
