-- A new name must begin after the first one.

select r.package || '/renames.csv' as file, r.line, 'valid_from' as column, r.valid_from::text as value,
  'is also the first day of another name; use a later day' as problem
from staging.scoped_renames r
where (
  select count(*) from derived_primary_care_names n
  where n.kind = r.kind and n.subject_id = r.id and n.valid_from = r.valid_from) > 1
order by file, line;
