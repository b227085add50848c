import type { Knex } from 'knex'

export const up = async (knex: Knex): Promise<void> => {
  // Whom a practice serves, where its name or address says that not everybody may register.
  await knex.raw('alter table primary_care.practices add column serves_only text')
  // Many postcodes of one point are for bulk mail.
  await knex.raw('create index postcodes_point on kernel.postcodes (easting, northing)')
}

export const down = async (knex: Knex): Promise<void> => {
  await knex.raw('drop index kernel.postcodes_point')
  await knex.raw('alter table primary_care.practices drop column serves_only')
}
