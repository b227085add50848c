import type { Knex } from 'knex'

export const up = async (knex: Knex): Promise<void> => {
  // A load fills the table anew, so that the default is never read.
  await knex.raw('alter table kernel.discrepancies add column is_spelling boolean not null default false')
  await knex.raw('alter table kernel.discrepancies alter column is_spelling drop default')
}

export const down = async (knex: Knex): Promise<void> => {
  await knex.raw('alter table kernel.discrepancies drop column is_spelling')
}
