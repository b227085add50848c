import type { Knex } from 'knex'

export const up = async (knex: Knex): Promise<void> => {
  await knex.raw(`
    create table finance.comparable_lines (
      -- the kind of budget and the name of the line in it, as printed
      kind text not null,
      line text not null,
      -- as published: they differ from year to year, and those that a year does not have add nothing
      headings text[] not null,
      confidence text not null,
      why text not null,
      citation_id text not null references kernel.citations,
      primary key (kind, line)
    )`)
}

export const down = async (knex: Knex): Promise<void> => {
  await knex.raw('drop table finance.comparable_lines')
}
