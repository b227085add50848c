-- A member of a drawn neighbourhood or team, and the subject of its contact, must be loaded.

select r.file_name as file, r.line, 'system' as column, r.system as value,
  'no integrated care system that is loaded has this code; correct it, or load the boards and networks (ePCN) first' as problem
from own_rows r
where r.system_id is null
union all
select r.file_name, r.line, 'member', r.member,
  'no network, practice, LSOA, MSOA or ward that is loaded has this code; correct it, or load the file that lists it first'
from own_rows r
where r.system_id is not null and r.network_id is null and r.practice_id is null and r.area_code is null
union all
select r.file_name, r.line, 'member', r.member,
  'belongs to the system ' || o.system_id || '; a neighbourhood or team consists of members of its own system'
from own_rows r
cross join lateral (
  select w.system_id from derived_primary_care_networks w where w.id = r.network_id
  union all (
    select w.system_id from derived_primary_care_network_memberships m
    join derived_primary_care_networks w on w.id = m.network_id
    where r.network_id is null and m.practice_id = r.practice_id
    order by w.system_id <> r.system_id, m.valid_from desc limit 1)
) o
where o.system_id <> r.system_id
union all
select c.file_name, c.line, 'about', c.about,
  'no network, practice, neighbourhood or team that is loaded has this id or code'
from own_contacts c
where c.subject_id is null
order by file, line;
