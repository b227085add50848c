-- Only a RENAMED row may name itself as successor.

select x.package || '/successions.csv' as file, x.line, 'to' as column, x.to as value,
  'is also the id in the column id; use the id of the successor, or remove the row if no source names one' as problem
from staging.scoped_successions x
where x.id = x.to and x.succession <> 'RENAMED'
order by file, x.line;
