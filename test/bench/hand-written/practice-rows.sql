/* The practices that are open on $1, with their areas and list sizes, as rows of a file. */
select p.id, p.ods_code, name.name, p.main_practice_id, status.status, site.postcode, p.valid_from,
  neighbourhood.neighbourhood_id, network.network_id, commissioned.commissioner_id, area.place_id, area.district_id,
  size.value, size.period
from primary_care.practices p
cross join lateral (
  select x.name from primary_care.names x
  where x.kind = 'PRACTICE' and x.subject_id = p.id and x.valid_from <= $1
  order by x.valid_from desc limit 1
) name
left join lateral (
  select x.status from primary_care.practice_statuses x
  where x.practice_id = p.id and x.valid_from <= $1
  order by x.valid_from desc limit 1
) status on true
left join lateral (
  select x.postcode from primary_care.practice_sites x
  where x.practice_id = p.id and x.valid_from <= $1
  order by x.valid_from desc limit 1
) site on true
left join lateral (
  select x.place_id, x.district_id from kernel.practice_area x
  where x.practice_id = p.id and x.valid_from <= $1
  order by x.valid_from desc limit 1
) area on true
left join primary_care.practice_commissioners commissioned
  on commissioned.practice_id = coalesce(p.main_practice_id, p.id)
  and commissioned.valid_from <= $1 and coalesce(commissioned.valid_to, 'infinity') > $1
left join primary_care.network_memberships network on network.practice_id = p.id
  and network.valid_from <= $1 and coalesce(network.valid_to, 'infinity') > $1
left join primary_care.neighbourhood_memberships neighbourhood on neighbourhood.practice_id = p.id
  and neighbourhood.valid_from <= $1 and coalesce(neighbourhood.valid_to, 'infinity') > $1
left join lateral (
  select f.value, f.period from primary_care.figures f
  where f.subject_id = p.id and f.measure = 'registered-patients' and f.period <= $1::text
  order by f.period desc limit 1
) size on true
where p.valid_from <= $1 and coalesce(p.valid_to, 'infinity') > $1
order by p.id
