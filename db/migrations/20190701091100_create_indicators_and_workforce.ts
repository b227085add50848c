import type { Knex } from 'knex'

const CITATION = 'citation_id text not null references kernel.citations (id)'

export const up = async (knex: Knex): Promise<void> => {
  await knex.raw(`
    create table local_authorities.indicators (
      id text primary key,
      name text not null,
      -- the part of the population that it is about; null for all
      population_group text,
      -- null for the whole country
      footprint_id text,
      -- what the source sets beside it, in words, and its number
      comparator text,
      position integer not null,
      ${CITATION}
    )`)
  await knex.raw('create index indicators_footprint on local_authorities.indicators (footprint_id)')
  await knex.raw('create index figures_subject on local_authorities.figures (subject_id)')
  await knex.raw(`
    create table finance.workforce_lines (
      id text primary key,
      position integer not null,
      kind text not null check (kind in ('BASELINE', 'LEAVERS', 'JOINERS')),
      name text not null,
      evidence text,
      ${CITATION}
    )`)
}

export const down = async (knex: Knex): Promise<void> => {
  await knex.raw('drop table finance.workforce_lines, local_authorities.indicators')
  await knex.raw('drop index local_authorities.figures_subject')
}
