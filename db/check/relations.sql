-- A relation is between figures that the graph states, or plain numbers.

with figures as (
  select id from derived_primary_care_figures
  union all
  select id from derived_local_authorities_figures
  union all
  select id from derived_finance_figures
  union all
  select id from derived_community_services_figures
),
named as (
  select x.package, x.line, 'target' as column, unnest(x.target) as value, false as may_be_number
  from staging.scoped_relations x
  union all
  select x.package, x.line, 'operands', unnest(x.operands), true
  from staging.scoped_relations x
)
select n.package || '/relations.csv' as file, n.line, n.column, n.value,
  'is no figure of the graph' || case when n.may_be_number then ' and no number' else '' end
    || '; look up the id of the figure, or remove the relation' as problem
from named n
where not exists (select from figures f where f.id = n.value)
  and not (n.may_be_number and n.value ~ '^-?[0-9]+([.][0-9]+)?$')
order by file, n.line;
