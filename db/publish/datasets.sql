-- kernel.datasets of published files: one for each release.

insert into derived_kernel_datasets (name, source_id, sha256, row_count, loaded_at, released_on, kind)
select r.source_id, r.source_id, r.sha256, r.row_count, r.loaded_at, r.released_on, r.dataset
from staging.releases r;
