import type { Knex } from 'knex'

// Defaults are for rows that stand there already: the load that follows writes every row anew.
export const up = async (knex: Knex): Promise<void> => {
  await knex.raw('alter table kernel.search_entries add column is_address boolean not null default false')
  await knex.raw("alter table local_authorities.indicators add column sort_name text not null default ''")
}

export const down = async (knex: Knex): Promise<void> => {
  await knex.raw('alter table local_authorities.indicators drop column sort_name')
  await knex.raw('alter table kernel.search_entries drop column is_address')
}
