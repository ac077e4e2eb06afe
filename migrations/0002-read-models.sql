-- Read models: everything here is derived from the events and may be dropped and built again at any time.
--
-- Rows of one read model carry its generation. A rebuild fills the next generation beside the live one and flips the
-- live mark in `projections`; readers always ask for the live generation, so they never see half of either.

create table plan_rows (
  ledger         text    not null,
  generation     integer not null,
  plan           uuid    not null,
  municipality   text    not null,
  period_from    date    not null,
  period_to      date    not null,
  kind           text    not null,
  status         text    not null,
  version        integer not null,
  position       bigint  not null,
  as_of          date    not null,
  next_change_on date,
  summary        text    not null,
  primary key (ledger, generation, plan)
);
create index plan_rows_by_period on plan_rows (ledger, generation, period_from);

comment on table plan_rows is 'One row per plan: its head as lists show it.';
comment on column plan_rows.as_of is 'The day the row was folded for.';
comment on column plan_rows.next_change_on is 'From this day on the row must be folded again: something already recorded takes effect.';
comment on column plan_rows.summary is 'The answer itself, JSON.';

create table subject_rows (
  ledger     text    not null,
  generation integer not null,
  plan       uuid    not null,
  kind       text    not null check (kind in ('goal', 'target', 'initiative')),
  subject    uuid    not null,
  place      integer not null,
  code       text,
  status     text    not null,
  content    text    not null,
  primary key (ledger, generation, plan, kind, subject)
);

comment on table subject_rows is 'Goals, targets and initiatives of every plan on its reading day, one row each, in document order (place).';

create table history_rows (
  ledger       text    not null,
  generation   integer not null,
  plan         uuid    not null,
  version      integer not null,
  event_id     uuid    not null,
  type         text    not null,
  subject_kind text    not null,
  subject      text    not null,
  actor        text    not null,
  recorded_at  bigint  not null,
  effective_on date    not null,
  entry        text    not null,
  primary key (ledger, generation, plan, version)
);

comment on table history_rows is 'Each event of a plan as history tells it. A row never changes: what a later correction says stands in the later row.';

do $$
begin
  if exists (select from pg_roles where rolname = 'planspor_app') then
    grant select, insert, update, delete on plan_rows, subject_rows, history_rows to planspor_app;
  end if;
end
$$;
