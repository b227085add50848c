import type { Knex } from 'knex'

// A load that gives a code another id writes the new row before it deletes the old one.
const CODES: readonly (readonly [table: string, columns: string])[] = [
  ['primary_care.systems', 'ods_code'],
  ['primary_care.commissioners', 'ods_code'],
  ['primary_care.networks', 'ods_code'],
  ['primary_care.practices', 'ods_code'],
  ['local_authorities.places', 'gss_code'],
  ['local_authorities.districts', 'gss_code'],
  ['finance.budget_lines', 'budget_id, position'],
]

const constrain = (when: string): string =>
  CODES.map(([table, columns]) => {
    const name = `${table.split('.')[1] ?? ''}_${columns.replace(', ', '_')}_key`
    return `alter table ${table} drop constraint ${name}, add constraint ${name} unique (${columns}) ${when}`
  }).join(';\n')

export const up = async (knex: Knex): Promise<void> => {
  await knex.raw(constrain('deferrable initially deferred'))
}

export const down = async (knex: Knex): Promise<void> => {
  await knex.raw(constrain('not deferrable'))
}
