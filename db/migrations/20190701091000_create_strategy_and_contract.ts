import type { Knex } from 'knex'

const CITATION = 'citation_id text not null references kernel.citations (id)'

export const up = async (knex: Knex): Promise<void> => {
  await knex.raw(`
    create table primary_care.strategy_chapters (
      number integer primary key,
      title text not null,
      ${CITATION}
    )`)
  await knex.raw(`
    create table primary_care.strategy_statements (
      id text primary key,
      chapter integer not null references primary_care.strategy_chapters (number),
      kind text not null,
      -- for an impact: whom it concerns
      audience text,
      -- the heading in bold, or the body that a statement is about
      body text,
      text text not null,
      position integer not null,
      ${CITATION}
    )`)
  await knex.raw(`
    create table primary_care.strategy_quotes (
      chapter integer not null references primary_care.strategy_chapters (number),
      position integer not null,
      text text not null,
      quoted text,
      ${CITATION},
      primary key (chapter, position)
    )`)
  await knex.raw(`
    create table primary_care.missing_content (
      chapter integer not null,
      what text not null,
      caption text not null,
      position integer not null,
      ${CITATION},
      primary key (chapter, what)
    )`)
  await knex.raw(`
    create table primary_care.patient_questions (
      position integer primary key,
      question text not null,
      answer text not null,
      ${CITATION}
    )`)
  await knex.raw(`
    create table primary_care.network_roles (
      id text primary key,
      name text not null,
      other_names text[] not null,
      description text,
      funded_from integer not null,
      position integer not null,
      ${CITATION}
    )`)
  await knex.raw(`
    create table primary_care.role_tasks (
      role_id text not null references primary_care.network_roles (id),
      position integer not null,
      text text not null,
      ${CITATION},
      primary key (role_id, position)
    )`)
  await knex.raw(`
    create table primary_care.service_specifications (
      position integer primary key,
      name text not null,
      -- kernel.citations: every document that lists it
      citation_ids text[] not null
    )`)
  await knex.raw(`
    create table primary_care.contract_statements (
      id text primary key,
      position integer not null,
      text text not null,
      value numeric,
      unit text,
      ${CITATION}
    )`)
}

export const down = async (knex: Knex): Promise<void> => {
  await knex.raw(`
    drop table primary_care.contract_statements, primary_care.service_specifications, primary_care.role_tasks,
      primary_care.network_roles, primary_care.patient_questions, primary_care.missing_content,
      primary_care.strategy_quotes, primary_care.strategy_statements, primary_care.strategy_chapters`)
}
