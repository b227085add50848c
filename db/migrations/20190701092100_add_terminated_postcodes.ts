import type { Knex } from 'knex'

export const up = async (knex: Knex): Promise<void> => {
  await knex.raw(
    'alter table kernel.postcodes add column terminated text, alter column district_code drop not null, alter column place_code drop not null',
  )
}

export const down = async (knex: Knex): Promise<void> => {
  await knex.raw('alter table kernel.postcodes drop column terminated')
}
