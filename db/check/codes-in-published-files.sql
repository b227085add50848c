-- If a published file of practices covers its commissioner, a practice of a package with a code must be in it.

select x.package || '/practices.csv' as file, x.line, 'ods_code' as column, x.ods_code as value,
  'is not in any loaded file of practices; correct the code' as problem
from staging.scoped_practices x
where x.ods_code is not null and x.main_practice is null
  and exists (
    select from staging.practices p
    join staging.scoped_commissioners c on c.ods_code = p.commissioner
    where c.package = x.package)
  and not exists (select from staging.practices p where p.code = x.ods_code)
order by file, x.line;
