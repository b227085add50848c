import type { Knex } from 'knex'

const CITATION = 'citation_id text not null references kernel.citations (id)'

export const up = async (knex: Knex): Promise<void> => {
  await knex.raw(`
    create table community_services.services (
      id text primary key,
      name text not null,
      sort_name text not null collate "C",
      description text not null,
      level text not null,
      status text not null,
      -- as the source words it: '2019/20', 'by July 2019'
      starts text,
      provider_id text references kernel.organisations (id),
      -- the system or place that the source describes it for
      footprint_id text not null,
      ${CITATION}
    )`)
  await knex.raw(`
    create table community_services.teams (
      id text primary key,
      kind text not null check (kind in ('LOCALITY_TEAM', 'INTEGRATED_NEIGHBOURHOOD_TEAM')),
      name text not null,
      sort_name text not null collate "C",
      status text not null,
      system_id text not null,
      valid_from date not null,
      valid_to date check (valid_to > valid_from),
      ${CITATION}
    )`)
  await knex.raw(`
    create table community_services.team_memberships (
      team_id text not null references community_services.teams (id),
      -- the practice's id: primary care owns it, so there is no foreign key across
      practice_id text not null,
      valid_from date not null,
      valid_to date check (valid_to > valid_from),
      ${CITATION},
      primary key (team_id, practice_id, valid_from)
    )`)
  await knex.raw(`
    create table community_services.figures (
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
    drop table community_services.figures, community_services.team_memberships, community_services.teams,
      community_services.services`)
}
