import type { Knex } from 'knex'

const CITATION = 'citation_id text not null references kernel.citations (id)'

// What sources say, as they say it: nothing here is ever overwritten by a newer source.
export const up = async (knex: Knex): Promise<void> => {
  await knex.raw(`
    create table primary_care.stated_names (
      id text primary key,
      kind text not null,
      subject_id text not null,
      name text not null,
      match text,
      match_note text,
      position integer not null,
      ${CITATION}
    )`)
  await knex.raw('create index stated_names_subject on primary_care.stated_names (kind, subject_id)')
  await knex.raw(`
    create table primary_care.stated_memberships (
      practice_id text not null references primary_care.practices (id),
      network_id text not null references primary_care.networks (id),
      stated_on date not null,
      ${CITATION},
      primary key (practice_id, network_id, citation_id)
    )`)
  await knex.raw(`
    create table primary_care.clinical_directors (
      network_id text not null references primary_care.networks (id),
      person_id text not null,
      name text not null,
      stated_on date not null,
      position integer not null,
      ${CITATION},
      primary key (network_id, person_id, citation_id)
    )`)
  await knex.raw(`
    create table primary_care.figures (
      id text primary key,
      subject_id text not null,
      measure text not null,
      -- what is counted, where the measure is a count
      counted text,
      period text,
      -- the day from which the statement competes
      holds_on date,
      value numeric not null,
      unit text not null,
      position integer not null,
      ${CITATION}
    )`)
  await knex.raw('create index figures_subject on primary_care.figures (subject_id, measure)')
  await knex.raw(`
    create table primary_care.successions (
      kind text not null,
      subject_id text not null,
      happened_on date not null,
      succession text not null,
      successor_id text not null,
      ${CITATION},
      primary key (kind, subject_id, happened_on, successor_id)
    )`)
  await knex.raw(`
    create table primary_care.practice_notes (
      id text primary key,
      practice_id text not null references primary_care.practices (id),
      text text not null,
      position integer not null,
      ${CITATION}
    )`)
  await knex.raw('create index practice_notes_practice on primary_care.practice_notes (practice_id)')
}

export const down = async (knex: Knex): Promise<void> => {
  await knex.raw(`
    drop table primary_care.practice_notes, primary_care.successions, primary_care.figures,
      primary_care.clinical_directors, primary_care.stated_memberships, primary_care.stated_names`)
}
