-- Verdicts as rows: what the scorecard reads. Each row is the pure evaluation's answer for one target, never an increment.

create table verdict_rows (
  ledger        text    not null,
  plan          uuid    not null,
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
  primary key (ledger, plan, target)
);
create index verdict_rows_by_status on verdict_rows (status, ledger);

comment on table verdict_rows is 'The verdict on each target, for the reading day and everything recorded in the ledgers it rests on.';
comment on column verdict_rows.levels is 'Levels of the target''s goals, each between bars (|strategic|theme|), so that one can be looked for.';
comment on column verdict_rows.positions is 'The position of each ledger it was judged from, such as 550=12, dk=7.';

-- One row per plan: what makes its verdicts due again.
create table verdict_plans (
  ledger        text    not null,
  plan          uuid    not null,
  version       integer not null,
  judged_for    date    not null,
  next_turn     date,
  due           boolean not null default false,
  primary key (ledger, plan)
);
create index verdict_plans_due on verdict_plans (due) where due;

comment on table verdict_plans is 'Each plan with verdicts: the version and day it was judged for, and the next day on which a verdict can turn by itself.';

-- Which plans rest on an indicator or group, wherever it lives.
create table verdict_sources (
  ledger  text not null,
  plan    uuid not null,
  source  uuid not null,
  primary key (ledger, plan, source)
);
create index verdict_sources_by_source on verdict_sources (source);

comment on table verdict_sources is 'The indicator and group streams behind a plan''s verdicts: an event in one of them makes the plan due.';

do $$
begin
  if exists (select from pg_roles where rolname = 'planspor_app') then
    grant select, insert, update, delete on verdict_rows, verdict_plans, verdict_sources to planspor_app;
  end if;
end
$$;
