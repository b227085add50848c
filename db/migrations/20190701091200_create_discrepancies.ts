import type { Knex } from 'knex'

export const up = async (knex: Knex): Promise<void> => {
  await knex.raw(`
    create table kernel.discrepancies (
      id text primary key,
      kind text not null,
      weight text not null,
      about text not null,
      -- every id that it touches, what it is about first
      subjects text[] not null,
      summary text not null,
      difference numeric,
      resolution text not null,
      -- the heaviest first, then by what it is about
      position integer not null
    )`)
  await knex.raw('create index discrepancies_subjects on kernel.discrepancies using gin (subjects)')
  await knex.raw(`
    create table kernel.discrepancy_statements (
      discrepancy_id text not null references kernel.discrepancies (id),
      position integer not null,
      text text not null,
      value numeric,
      citation_id text not null references kernel.citations (id),
      primary key (discrepancy_id, position)
    )`)
}

export const down = async (knex: Knex): Promise<void> => {
  await knex.raw('drop table kernel.discrepancy_statements, kernel.discrepancies')
}
