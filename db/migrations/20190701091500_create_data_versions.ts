import type { Knex } from 'knex'

// Written with the rows that they tell of: whoever reads a version reads that version's rows.
export const up = async (knex: Knex): Promise<void> => {
  await knex.raw('create table kernel.data_versions (subgraph text primary key, version text not null)')
}

export const down = async (knex: Knex): Promise<void> => {
  await knex.raw('drop table kernel.data_versions')
}
