-- Facts about England belong to the package of England, because a row of a system would change other systems.

select x.package || '/role-tasks.csv' as file, x.line, 'role' as column, x.role as value,
  'is a role of another package; a task is stated in the package of its role' as problem
from staging.scoped_role_tasks x
join derived_primary_care_network_roles r on r.id = x.role
where r.scope <> x.scope
union all
select x.package || '/funding-rates.csv', x.line, 'stream', x.stream,
  'is a stream of another package; a rate is stated in the package of its stream'
from staging.scoped_funding_rates x
join derived_finance_streams s on s.id = x.stream
where s.scope <> x.scope
union all
select x.package || '/figures.csv', x.line, 'subject', x.subject,
  'is for the package england alone; use the id of the system, or of a place, network or practice in it'
from staging.scoped_figures x
where x.subject = 'england' and x.scope <> 'england'
order by file, line;
