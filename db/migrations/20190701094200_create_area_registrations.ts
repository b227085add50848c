import type { Knex } from 'knex'

// How many of the people on each practice's list live in each small area, by the newest release that says so.
export const up = async (knex: Knex): Promise<void> => {
  await knex.raw(`
    create table primary_care.area_registrations (
      area_code text not null,
      practice_id text not null references primary_care.practices,
      holds_on date not null,
      patients integer not null,
      citation_id text not null references kernel.citations,
      primary key (area_code, practice_id)
    )`)
}

export const down = async (knex: Knex): Promise<void> => {
  await knex.raw('drop table primary_care.area_registrations')
}
