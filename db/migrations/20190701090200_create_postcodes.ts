import type { Knex } from 'knex'

export const up = async (knex: Knex): Promise<void> => {
  await knex.raw(`
    create table kernel.postcodes (
      -- without spaces, upper case: the three published spellings differ in spaces alone
      postcode text primary key,
      spelling text not null,
      -- metres on the national grid
      easting integer,
      northing integer,
      -- ONS codes; for a unitary council both are the same
      district_code text not null,
      place_code text not null,
      lsoa_code text,
      msoa_code text,
      source_id text not null references kernel.sources (id)
    )`)
}

export const down = async (knex: Knex): Promise<void> => {
  await knex.raw('drop table kernel.postcodes')
}
