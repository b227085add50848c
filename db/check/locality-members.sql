-- A network or practice in a locality must be loaded, and of the system of the locality.

select x.package || '/locality-members.csv' as file, x.line, 'member' as column, x.member as value,
  case when n.id is null and p.id is null
    then 'no ' || lower(x.kind) || ' that is loaded has this id; correct it, or load the file that lists it first'
    else 'belongs to the system ' || coalesce(n.system_id, p.system_id) || '; a package refers to its own system alone'
  end as problem
from staging.scoped_locality_members x
left join derived_primary_care_networks n on x.kind = 'NETWORK' and n.id = lower(x.member)
left join lateral (
  select p.id, (
    select w.system_id from derived_primary_care_network_memberships m
    join derived_primary_care_networks w on w.id = m.network_id
    where m.practice_id = p.id order by w.system_id <> x.scope, m.valid_from desc limit 1) as system_id
  from derived_primary_care_practices p where x.kind = 'PRACTICE' and p.id = lower(x.member)
) p on true
where x.kind in ('NETWORK', 'PRACTICE')
  and (n.id is null and p.id is null or coalesce(n.system_id, p.system_id) <> x.scope)
order by file, line;
