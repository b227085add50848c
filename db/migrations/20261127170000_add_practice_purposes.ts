import type { Knex } from 'knex'

// Where practices and branches stand, and whether everybody may register with them.
const practicePoint = (isRestricted: string): string => `
    create materialized view kernel.practice_point as
      select s.practice_id, point(c.easting, c.northing) as spot,
        greatest(s.valid_from, p.valid_from) as valid_from, least(s.valid_to, p.valid_to) as valid_to${isRestricted}
      from primary_care.practice_sites s
      join primary_care.practices p on p.id = s.practice_id
      join kernel.postcodes c on c.postcode = s.postcode_key
      where c.easting is not null and c.northing is not null
        and greatest(s.valid_from, p.valid_from) < coalesce(least(s.valid_to, p.valid_to), 'infinity')`

const replacePoints = async (knex: Knex, isRestricted: string): Promise<void> => {
  await knex.raw('drop materialized view kernel.practice_point')
  await knex.raw(practicePoint(isRestricted))
  await knex.raw('create unique index practice_point_key on kernel.practice_point (practice_id, valid_from)')
  await knex.raw('create index practice_point_spot on kernel.practice_point using gist (spot)')
}

export const up = async (knex: Knex): Promise<void> => {
  // Whom a practice serves, where its name says that not everybody may register.
  await knex.raw('alter table primary_care.practices add column serves_only text')
  await replacePoints(knex, ', p.serves_only is not null as is_restricted')
  // Many postcodes of one point are for bulk mail.
  await knex.raw('create index postcodes_point on kernel.postcodes (easting, northing)')
}

export const down = async (knex: Knex): Promise<void> => {
  await knex.raw('drop index kernel.postcodes_point')
  await replacePoints(knex, '')
  await knex.raw('alter table primary_care.practices drop column serves_only')
}
