-- Erasure: a content that the law asks to be erased goes, and an event says so.
--
-- The event EventErased is recorded in the stream of the event it names, and the content goes in the same transaction, so there
-- is never one without the other: `erase_content` runs whenever such an event is recorded. It takes away only what the event
-- names; it alone may, because it belongs to the role planspor_erasure, and nobody can call it but by recording the event.
-- Envelopes, hashes, salted body hashes and the chain stay as they were, so every proof holds.
--
-- A refusal that was kept may quote what stood in the stream. The event names those too, each with the SHA-256 under which it
-- is counted in checkpoints: `erased` keeps that, and the answer keeps its code and nothing else.

alter table commands add column erased bytea check (octet_length(erased) = 32);
comment on column commands.erased is 'SHA-256 of the command with the answer it was given, where that was erased: as it is counted in checkpoints.';

drop trigger final on commands;
create trigger final before delete or truncate on commands for each statement execute function refuse_change();
-- Even the erasure role changes nothing but the answer of a refusal, once, and leaves behind what it hashed to.
create trigger answers_only before update on commands for each statement
  when (current_user <> 'planspor_erasure') execute function refuse_change();
create trigger once before update on commands for each row
  when (old.erased is not null or new.erased is null or old.outcome <> 'refused'
        or (old.ledger, old.caller, old.command_id, old.request_hash, old.stream, old.outcome, old.decided_on, old.recorded_at)
           is distinct from
           (new.ledger, new.caller, new.command_id, new.request_hash, new.stream, new.outcome, new.decided_on, new.recorded_at)
        or new.first_position is not null or new.last_position is not null)
  execute function refuse_change();
alter table commands enable always trigger final;
alter table commands enable always trigger answers_only;
alter table commands enable always trigger once;

-- Erasures are few, and every server asks now and then whether there is one that it has not heard of.
create index events_erasures on events (ledger, position) where type = 'EventErased';

-- What an EventErased of a ledger names goes: the body of the event, the answers of the refusals, and every row of a read model
-- that was made of the stream, or of a stream that rests on it. Rows are made again by whoever follows the ledger.
create function erase_content() returns trigger language plpgsql security definer as $$
declare
  saying alias for new;
  said  jsonb;
  named events;
begin
  select b.body::jsonb -> 'data' into said from bodies b where b.ledger = saying.ledger and b.event_id = saying.event_id;
  select e.* into named from events e
    where e.ledger = saying.ledger and e.event_id = (said ->> 'event')::uuid
      and e.stream = saying.stream and e.position < saying.position and e.type <> 'EventErased';
  if named.position is null then
    raise exception 'event % names no content that it could erase', saying.event_id using errcode = 'PS002';
  end if;

  delete from bodies b where b.ledger = saying.ledger and b.event_id = named.event_id;
  update commands c
    set erased = decode(a.sha256, 'hex'),
        answer = '{"code":' || to_json(c.answer::jsonb ->> 'code')::text
          || ',"detail":"What it said has been erased: it quoted a content that the law had erased.","errors":[],"refusals":[{"type":'
          || to_json(c.answer::jsonb ->> 'code')::text || '}]}'
    from jsonb_to_recordset(coalesce(said -> 'answers', '[]')) as a(caller text, command text, sha256 text)
    where c.ledger = saying.ledger and c.caller = a.caller and c.command_id = a.command and c.stream = saying.stream
      and c.outcome = 'refused' and c.erased is null;

  -- Whoever puts rows takes the row of the projection first where they are put with the event, and the mark where they are not.
  perform from projections p where p.ledger = saying.ledger order by p.name, p.version for update;
  update view_marks m set due = 'source'
    from view_sources s
    where s.source = saying.stream and m.ledger = s.ledger and m.view = s.view and m.generation = s.generation
      and m.stream = s.stream;
  delete from verdict_rows v using view_sources s
    where s.source = saying.stream and v.ledger = s.ledger and v.generation = s.generation and v.stream = s.stream;
  delete from view_marks m where m.ledger = saying.ledger and m.stream = saying.stream;
  delete from verdict_rows v where v.ledger = saying.ledger and v.stream = saying.stream;
  delete from plan_rows r where r.ledger = saying.ledger and r.stream = saying.stream;
  delete from subject_rows r where r.ledger = saying.ledger and r.stream = saying.stream;
  delete from history_rows r where r.ledger = saying.ledger and r.stream = saying.stream;
  delete from stream_rows r where r.ledger = saying.ledger and r.stream = saying.stream;
  return null;
end
$$;

-- Deferred, because the content of the event that says so is written after its envelope.
create constraint trigger erases after insert on events deferrable initially deferred for each row
  when (new.type = 'EventErased') execute function erase_content();
alter table events enable always trigger erases;

-- Names are looked up where the tables are, and nowhere a caller could put others before them.
do $$
begin
  execute format('alter function erase_content() set search_path = %I, pg_temp', current_schema());
end
$$;

-- Whoever migrates gives the function away to the erasure role. Where that is not allowed, nothing can be erased until somebody
-- who may does it (`alter function erase_content owner to planspor_erasure`), and everything else works.
revoke execute on function erase_content() from public;
do $$
declare
  migrating name := current_user;
  place     name := current_schema();
  member    boolean;
begin
  if not exists (select from pg_roles where rolname = 'planspor_erasure') then
    raise warning 'role planspor_erasure is missing: nothing can be erased';
    return;
  end if;
  grant select, update on commands, projections, view_marks to planspor_erasure;
  grant select, delete on view_marks, view_sources, plan_rows, subject_rows, history_rows, stream_rows, verdict_rows
    to planspor_erasure;
  begin
    member := pg_has_role(migrating, 'planspor_erasure', 'member');
    if not member then
      execute format('grant planspor_erasure to %I', migrating);
    end if;
    execute format('grant create on schema %I to planspor_erasure', place);
    alter function erase_content() owner to planspor_erasure;
    execute format('revoke create on schema %I from planspor_erasure', place);
    if not member then
      execute format('revoke planspor_erasure from %I', migrating);
    end if;
  exception
    when insufficient_privilege then
      raise warning 'function erase_content could not be given to planspor_erasure: nothing can be erased until it is';
  end;
end
$$;
