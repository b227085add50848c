-- A package that states an end must state the successor. Published files need not.

select x.package || '/commissioners.csv' as file, x.line, 'closed_on' as column, x.closed_on::text as value,
  'ends ' || x.id || ' without a successor; add a row for it to successions.csv' as problem
from staging.scoped_commissioners x
where x.closed_on is not null
  and not exists (select from staging.scoped_successions s where s.kind = 'COMMISSIONER' and s.id = x.id)
order by file, x.line;
