import type { Knex } from 'knex'

const CITATION = 'citation_id text not null references kernel.citations (id)'

export const up = async (knex: Knex): Promise<void> => {
  await knex.raw(`
    create table finance.budgets (
      id text primary key,
      -- the system or commissioner that it is for
      footprint_id text not null,
      kind text not null,
      year text not null,
      title text not null,
      -- the budget whose rows are the sums of the same rows of this one
      part_of_id text references finance.budgets (id) deferrable initially deferred,
      position integer not null,
      ${CITATION}
    )`)
  await knex.raw('create index budgets_footprint on finance.budgets (footprint_id)')
  await knex.raw(`
    create table finance.streams (
      id text primary key,
      name text not null,
      basis text,
      first_year text,
      position integer not null,
      ${CITATION}
    )`)
  await knex.raw(`
    create table finance.budget_lines (
      id text primary key,
      budget_id text not null references finance.budgets (id),
      position integer not null,
      heading text,
      name text not null,
      -- the name of the line that this one is summed into; 'TOTAL' for the budget's total
      part_of text,
      stream_id text references finance.streams (id),
      is_subtotal boolean not null,
      ${CITATION},
      unique (budget_id, position)
    )`)
  await knex.raw(`
    create table finance.rates (
      stream_id text not null references finance.streams (id),
      basis text not null,
      -- the years whose printed budget the rate reproduces
      first_year text not null,
      last_year text not null,
      ${CITATION},
      primary key (stream_id, first_year)
    )`)
  await knex.raw(`
    create table finance.figures (
      id text primary key,
      subject_id text not null,
      measure text not null,
      counted text,
      period text,
      value numeric not null,
      unit text not null,
      ${CITATION}
    )`)
  await knex.raw('create index figures_subject on finance.figures (subject_id)')
}

export const down = async (knex: Knex): Promise<void> => {
  await knex.raw(`
    drop table finance.figures, finance.rates, finance.budget_lines, finance.streams, finance.budgets`)
}
