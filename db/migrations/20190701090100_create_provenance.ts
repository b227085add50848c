import type { Knex } from 'knex'

export const up = async (knex: Knex): Promise<void> => {
  await knex.raw(`
    create table kernel.sources (
      id text primary key,
      title text not null,
      publisher text not null,
      published_on date,
      -- the day from which a statement of this source holds that names no day of its own
      holds_on date,
      -- among statements of one day the lowest rank wins: the newest publication first
      rank integer not null,
      file_name text,
      url text,
      licence text,
      position integer not null
    )`)
  await knex.raw(`
    create table kernel.citations (
      id text primary key,
      source_id text not null references kernel.sources (id),
      locator text not null,
      note text
    )`)
  await knex.raw(`
    create table kernel.datasets (
      name text primary key,
      source_id text not null references kernel.sources (id),
      sha256 text not null,
      row_count integer not null,
      loaded_at timestamptz not null
    )`)
  await knex.raw(`
    create table kernel.organisations (
      id text primary key,
      name text not null,
      short_name text,
      kind text not null,
      role text,
      -- the system that a document presents it as a partner of
      partner_of text,
      position integer not null,
      citation_id text not null references kernel.citations (id)
    )`)
  await knex.raw(`
    create table kernel.contacts (
      id text primary key,
      -- the id of the organisation, commissioner, network, practice or team that is reached
      about text not null,
      reached text not null,
      kind text not null,
      value text not null,
      stated_on date,
      valid_from date not null,
      valid_to date,
      position integer not null,
      citation_id text not null references kernel.citations (id)
    )`)
  await knex.raw('create index contacts_about on kernel.contacts (about)')
}

export const down = async (knex: Knex): Promise<void> => {
  await knex.raw(
    'drop table kernel.contacts, kernel.organisations, kernel.datasets, kernel.citations, kernel.sources',
  )
}
