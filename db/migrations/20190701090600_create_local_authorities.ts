import type { Knex } from 'knex'

const VALIDITY = `
  valid_from date not null,
  valid_to date check (valid_to > valid_from)`

const CITATION = 'citation_id text not null references kernel.citations (id)'

export const up = async (knex: Knex): Promise<void> => {
  await knex.raw(`
    create table local_authorities.places (
      id text primary key,
      gss_code text not null unique,
      name text not null,
      sort_name text not null collate "C",
      council_kind text not null,
      council_id text references kernel.organisations (id),
      system_id text,
      ${VALIDITY},
      ${CITATION},
      code_citation_id text not null references kernel.citations (id)
    )`)
  await knex.raw(`
    create table local_authorities.districts (
      id text primary key,
      gss_code text not null unique,
      name text not null,
      sort_name text not null collate "C",
      place_id text not null references local_authorities.places (id),
      ${VALIDITY},
      ${CITATION},
      code_citation_id text not null references kernel.citations (id)
    )`)
  await knex.raw(`
    create table local_authorities.practice_areas (
      practice_id text not null,
      place_id text not null references local_authorities.places (id),
      district_id text references local_authorities.districts (id),
      ${VALIDITY},
      ${CITATION},
      primary key (practice_id, valid_from)
    )`)
  await knex.raw(`
    create table local_authorities.social_prescribing (
      place_id text primary key references local_authorities.places (id),
      description text not null,
      pillars text[] not null,
      components text[] not null,
      ${CITATION}
    )`)
  await knex.raw(`
    create table local_authorities.figures (
      id text primary key,
      subject_id text not null,
      measure text not null,
      counted text,
      period text,
      value numeric not null,
      unit text not null,
      ${CITATION}
    )`)
}

export const down = async (knex: Knex): Promise<void> => {
  await knex.raw(`
    drop table local_authorities.figures, local_authorities.social_prescribing, local_authorities.practice_areas,
      local_authorities.districts, local_authorities.places`)
}
