import type { Knex } from 'knex'

// The days of the official releases that list a thing as open. One row for each thing.
const CONFIRMATIONS = `
    create table kernel.confirmations (
      kind text not null,
      subject_id text not null,
      confirmed_on date[] not null,
      primary key (kind, subject_id)
    )`

// A source is an official file where a release of it is loaded.
const SOURCE = `
    create or replace view kernel.source as
      select id, title, publisher, published_on, file_name, url, licence, position,
        coalesce(holds_on, published_on) as holds_on,
        exists (select from kernel.datasets d where d.source_id = s.id and d.kind is not null) as is_official
      from kernel.sources s
      union all
      -- behind the sources that a load lists
      select id, title, publisher, read_on, file_name, url, licence, 1000000, read_on, true
      from local_authorities.asset_feeds`

export const up = async (knex: Knex): Promise<void> => {
  await knex.raw(CONFIRMATIONS)
  await knex.raw(SOURCE)
}

export const down = async (knex: Knex): Promise<void> => {
  await knex.raw('drop view kernel.source')
  await knex.raw(`
    create view kernel.source as
      select id, title, publisher, published_on, file_name, url, licence, position from kernel.sources
      union all
      select id, title, publisher, read_on, file_name, url, licence, 1000000 from local_authorities.asset_feeds`)
  await knex.raw('drop table kernel.confirmations')
}
