import type { Knex } from 'knex'

// How far what is loaded reaches, and what has happened since.
export const up = async (knex: Knex): Promise<void> => {
  // The kind of published file; of a document, null.
  await knex.raw('alter table kernel.datasets add column kind text')
  await knex.raw(`
    create table kernel.known_changes (
      id text primary key,
      dataset text not null,
      happened_on date not null,
      what text not null,
      how text not null
    )`)
}

export const down = async (knex: Knex): Promise<void> => {
  await knex.raw('drop table kernel.known_changes')
  await knex.raw('alter table kernel.datasets drop column kind')
}
