-- A branch must belong to a practice, not to a branch.

select x.package || '/practices.csv' as file, x.line, 'main_practice' as column, main.id as value,
  'is itself a branch (line ' || main.line || ') of ' || main.main_practice || '; use the id of that practice' as problem
from staging.scoped_practices x
join staging.scoped_practices main on main.package = x.package and main.id = x.main_practice
where main.main_practice is not null
order by file, x.line;
