-- The system of a package must exist: in the package or in a published file.

select p.name || '/datapackage.yaml' as file, null::int as line, 'system' as column, p.system_code as value,
  'no integrated care board that is loaded has this code; correct it, load the boards first (`load --england`), or state the system in systems.csv' as problem
from staging.packages p
where p.system_id is not null
  and not exists (select from derived_primary_care_systems s where s.id = p.system_id)
order by file;
