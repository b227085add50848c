import type { Knex } from 'knex'

// What cites, where that grows with the files: a citation that a newer file takes the place of is not looked for in all
// of it, row by row.
const CITING = [
  'finance.network_workforce',
  'finance.practice_payments',
  'kernel.areas',
  'kernel.contacts',
  'kernel.discrepancy_statements',
  'primary_care.area_registrations',
  'primary_care.commissioners',
  'primary_care.figures',
  'primary_care.names',
  'primary_care.network_commissioners',
  'primary_care.networks',
  'primary_care.practice_commissioners',
  'primary_care.practice_sites',
  'primary_care.practice_statuses',
  'primary_care.practices',
  'primary_care.stated_names',
] as const

const indexName = (table: string): string => `${table.split('.')[1] ?? ''}_citation`

export const up = async (knex: Knex): Promise<void> => {
  for (const table of CITING) await knex.raw(`create index ${indexName(table)} on ${table} (citation_id)`)
  await knex.raw('create index networks_code_citation on primary_care.networks (code_citation_id)')
}

export const down = async (knex: Knex): Promise<void> => {
  await knex.raw('drop index primary_care.networks_code_citation')
  for (const table of CITING) {
    await knex.raw(`drop index ${table.split('.')[0] ?? ''}.${indexName(table)}`)
  }
}
