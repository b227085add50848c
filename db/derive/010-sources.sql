-- kernel.sources: the documents and files of packages, then other releases.

insert into derived_kernel_sources
  (id, title, publisher, published_on, holds_on, rank, file_name, url, licence, position)
select x.id, x.title, x.publisher, x.published_on, x.holds_on, x.rank, x.file_name, x.url, x.licence,
  row_number() over (order by x.scope <> 'england', x.package, x.line) - 1
from staging.scoped_sources x;

insert into derived_kernel_sources
    (id, title, publisher, published_on, holds_on, rank, file_name, url, licence, position)
  select r.source_id, r.title, r.publisher, null, r.released_on, 10, r.file_name, null, r.licence,
    1000 + row_number() over (order by r.dataset, r.released_on, r.file_name)
  from staging.releases r
  where not exists (select from derived_kernel_sources s where s.id = r.source_id);
