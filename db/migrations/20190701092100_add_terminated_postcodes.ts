import type { Knex } from 'knex'

// A postcode that has ended keeps the month of its end, YYYYMM; of some no list says in which council it lies.
export const up = async (knex: Knex): Promise<void> => {
  await knex.raw(
    'alter table kernel.postcodes add column terminated text, alter column district_code drop not null, alter column place_code drop not null',
  )
}

export const down = async (knex: Knex): Promise<void> => {
  await knex.raw('delete from kernel.postcodes where district_code is null or place_code is null')
  await knex.raw(
    'alter table kernel.postcodes drop column terminated, alter column district_code set not null, alter column place_code set not null',
  )
}
