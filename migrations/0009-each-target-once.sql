-- A plan may word one target in several places (same as). It is one target: the wording that the others refer to is counted and
-- listed, the others are judged and kept beside it. Rows made before this column are made anew when the server starts, since
-- what they were made under has another name.
alter table verdict_rows add column counted boolean not null default true;
comment on column verdict_rows.counted is 'False for a target that is only another wording of one whose row is counted.';
