import type { Knex } from 'knex'

// The words of a text without those that most names share, so that a name is found without them.
export const up = async (knex: Knex): Promise<void> => {
  // The texts are spelt again by the next load.
  await knex.raw('truncate staging.spellings')
  await knex.raw('alter table staging.spellings add column distinctive_words text')
  await knex.raw("alter table kernel.search_entries add column distinctive_words text not null default ''")
  await knex.raw('create index search_entries_distinctive_words on kernel.search_entries (distinctive_words)')
}

export const down = async (knex: Knex): Promise<void> => {
  await knex.raw('alter table kernel.search_entries drop column distinctive_words')
  await knex.raw('alter table staging.spellings drop column distinctive_words')
}
