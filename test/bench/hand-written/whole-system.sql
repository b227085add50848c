/* A whole system as one statement: $1 its id, $2 the day. Rows become objects as they are: json_build_object is slower. */
with commissioner as not materialized (
  select c.id, name.name, name.sort_name, c.short_name, c.ods_code, c.system_id, c.valid_from, c.valid_to
  from primary_care.commissioners c
  join primary_care.names name on name.kind = 'COMMISSIONER' and name.subject_id = c.id
    and name.valid_from <= $2 and coalesce(name.valid_to, 'infinity') > $2
)
select row_to_json(answer)::text as answer
from (select data from (select (
  select row_to_json(system)
  from (
    select s.id, name.name, s.short_name as "shortName",
      (
        select coalesce(json_agg(place), '[]')
        from (
          select p.id, p.name, p.gss_code as "gssCode", p.council_kind as "councilKind"
          from local_authorities.places p
          where p.valid_from <= $2 and coalesce(p.valid_to, 'infinity') > $2 and p.id in (
            select lies.footprint_id
            from kernel.crosswalk own
            join kernel.crosswalk lies on lies.practice_id = own.practice_id and lies.footprint_kind = 'PLACE'
              and lies.valid_from <= $2 and coalesce(lies.valid_to, 'infinity') > $2
            where own.footprint_kind = 'SYSTEM' and own.footprint_id = s.id
              and own.valid_from <= $2 and coalesce(own.valid_to, 'infinity') > $2)
          order by p.sort_name, p.id
        ) place
      ) as places,
      (
        select coalesce(json_agg(listed), '[]')
        from (
          select c.id, c.name, c.short_name as "shortName", c.ods_code as "odsCode"
          from commissioner c
          where c.system_id = s.id and c.valid_from <= $2 and coalesce(c.valid_to, 'infinity') > $2
          order by c.sort_name, c.id
        ) listed
      ) as commissioners,
      (
        select coalesce(json_agg(network), '[]')
        from (
          select w.id, name.name, w.ods_code as "odsCode", commissioner,
            (
              select coalesce(json_agg(practice), '[]')
              from (
                select p.id, name.name, p.ods_code as "odsCode", p.main_practice_id is not null as "isBranch",
                  coalesce(status.status, 'UNKNOWN') as status, site.postcode, commissioner, neighbourhood, place
                from primary_care.network_memberships member
                join primary_care.practices p on p.id = member.practice_id
                  and p.valid_from <= $2 and coalesce(p.valid_to, 'infinity') > $2
                join primary_care.names name on name.kind = 'PRACTICE' and name.subject_id = p.id
                  and name.valid_from <= $2 and coalesce(name.valid_to, 'infinity') > $2
                left join primary_care.practice_statuses status on status.practice_id = p.id
                  and status.valid_from <= $2 and coalesce(status.valid_to, 'infinity') > $2
                left join primary_care.practice_sites site on site.practice_id = p.id
                  and site.valid_from <= $2 and coalesce(site.valid_to, 'infinity') > $2
                left join lateral (
                  select c.id, c.name
                  from primary_care.practice_commissioners pc
                  join commissioner c on c.id = pc.commissioner_id
                  where pc.practice_id = coalesce(p.main_practice_id, p.id)
                    and pc.valid_from <= $2 and coalesce(pc.valid_to, 'infinity') > $2
                ) commissioner on true
                left join lateral (
                  select nm.neighbourhood_id as id, name.name
                  from primary_care.neighbourhood_memberships nm
                  join primary_care.names name on name.kind = 'NEIGHBOURHOOD' and name.subject_id = nm.neighbourhood_id
                    and name.valid_from <= $2 and coalesce(name.valid_to, 'infinity') > $2
                  where nm.practice_id = p.id and nm.valid_from <= $2 and coalesce(nm.valid_to, 'infinity') > $2
                ) neighbourhood on true
                left join lateral (
                  select place.id, place.name
                  from kernel.practice_area area
                  join local_authorities.places place on place.id = area.place_id
                  where area.practice_id = p.id
                    and area.valid_from <= $2 and coalesce(area.valid_to, 'infinity') > $2
                ) place on true
                where member.network_id = w.id
                  and member.valid_from <= $2 and coalesce(member.valid_to, 'infinity') > $2
                order by p.main_practice_id is not null, name.sort_name, p.id
              ) practice
            ) as practices
          from primary_care.networks w
          join primary_care.names name on name.kind = 'PRIMARY_CARE_NETWORK' and name.subject_id = w.id
            and name.valid_from <= $2 and coalesce(name.valid_to, 'infinity') > $2
          left join lateral (
            select c.id, c.name
            from primary_care.network_commissioners nc
            join commissioner c on c.id = nc.commissioner_id
            where nc.network_id = w.id and nc.valid_from <= $2 and coalesce(nc.valid_to, 'infinity') > $2
          ) commissioner on true
          where w.system_id = s.id and w.valid_from <= $2 and coalesce(w.valid_to, 'infinity') > $2
          order by name.sort_name, w.id
        ) network
      ) as "primaryCareNetworks",
      (
        select coalesce(json_agg(service), '[]')
        from (
          select x.id, x.name, x.level, x.status
          from community_services.services x
          where x.footprint_id = s.id
          order by x.sort_name, x.id
        ) service
      ) as "communityServices",
      (
        select coalesce(json_agg(budget), '[]')
        from (
          select b.id, b.year, b.title, total,
            (
              select coalesce(json_agg(line), '[]')
              from (
                select l.name, l.is_subtotal as "isSubtotal", amount
                from finance.budget_lines l
                left join lateral (
                  select f.value, f.unit from finance.figures f where f.subject_id = l.id and f.measure = 'amount'
                ) amount on true
                where l.budget_id = b.id
                order by l.position
              ) line
            ) as lines
          from finance.budgets b
          left join lateral (
            select f.value, f.unit, f.period from finance.figures f where f.subject_id = b.id and f.measure = 'total'
          ) total on true
          where b.footprint_id = s.id
          order by b.year, b.position, b.id
        ) budget
      ) as budgets
    from primary_care.systems s
    join primary_care.names name on name.kind = 'SYSTEM' and name.subject_id = s.id
      and name.valid_from <= $2 and coalesce(name.valid_to, 'infinity') > $2
    where s.id = $1
  ) system
) as system) data) answer
