import type { Knex } from 'knex'

/** The addresses that `update` reads, with what identifies the version that is loaded. */
export const up = async (knex: Knex): Promise<void> => {
  await knex.raw(`
    create table staging.downloads (
      address text primary key,
      etag text,
      last_modified text,
      sha256 text not null,
      -- the release and place that the list of addresses stated
      settings text not null,
      loaded_at timestamptz not null default now()
    )`)
}

export const down = async (knex: Knex): Promise<void> => {
  await knex.raw('drop table staging.downloads')
}
