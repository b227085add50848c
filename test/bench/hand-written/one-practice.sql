/* One practice as one statement: $1 its id, $2 the day. */
select row_to_json(answer)::text as answer
from (select data from (select (
  select row_to_json(practice)
  from (
    select p.id, name.name, p.ods_code as "odsCode",
      case when p.valid_to <= $2 then 'CLOSED' else coalesce(status.status, 'UNKNOWN') end as status,
      site.postcode, "primaryCareNetwork", commissioner
    from primary_care.practices p
    cross join lateral (
      select x.name from primary_care.names x
      where x.kind = 'PRACTICE' and x.subject_id = p.id and x.valid_from <= $2
      order by x.valid_from desc limit 1
    ) name
    left join lateral (
      select x.status from primary_care.practice_statuses x
      where x.practice_id = p.id and x.valid_from <= $2
      order by x.valid_from desc limit 1
    ) status on true
    left join lateral (
      select x.postcode from primary_care.practice_sites x
      where x.practice_id = p.id and x.valid_from <= $2
      order by x.valid_from desc limit 1
    ) site on true
    left join lateral (
      select w.id, name.name, w.ods_code as "odsCode"
      from primary_care.network_memberships member
      join primary_care.networks w on w.id = member.network_id
      join primary_care.names name on name.kind = 'PRIMARY_CARE_NETWORK' and name.subject_id = w.id
        and name.valid_from <= $2 and coalesce(name.valid_to, 'infinity') > $2
      where member.practice_id = p.id
        and member.valid_from <= $2 and coalesce(member.valid_to, 'infinity') > $2
    ) "primaryCareNetwork" on true
    left join lateral (
      select c.id, name.name
      from primary_care.practice_commissioners pc
      join primary_care.commissioners c on c.id = pc.commissioner_id
      join primary_care.names name on name.kind = 'COMMISSIONER' and name.subject_id = c.id
        and name.valid_from <= $2 and coalesce(name.valid_to, 'infinity') > $2
      where pc.practice_id = coalesce(p.main_practice_id, p.id)
        and pc.valid_from <= $2 and coalesce(pc.valid_to, 'infinity') > $2
    ) commissioner on true
    where p.id = $1
  ) practice
) as practice) data) answer
