-- Read models for everything a plan holds, and for indicators and comparison groups.
--
-- Rows of goals, targets and initiatives came first; now each subject of a plan has its row, so that plans can be searched
-- side by side. The rows are derived: the `plans` view is built again from the first event (see `rebuild`).

alter table subject_rows drop constraint subject_rows_kind_check;
create index subject_rows_by_kind on subject_rows (ledger, generation, kind);

-- The live generation was filled by the older code: it starts over.
delete from subject_rows;
delete from plan_rows;
delete from projections where name = 'plans';

create table stream_rows (
  ledger      text    not null,
  generation  integer not null,
  stream      uuid    not null,
  type        text    not null check (type in ('indicator', 'group')),
  code        text,
  name        text    not null,
  status      text    not null,
  version     integer not null,
  summary     text    not null,
  primary key (ledger, generation, stream)
);
create index stream_rows_by_type on stream_rows (type, ledger, generation, name);

comment on table stream_rows is 'One row per indicator and comparison group: what lists show of it.';

do $$
begin
  if exists (select from pg_roles where rolname = 'planspor_app') then
    grant select, insert, update, delete on stream_rows to planspor_app;
  end if;
end
$$;
