-- primary_care.practices: practices and branches that packages list, with the days that published files state, then all others.

insert into derived_primary_care_practices (id, ods_code, main_practice_id, valid_from, valid_to, citation_id)
select x.id, x.ods_code, x.main_practice, coalesce(s.holds_on, s.published_on, p.created_on), null,
  pg_temp.cite(x.source, x.locator, x.note)
from staging.scoped_practices x
join staging.packages p on p.name = x.package
left join derived_kernel_sources s on s.id = x.source;

create index on derived_primary_care_practices (id);

create index on derived_primary_care_practices (ods_code);

create temporary table practice_rows on commit drop as
  select distinct on (x.code, x.released_on) x.code, coalesce(c.id, lower(x.code)) as id, c.id is not null as is_curated, x.name, s.title, s.sort_name,
   x.address, x.postcode, x.opened_on, x.closed_on, x.status, x.commissioner, x.commissioned_from, x.telephone, x.released_on, x.source_id, x.locator, x.citation_id
  from staging.cited_practices x
  join staging.spellings s on s.printed = x.name left join derived_primary_care_practices c on c.ods_code = x.code
  order by x.code, x.released_on, x.file_name, x.line;

create index on practice_rows (id, released_on);

analyze practice_rows;

create temporary table practice_newest on commit drop as
  select distinct on (id) * from practice_rows order by id, released_on desc;

update derived_primary_care_practices p set valid_from = n.opened_on, valid_to = staging.end_of(n.opened_on, n.closed_on)
  from practice_newest n where n.id = p.id;

insert into derived_primary_care_practices (id, ods_code, main_practice_id, valid_from, valid_to, citation_id)
  select n.id, n.code, null, n.opened_on, staging.end_of(n.opened_on, n.closed_on), n.citation_id from practice_newest n where not n.is_curated;

create temporary table branch_rows on commit drop as
  select distinct on (x.code, x.released_on) x.code, coalesce(c.id, lower(x.code)) as id, c.id is not null as is_curated, x.name, s.title, s.sort_name,
   x.address, x.postcode, x.opened_on, x.closed_on, x.telephone, main.id as main_id, main.valid_to as main_valid_to, x.released_on, x.source_id, x.locator, x.citation_id
  from staging.cited_branches x
  join staging.spellings s on s.printed = x.name left join derived_primary_care_practices c on c.ods_code = x.code
   join derived_primary_care_practices main on main.ods_code = x.practice
  order by x.code, x.released_on, x.file_name, x.line;

create temporary table branch_newest on commit drop as
  select distinct on (id) * from branch_rows order by id, released_on desc;

-- A branch closes with its practice at the latest. One without a code has the dates of its practice.
update derived_primary_care_practices p
  set valid_from = coalesce(n.opened_on, main.valid_from), valid_to = least(staging.end_of(n.opened_on, n.closed_on), main.valid_to)
  from derived_primary_care_practices main
  left join branch_newest n on n.main_id = main.id
  where main.id = p.main_practice_id and (n.id = p.id or n.id is null and not exists (
    select from branch_newest own where own.id = p.id));

update derived_primary_care_practices p set valid_from = main.valid_from, valid_to = main.valid_to
  from derived_primary_care_practices main
  where main.id = p.main_practice_id and not exists (select from branch_newest own where own.id = p.id);

insert into derived_primary_care_practices (id, ods_code, main_practice_id, valid_from, valid_to, citation_id)
  select n.id, n.code, n.main_id, n.opened_on,
    case when n.main_valid_to > n.opened_on then least(staging.end_of(n.opened_on, n.closed_on), n.main_valid_to)
      when n.main_valid_to is null then staging.end_of(n.opened_on, n.closed_on) else n.opened_on + 1 end, n.citation_id
  from branch_newest n where not n.is_curated;
