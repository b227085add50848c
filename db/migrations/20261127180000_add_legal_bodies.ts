import type { Knex } from 'knex'

export const up = async (knex: Knex): Promise<void> => {
  await knex.raw(`
    create table primary_care.legal_bodies (
      system_id text not null references primary_care.systems (id),
      name text not null,
      ods_code text,
      valid_from date not null,
      valid_to date check (valid_to > valid_from),
      citation_id text not null references kernel.citations (id),
      primary key (system_id, valid_from)
    );
    create index legal_bodies_citation_id_for_loads on primary_care.legal_bodies (citation_id)`)
  // A leadership may serve systems that are not loaded: they have a code here, and no row of their own.
  await knex.raw(`
    create table primary_care.leaderships (
      id text not null,
      name text not null,
      system_code text not null,
      valid_from date not null,
      valid_to date check (valid_to > valid_from),
      citation_id text not null references kernel.citations (id),
      primary key (id, system_code, valid_from)
    );
    create index leaderships_citation_id_for_loads on primary_care.leaderships (citation_id)`)
}

export const down = async (knex: Knex): Promise<void> => {
  await knex.raw('drop table primary_care.leaderships, primary_care.legal_bodies')
}
