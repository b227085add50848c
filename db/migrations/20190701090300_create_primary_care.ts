import type { Knex } from 'knex'

// Validity is half open everywhere: valid_from is the first day, valid_to the day after the last one, null: it goes on.
const VALIDITY = `
  valid_from date not null,
  valid_to date check (valid_to > valid_from)`

const CITATION = 'citation_id text not null references kernel.citations (id)'

export const up = async (knex: Knex): Promise<void> => {
  await knex.raw(`
    create table primary_care.systems (
      id text primary key,
      ods_code text unique,
      short_name text,
      ${VALIDITY},
      ${CITATION}
    )`)
  await knex.raw(`
    create table primary_care.commissioners (
      id text primary key,
      ods_code text not null unique,
      short_name text,
      system_id text references primary_care.systems (id),
      ${VALIDITY},
      ${CITATION}
    )`)
  await knex.raw(`
    create table primary_care.networks (
      id text primary key,
      ods_code text unique,
      system_id text not null references primary_care.systems (id),
      ${VALIDITY},
      ${CITATION},
      code_citation_id text references kernel.citations (id)
    )`)
  await knex.raw(`
    create table primary_care.network_commissioners (
      network_id text not null references primary_care.networks (id),
      commissioner_id text not null references primary_care.commissioners (id),
      ${VALIDITY},
      ${CITATION},
      primary key (network_id, valid_from)
    )`)
  await knex.raw(`
    create table primary_care.neighbourhoods (
      id text primary key,
      system_id text not null references primary_care.systems (id),
      is_hub boolean not null,
      ${VALIDITY},
      ${CITATION}
    )`)
  await knex.raw(`
    create table primary_care.neighbourhood_networks (
      neighbourhood_id text not null references primary_care.neighbourhoods (id),
      network_id text not null references primary_care.networks (id),
      ${VALIDITY},
      ${CITATION},
      primary key (neighbourhood_id, network_id, valid_from)
    )`)
  await knex.raw(`
    create table primary_care.practices (
      id text primary key,
      ods_code text unique,
      main_practice_id text references primary_care.practices (id),
      ${VALIDITY},
      ${CITATION},
      check (main_practice_id <> id)
    )`)
  await knex.raw(`
    create table primary_care.practice_statuses (
      practice_id text not null references primary_care.practices (id),
      status text not null,
      ${VALIDITY},
      ${CITATION},
      primary key (practice_id, valid_from)
    )`)
  await knex.raw(`
    create table primary_care.practice_sites (
      practice_id text not null references primary_care.practices (id),
      address text[] not null,
      postcode text,
      -- as in kernel.postcodes
      postcode_key text generated always as (upper(replace(postcode, ' ', ''))) stored,
      ${VALIDITY},
      ${CITATION},
      primary key (practice_id, valid_from)
    )`)
  await knex.raw(`
    create table primary_care.practice_commissioners (
      practice_id text not null references primary_care.practices (id),
      commissioner_id text not null references primary_care.commissioners (id),
      ${VALIDITY},
      ${CITATION},
      primary key (practice_id, valid_from)
    )`)
  await knex.raw(`
    create table primary_care.network_memberships (
      practice_id text not null references primary_care.practices (id),
      network_id text not null references primary_care.networks (id),
      ${VALIDITY},
      -- kernel.citations: every source that states it
      citation_ids text[] not null,
      primary key (practice_id, valid_from)
    )`)
  await knex.raw('create index network_memberships_network on primary_care.network_memberships (network_id)')
  await knex.raw(`
    create table primary_care.neighbourhood_memberships (
      practice_id text not null references primary_care.practices (id),
      neighbourhood_id text not null references primary_care.neighbourhoods (id),
      ${VALIDITY},
      ${CITATION},
      primary key (practice_id, valid_from)
    )`)
  await knex.raw(
    'create index neighbourhood_memberships_neighbourhood on primary_care.neighbourhood_memberships (neighbourhood_id)',
  )
  await knex.raw(`
    create table primary_care.names (
      -- a network and the neighbourhood that is its footprint share an id, so the kind belongs to the key
      kind text not null,
      subject_id text not null,
      name text not null,
      -- the name without case and accents: the order in which people look names up
      sort_name text not null collate "C",
      ${VALIDITY},
      ${CITATION},
      primary key (kind, subject_id, valid_from)
    )`)
}

export const down = async (knex: Knex): Promise<void> => {
  await knex.raw(`
    drop table primary_care.names, primary_care.neighbourhood_memberships, primary_care.network_memberships,
      primary_care.practice_commissioners, primary_care.practice_sites, primary_care.practice_statuses,
      primary_care.practices, primary_care.neighbourhood_networks, primary_care.neighbourhoods,
      primary_care.network_commissioners, primary_care.networks, primary_care.commissioners, primary_care.systems`)
}
