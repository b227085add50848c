-- Only a RENAMED row may name itself as successor.

select x.package || '/successions.csv' as file, x.line, 'to' as column, x.to as value,
  'is the id of what ended; leave the row out if no source names a successor' as problem
from staging.scoped_successions x
where x.id = x.to and x.succession <> 'RENAMED'
order by file, x.line;
