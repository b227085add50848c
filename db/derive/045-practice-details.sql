-- Status, sites, names and commissioners of practices. A change is valid from the release that first shows it, unless a
-- row of change_days states the day.

create temporary table site_rows on commit drop as
  select id, is_curated, name, title, sort_name, address, postcode, opened_on, closed_on, telephone, released_on,
    citation_id
  from practice_rows
  union all
  select id, is_curated, name, title, sort_name, address, postcode, opened_on, closed_on, telephone, released_on,
    citation_id
  from branch_rows;

-- A closing date is stated. Only the releases before it show whether a practice was dormant.
insert into derived_primary_care_practice_statuses (practice_id, status, valid_from, valid_to, citation_id)
   with changed as (
  select x.*, case when x.nth = 1 then least(x.opened_on, x.released_on)
    else coalesce((select d.happened_on from change_days d
          where d.practice_id = x.id and d.what = 'STATUS'
            and d.happened_on > x.released_before and d.happened_on <= x.released_on), x.released_on) end as changed_on
  from (
    select r.*, row_number() over w as nth, lag(status) over w as value_before, status as value_now,
      lag(r.released_on) over w as released_before
    from (select * from practice_rows where status <> 'CLOSED') r
    window w as (partition by r.id order by r.released_on)
  ) x
  where x.nth = 1 or x.value_before is distinct from x.value_now)
   select c.id, c.status, c.changed_on, lead(c.changed_on) over (partition by c.id order by c.changed_on), c.citation_id from changed c;

-- The file of branches has no status: a branch without a closing date is open. Three years after the last file or
-- document that lists a branch, its status is unknown.
create temporary table branch_evidence on commit drop as
  select n.id, n.opened_on, n.citation_id,
    (greatest(n.released_on, max(coalesce(s.holds_on, s.published_on))) + interval '3 years')::date as reaches_to
  from branch_newest n
  left join staging.scoped_practices x on x.id = n.id
  left join derived_kernel_sources s on s.id = x.source
  group by n.id, n.opened_on, n.citation_id, n.released_on;

insert into derived_primary_care_practice_statuses (practice_id, status, valid_from, valid_to, citation_id)
  select id, 'ACTIVE', opened_on, reaches_to, citation_id from branch_evidence
  union all
  select id, 'UNKNOWN', reaches_to, null, citation_id from branch_evidence;

insert into derived_primary_care_practice_sites (practice_id, address, postcode, valid_from, valid_to, citation_id)
   with changed as (
  select x.*, case when x.nth = 1 then least(x.opened_on, x.released_on)
    else coalesce((select d.happened_on from change_days d
          where d.practice_id = x.id and d.what = 'SITE'
            and d.happened_on > x.released_before and d.happened_on <= x.released_on), x.released_on) end as changed_on
  from (
    select r.*, row_number() over w as nth, lag(address::text || coalesce(postcode, '')) over w as value_before, address::text || coalesce(postcode, '') as value_now,
      lag(r.released_on) over w as released_before
    from site_rows r
    window w as (partition by r.id order by r.released_on)
  ) x
  where x.nth = 1 or x.value_before is distinct from x.value_now)
   select c.id, array(
       select s.title from unnest(c.address) with ordinality a(line, n)
       join staging.spellings s on s.printed = a.line order by a.n
     ), c.postcode, c.changed_on, lead(c.changed_on) over (partition by c.id order by c.changed_on), c.citation_id from changed c;

-- The postcode in the package, for practices without a published file.
insert into derived_primary_care_practice_sites (practice_id, address, postcode, valid_from, valid_to, citation_id)
select x.id, '{}', x.postcode, p.valid_from, p.valid_to, p.citation_id
from staging.scoped_practices x
join derived_primary_care_practices p on p.id = x.id
where x.postcode is not null
  and not exists (select from derived_primary_care_practice_sites s where s.practice_id = x.id);

-- A different name in a later file is a change. The name in the package is valid until then.
create temporary table name_changes on commit drop as
     with changed as (
  select x.*, case when x.nth = 1 then least(x.opened_on, x.released_on)
    else x.released_on end as changed_on
  from (
    select r.*, row_number() over w as nth, lag(sort_name) over w as value_before, sort_name as value_now,
      lag(r.released_on) over w as released_before
    from site_rows r
    window w as (partition by r.id order by r.released_on)
  ) x
  where x.nth = 1 or x.value_before is distinct from x.value_now)
     select c.*, lead(c.changed_on) over (partition by c.id order by c.changed_on) as until from changed c;

create index on name_changes (id);
create index on derived_primary_care_names (subject_id);
analyze name_changes, derived_primary_care_practices;

update derived_primary_care_names n
  set valid_from = p.valid_from, valid_to = (select c.until from name_changes c where c.id = p.id and c.nth = 1)
  from derived_primary_care_practices p where n.kind = 'PRACTICE' and n.subject_id = p.id;

insert into derived_primary_care_names (kind, subject_id, name, sort_name, valid_from, valid_to, citation_id)
  select 'PRACTICE', id, title, sort_name, changed_on, until, citation_id
  from name_changes where nth > 1 or not is_curated;

insert into derived_primary_care_stated_names (id, kind, subject_id, name, match, match_note, position, citation_id)
  select distinct on (id, name) 'PRACTICE:' || id || ':' || name || ':' || citation_id, 'PRACTICE', id, name, null, null,
    100000 + (released_on - '2000-01-01'::date), citation_id
  from site_rows order by id, name, released_on;

analyze derived_primary_care_names;

-- Each release states the telephone number. It is valid until the next one.
insert into derived_kernel_contacts
    (id, about, reached, kind, value, stated_on, valid_from, valid_to, position, citation_id)
  with stated as (
    select s.*, row_number() over w as nth, lead(s.released_on) over w as next_on
    from site_rows s
    window w as (partition by s.id order by s.released_on)
  )
  select s.id || ':PHONE:' || s.released_on, s.id, coalesce(n.name, s.title), 'PHONE', s.telephone, s.released_on,
    case when s.nth = 1 then least(s.opened_on, s.released_on) else s.released_on end,
    least(s.next_on, staging.end_of(s.opened_on, s.closed_on)), 0, s.citation_id
  from stated s
  left join lateral (
    select x.name from derived_primary_care_names x
    where x.kind = 'PRACTICE' and x.subject_id = s.id and x.valid_from <= s.released_on
    order by x.valid_from desc limit 1
  ) n on true
  where s.telephone is not null
    and case when s.nth = 1 then least(s.opened_on, s.released_on) else s.released_on end
      < coalesce(least(s.next_on, staging.end_of(s.opened_on, s.closed_on)), 'infinity');

-- From the stated date of the new commissioner if that is after the one before; otherwise from the first release that
-- shows the change.
insert into derived_primary_care_practice_commissioners
     (practice_id, commissioner_id, valid_from, valid_to, citation_id)
   with changed as (
  select x.*, case when x.nth = 1 then least(x.opened_on, x.released_on)
    else x.released_on end as changed_on
  from (
    select r.*, row_number() over w as nth, lag(commissioner) over w as value_before, commissioner as value_now,
      lag(r.released_on) over w as released_before
    from (select * from practice_rows where commissioner is not null) r
    window w as (partition by r.id order by r.released_on)
  ) x
  where x.nth = 1 or x.value_before is distinct from x.value_now),
   dated as (
     select c.*, case
         when c.nth = 1 then coalesce(c.commissioned_from, c.opened_on)
         when c.commissioned_from > lag(c.commissioned_from) over w then c.commissioned_from
         else c.released_on
       end as commissioned_on
     from changed c
     window w as (partition by c.id order by c.released_on)
   ),
   ended as (
     select d.id, m.id as commissioner_id, d.commissioned_on, d.citation_id, least(
         lead(d.commissioned_on) over (partition by d.id order by d.released_on), p.valid_to, m.valid_to) as ended_on
     from dated d
     join derived_primary_care_practices p on p.id = d.id
     join derived_primary_care_commissioners m on m.ods_code = d.commissioner
   )
   select id, commissioner_id, commissioned_on, ended_on, citation_id from ended
   where commissioned_on < coalesce(ended_on, 'infinity');
