import type { Knex } from 'knex'

export const up = async (knex: Knex): Promise<void> => {
  await knex.raw(`
    create table kernel.loads (
      id integer generated always as identity primary key,
      -- over the bytes of every file read and the version of the loader: equal means that there is nothing to do
      input_sha256 text not null,
      loaded_at timestamptz not null default now(),
      -- rows added, changed and removed, by table
      report jsonb not null
    )`)
}

export const down = async (knex: Knex): Promise<void> => {
  await knex.raw('drop table kernel.loads')
}
