-- History is told of indicators and comparison groups too. Their streams have no mark in the view that tells it: each gets
-- one that says its rows are due, and the follower makes them.
insert into view_marks (ledger, view, generation, stream, version, made_for, made_under, due)
  select s.ledger, p.name, p.version, s.stream, s.version, date '0001-01-01', '', 'source'
    from streams s
    join projections p on p.ledger = s.ledger and p.name = 'history'
   where s.type in ('indicator', 'group')
on conflict (ledger, view, generation, stream) do nothing;

comment on table history_rows is 'Each event of a plan, an indicator or a group as history tells it. What a later correction says stands in the later row.';
