import type { Knex } from 'knex'

export const up = async (knex: Knex): Promise<void> => {
  // Where practices and branches stand, so that the nearest are found by index and not by looking at all of them.
  await knex.raw(`
    create materialized view kernel.practice_point as
      select s.practice_id, point(c.easting, c.northing) as spot,
        greatest(s.valid_from, p.valid_from) as valid_from, least(s.valid_to, p.valid_to) as valid_to
      from primary_care.practice_sites s
      join primary_care.practices p on p.id = s.practice_id
      join kernel.postcodes c on c.postcode = s.postcode_key
      where c.easting is not null and c.northing is not null
        and greatest(s.valid_from, p.valid_from) < coalesce(least(s.valid_to, p.valid_to), 'infinity')`)
  await knex.raw('create unique index practice_point_key on kernel.practice_point (practice_id, valid_from)')
  await knex.raw('create index practice_point_spot on kernel.practice_point using gist (spot)')
  // The first halves of the postcodes, with what their postcodes have in common. Ended ones count where all have ended.
  await knex.raw(`
    create materialized view kernel.outward_code as
      select distinct on (outward) outward, postcodes, spot, place_codes, district_codes, source_id
      from (
        select left(c.postcode, -3) as outward, c.terminated is not null as has_ended, count(*)::int as postcodes,
          point(avg(c.easting), avg(c.northing)) as spot,
          coalesce(array_agg(distinct c.place_code) filter (where c.place_code is not null), '{}') as place_codes,
          coalesce(array_agg(distinct c.district_code) filter (where c.district_code is not null), '{}')
            as district_codes,
          max(c.source_id) as source_id
        from kernel.postcodes c
        group by outward, has_ended
      ) o
      order by outward, has_ended`)
  await knex.raw('create unique index outward_code_key on kernel.outward_code (outward)')
}

export const down = async (knex: Knex): Promise<void> => {
  await knex.raw('drop materialized view kernel.outward_code, kernel.practice_point')
}
