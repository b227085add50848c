import type { Knex } from 'knex'

// The words of a source, beside the statement that gives their meaning in the project's own words.
const TABLES = [
  'kernel.discrepancy_statements',
  'primary_care.contract_statements',
  'primary_care.practice_notes',
  'primary_care.statements',
  'primary_care.strategy_quotes',
  'primary_care.strategy_statements',
] as const

export const up = async (knex: Knex): Promise<void> => {
  for (const table of TABLES) await knex.raw(`alter table ${table} add column printed text`)
}

export const down = async (knex: Knex): Promise<void> => {
  for (const table of TABLES) await knex.raw(`alter table ${table} drop column printed`)
}
