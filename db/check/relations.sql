-- A relation is between figures of its own system or of England, or plain numbers, and has as many operands as it needs.

with figures as (
  select id, scope from derived_primary_care_figures where value is not null
  union all
  select id, scope from derived_local_authorities_figures where value is not null
  union all
  select id, scope from derived_finance_figures where value is not null
  union all
  select id, scope from derived_community_services_figures where value is not null
),
named as (
  select x.package, x.scope, x.line, 'target' as column, unnest(x.target) as value, false as may_be_number
  from staging.scoped_relations x
  union all
  select x.package, x.scope, x.line, 'operands', unnest(x.operands), true
  from staging.scoped_relations x
)
select n.package || '/relations.csv' as file, n.line, n.column, n.value,
  case when n.may_be_number then 'is neither a number nor the id of a figure of this system or of England'
    else 'is not the id of a figure of this system or of England' end
    || '; look up the id of the figure, or remove the relation' as problem
from named n
where not exists (select from figures f where f.id = n.value and f.scope in (n.scope, 'england'))
  and not (n.may_be_number and n.value ~ '^-?[0-9]+([.][0-9]+)?$')
union all
select x.package || '/relations.csv', x.line, 'operands', array_to_string(x.operands, '|'),
  'has ' || cardinality(x.operands) || ' operands; ' || x.relation || ' needs two'
from staging.scoped_relations x
where x.relation in ('quotient-of', 'share-of', 'growth-of', 'range-of') and cardinality(x.operands) <> 2
order by file, line;
