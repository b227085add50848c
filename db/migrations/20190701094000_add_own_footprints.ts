import type { Knex } from 'knex'

// What an ICS draws itself, as its own files say it; and the systems that a place lies in.
export const up = async (knex: Knex): Promise<void> => {
  await knex.raw(`
    create table official.ics_members (
      release_id text not null references official.releases on delete cascade,
      line integer not null,
      kind text not null,
      footprint text not null,
      name text not null,
      system text not null,
      member text not null,
      joined_on date not null,
      left_on date
    )`)
  await knex.raw('create index ics_members_release on official.ics_members (release_id)')
  await knex.raw(`
    create table official.ics_contacts (
      release_id text not null references official.releases on delete cascade,
      line integer not null,
      about text not null,
      reached text not null,
      kind text not null,
      value text not null,
      stated_on date not null,
      until date
    )`)
  await knex.raw('create index ics_contacts_release on official.ics_contacts (release_id)')
  // A county may lie in several systems: which of them, the small areas say.
  await knex.raw(`
    create table local_authorities.place_systems (
      place_id text not null references local_authorities.places,
      system_id text not null,
      primary key (place_id, system_id)
    )`)
  await knex.raw(`
    create view kernel.system_place as
      select s.system_id, p.id as place_id, p.name, p.sort_name, p.valid_from, p.valid_to
      from local_authorities.place_systems s
      join local_authorities.places p on p.id = s.place_id`)
}

export const down = async (knex: Knex): Promise<void> => {
  await knex.raw('drop view kernel.system_place')
  await knex.raw('drop table local_authorities.place_systems')
  await knex.raw('drop table official.ics_contacts, official.ics_members')
}
