-- One kind of read model. All rows here are derived from the events and are made again when this migration has run.
--
-- Rows of a view carry its generation and the stream they show. A rebuild fills the next generation beside the live one and
-- flips the live mark in `projections`; readers always ask for the live generation, so they never see half of either.
-- `view_marks` says of each stream what its rows were made from, and so why they are due: a newer event, a day, a source
-- that changed, other rules than the server has now. `project` puts rows and moves the positions in one statement.

drop table plan_rows, subject_rows, history_rows, stream_rows, verdict_rows, verdict_plans, verdict_sources;
delete from projections;

create table view_marks (
  ledger     text    not null,
  generation integer not null,
  stream     uuid    not null,
  view       text    not null,
  version    integer not null,
  made_for   date    not null,
  next_turn  date,
  made_under text    not null,
  due        text    check (due in ('events', 'source')),
  primary key (ledger, view, generation, stream)
) with (fillfactor = 80);
create index view_marks_due on view_marks (view) where due is not null;
create index view_marks_by_day on view_marks (next_turn) where next_turn is not null;

comment on table view_marks is 'What the rows of a stream in a view were made from.';
comment on column view_marks.version is 'The version of the stream that the rows show.';
comment on column view_marks.made_for is 'The reading day of the rows.';
comment on column view_marks.next_turn is 'The next day on which they read differently though nothing more is recorded.';
comment on column view_marks.made_under is 'The version of the rules and reference data that made them.';
comment on column view_marks.due is 'Why they must be made again: events of the stream itself, or a stream that they rest on.';

-- Which streams rest on another one (a plan''s verdicts on an indicator), wherever it lives.
create table view_sources (
  ledger     text    not null,
  generation integer not null,
  stream     uuid    not null,
  view       text    not null,
  source     uuid    not null,
  primary key (ledger, view, generation, stream, source)
);
create index view_sources_by_source on view_sources (source);

comment on table view_sources is 'The streams that the rows of another stream rest on.';

create table plan_rows (
  ledger         text    not null,
  generation     integer not null,
  stream         uuid    not null,
  municipality   text    not null,
  period_from    date    not null,
  period_to      date    not null,
  kind           text    not null,
  status         text    not null,
  version        integer not null,
  as_of          date    not null,
  next_change_on date,
  summary        text    not null,
  primary key (ledger, generation, stream)
) with (fillfactor = 80);

comment on table plan_rows is 'One row per plan: its head as lists show it.';
comment on column plan_rows.as_of is 'The day the row was folded for.';
comment on column plan_rows.next_change_on is 'From this day on the row must be folded again: something already recorded takes effect.';
comment on column plan_rows.summary is 'The answer itself, JSON.';

create table subject_rows (
  ledger     text    not null,
  generation integer not null,
  stream     uuid    not null,
  kind       text    not null,
  subject    uuid    not null,
  place      integer not null,
  code       text,
  status     text    not null,
  content    text    not null,
  primary key (ledger, generation, stream, kind, subject)
);
create index subject_rows_by_kind on subject_rows (kind, ledger, stream, place);

comment on table subject_rows is 'Everything a plan holds on its reading day, one row each.';
comment on column subject_rows.place is 'Its place among the plan''s subjects of its kind, in the order in which they came.';

create table history_rows (
  ledger       text    not null,
  generation   integer not null,
  stream       uuid    not null,
  version      integer not null,
  event_id     uuid    not null,
  type         text    not null,
  subject_kind text    not null,
  subject      text    not null,
  actor        text    not null,
  recorded_at  bigint  not null,
  effective_on date    not null,
  entry        text    not null,
  primary key (ledger, generation, stream, version)
);

comment on table history_rows is 'Each event of a plan as history tells it. What a later correction says stands in the later row.';

create table stream_rows (
  ledger     text    not null,
  generation integer not null,
  stream     uuid    not null,
  type       text    not null check (type in ('indicator', 'group')),
  code       text,
  name       text    not null collate "C",
  status     text    not null,
  version    integer not null,
  summary    text    not null,
  primary key (ledger, generation, stream)
) with (fillfactor = 80);
create index stream_rows_by_name on stream_rows (type, ledger, name, stream);

comment on table stream_rows is 'One row per indicator and comparison group: its head as lists show it.';

create table verdict_rows (
  ledger        text    not null,
  generation    integer not null,
  stream        uuid    not null,
  target        uuid    not null,
  place         integer not null,
  municipality  text    not null,
  period_from   date    not null,
  period_to     date    not null,
  code          text,
  wording       text    not null,
  levels        text    not null,
  themes        text    not null,
  status        text    not null,
  final         boolean not null,
  judged_for    date    not null,
  known_at      bigint  not null,
  positions     text    not null,
  verdict       text    not null,
  primary key (ledger, generation, stream, target)
);
create index verdict_rows_by_status on verdict_rows (status, ledger);

comment on table verdict_rows is 'The verdict on each target of each plan, for the reading day: the pure evaluation''s answer, never an increment.';
comment on column verdict_rows.levels is 'Levels of the target''s goals, each between bars (|strategic|theme|), so that one can be looked for.';
comment on column verdict_rows.positions is 'The position of each ledger it was judged from, such as 550=12, dk=7.';

-- Puts rows, given by table as JSON, in the place of those with the same key. A row that says what stands there already
-- costs no write.
create function put_rows(changes jsonb) returns void language plpgsql as $$
begin
  if changes ? 'plan_rows' then
    insert into plan_rows select * from jsonb_populate_recordset(null::plan_rows, changes -> 'plan_rows')
    on conflict (ledger, generation, stream) do update set
      municipality = excluded.municipality, period_from = excluded.period_from, period_to = excluded.period_to,
      kind = excluded.kind, status = excluded.status, version = excluded.version, as_of = excluded.as_of,
      next_change_on = excluded.next_change_on, summary = excluded.summary;
  end if;
  if changes ? 'subject_rows' then
    insert into subject_rows as s select * from jsonb_populate_recordset(null::subject_rows, changes -> 'subject_rows')
    on conflict (ledger, generation, stream, kind, subject) do update set
      place = excluded.place, code = excluded.code, status = excluded.status, content = excluded.content
    where (s.place, s.content) is distinct from (excluded.place, excluded.content);
  end if;
  if changes ? 'history_rows' then
    insert into history_rows as h select * from jsonb_populate_recordset(null::history_rows, changes -> 'history_rows')
    on conflict (ledger, generation, stream, version) do update set
      subject_kind = excluded.subject_kind, subject = excluded.subject, actor = excluded.actor, entry = excluded.entry
    where h.entry is distinct from excluded.entry;
  end if;
  if changes ? 'stream_rows' then
    insert into stream_rows select * from jsonb_populate_recordset(null::stream_rows, changes -> 'stream_rows')
    on conflict (ledger, generation, stream) do update set
      code = excluded.code, name = excluded.name, status = excluded.status, version = excluded.version, summary = excluded.summary;
  end if;
  if changes ? 'verdict_rows' then
    insert into verdict_rows select * from jsonb_populate_recordset(null::verdict_rows, changes -> 'verdict_rows')
    on conflict (ledger, generation, stream, target) do update set
      place = excluded.place, municipality = excluded.municipality, period_from = excluded.period_from,
      period_to = excluded.period_to, code = excluded.code, wording = excluded.wording, levels = excluded.levels,
      themes = excluded.themes, status = excluded.status, final = excluded.final, judged_for = excluded.judged_for,
      known_at = excluded.known_at, positions = excluded.positions, verdict = excluded.verdict;
  end if;
  if changes ? 'view_sources' then
    insert into view_sources select * from jsonb_populate_recordset(null::view_sources, changes -> 'view_sources')
    on conflict do nothing;
  end if;
  if changes ? 'view_marks' then
    insert into view_marks select * from jsonb_populate_recordset(null::view_marks, changes -> 'view_marks')
    on conflict (ledger, view, generation, stream) do update set
      version = excluded.version, made_for = excluded.made_for, next_turn = excluded.next_turn,
      made_under = excluded.made_under, due = excluded.due;
  end if;
end
$$;

-- Removes the rows of streams whose rows are about to be put anew: [{ table, ledger, generation, stream, view? }]; without a
-- stream, all of the generation.
create function clear_rows(cleared jsonb) returns void language plpgsql as $$
declare
  each record;
begin
  for each in select * from jsonb_to_recordset(cleared) as c("table" text, ledger text, generation integer, stream uuid, view text) loop
    execute format('delete from %I where ledger = $1 and generation = $2 and ($3 is null or stream = $3)%s',
        each."table", case when each.view is null then '' else ' and view = $4' end)
      using each.ledger, each.generation, each.stream, each.view;
  end loop;
end
$$;

-- Moves views of a ledger from one position to another and puts the rows that the events between them make, all or nothing.
-- By compare-and-set: false, and nothing put, where another worker was first or not all of them stand there.
--   views    [{ name, generation }]
--   cleared  see clear_rows     changes  see put_rows
--   touched  streams that the events are about: what rests on them is due
--   due      streams whose rows in a view are due by their own events: [{ view, generation, stream }]
create function project(in_ledger text, from_position bigint, to_position bigint, views jsonb, cleared jsonb, changes jsonb,
                        touched uuid[], due jsonb) returns boolean language plpgsql as $$
declare
  moved integer;
begin
  update projections p set position = to_position, last_error = null
    from jsonb_to_recordset(views) as v(name text, generation integer)
    where p.ledger = in_ledger and p.name = v.name and p.version = v.generation and p.status <> 'retired'
      and p.position = from_position;
  get diagnostics moved = row_count;
  if moved = 0 then
    return false;
  elsif moved < jsonb_array_length(views) then
    raise exception 'views of ledger % do not all stand at %', in_ledger, from_position using errcode = 'PS003';
  end if;
  if jsonb_array_length(cleared) > 0 then
    perform clear_rows(cleared);
  end if;
  perform put_rows(changes);
  if jsonb_array_length(due) > 0 then
    insert into view_marks as m (ledger, view, generation, stream, version, made_for, made_under, due)
      select in_ledger, d.view, d.generation, d.stream, 0, date '0001-01-01', '', 'events'
        from jsonb_to_recordset(due) as d(view text, generation integer, stream uuid)
      on conflict (ledger, view, generation, stream) do update set due = coalesce(m.due, 'events');
  end if;
  if cardinality(touched) > 0 then
    update view_marks m set due = 'source'
      from view_sources s
      where s.source = any (touched) and s.ledger = m.ledger and s.view = m.view and s.generation = m.generation
        and s.stream = m.stream and m.due is distinct from 'source';
  end if;
  return true;
end
$$;

do $$
begin
  if exists (select from pg_roles where rolname = 'planspor_app') then
    grant select, insert, update, delete on view_marks, view_sources, plan_rows, subject_rows, history_rows, stream_rows,
      verdict_rows to planspor_app;
  end if;
end
$$;
