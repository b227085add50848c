import type { Knex } from 'knex'

// What shows the end of a thing, and how its end or its successor was inferred where no source states it.
const COLUMNS = `
    alter table primary_care.practices
      add column end_citation_id text references kernel.citations (id),
      add column end_inference text;
    alter table primary_care.networks
      add column end_citation_id text references kernel.citations (id);
    alter table primary_care.neighbourhoods
      add column inference text;
    alter table primary_care.successions
      add column inference text,
      add column inferred_from text[];
    create index practices_end_citation_id_for_loads on primary_care.practices (end_citation_id);
    create index networks_end_citation_id_for_loads on primary_care.networks (end_citation_id)`

const readView = async (knex: Knex, name: string): Promise<string> => {
  const { rows } = await knex.raw('select pg_get_viewdef(?::regclass) as definition', [
    `primary_care.${name}`,
  ])
  return rows[0].definition.replace(/;\s*$/, '')
}

const replaceFootprints = async (knex: Knex, change: (definition: string) => string): Promise<void> => {
  const definition = await readView(knex, 'patient_footprints')
  const changed = change(definition)
  if (changed === definition)
    throw new Error('primary_care.patient_footprints is not as this migration knows it')
  await knex.raw('drop materialized view primary_care.patient_footprints')
  await knex.raw(`create materialized view primary_care.patient_footprints as ${changed}`)
  await knex.raw(
    'create unique index patient_footprints_key on primary_care.patient_footprints (footprint_kind, footprint_id, practice_id, valid_from, is_inherited)',
  )
  await knex.raw('create index patient_footprints_practice on primary_care.patient_footprints (practice_id)')
}

const SUBJECT = 's.successor_id <> p.id'
const STATED = 's.inference IS NULL'

export const up = async (knex: Knex): Promise<void> => {
  await knex.raw(COLUMNS)
  // Patients are counted with a successor that a source states, never with one that is inferred.
  await replaceFootprints(knex, (definition) => definition.replace(SUBJECT, `${SUBJECT} AND ${STATED}`))
}

export const down = async (knex: Knex): Promise<void> => {
  await replaceFootprints(knex, (definition) => definition.replace(` AND (${STATED})`, ''))
  await knex.raw(`
    alter table primary_care.practices drop column end_citation_id, drop column end_inference;
    alter table primary_care.networks drop column end_citation_id;
    alter table primary_care.neighbourhoods drop column inference;
    alter table primary_care.successions drop column inference, drop column inferred_from`)
}
