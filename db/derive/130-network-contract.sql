-- The network contract: roles, service specifications and statements.

insert into derived_primary_care_network_roles
  (id, name, other_names, description, funded_from, position, scope, citation_id)
select x.id, x.name, coalesce(x.other_names, '{}'), x.description, x.funded_from, x.position, x.scope,
  pg_temp.cite(x.source, x.locator, x.note)
from staging.scoped_network_roles x;

insert into derived_primary_care_role_tasks (role_id, position, text, citation_id)
select x.role, x.position, x.text, pg_temp.cite(x.source, x.locator)
from staging.scoped_role_tasks x;

insert into derived_primary_care_service_specifications (position, name, scope, citation_ids)
select x.position, (array_agg(x.name order by x.line))[1], x.scope,
  array_agg(pg_temp.cite(x.source, x.locator) order by x.line)
from staging.scoped_service_specifications x
group by x.scope, x.position;

insert into derived_primary_care_contract_statements (id, position, text, printed, value, unit, scope, citation_id)
select x.id, x.position, x.text, x.printed, x.value, x.unit, x.scope, pg_temp.cite(x.source, x.locator, x.note)
from staging.scoped_contract_statements x;
