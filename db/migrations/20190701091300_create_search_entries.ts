import type { Knex } from 'knex'

// What every owner publishes to be found by: one row for each text that leads to a thing.
export const up = async (knex: Knex): Promise<void> => {
  await knex.raw(`
    create table kernel.search_entries (
      entry_id text primary key,
      kind text not null,
      id text not null,
      title text not null,
      subtitle text,
      matched text not null,
      -- the text that is searched: without case, accents and marks, abbreviations spelt out
      key text not null,
      valid_from date not null,
      valid_to date
    )`)
  await knex.raw('create index search_entries_key on kernel.search_entries using gin (key gin_trgm_ops)')
}

export const down = async (knex: Knex): Promise<void> => {
  await knex.raw('drop table kernel.search_entries')
}
