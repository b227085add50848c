import type { Knex } from 'knex'

// Every fact of a document belongs to one system or to England: `scope` is the system's id or 'england'.
const SCOPED = [
  'kernel.organisations',
  'kernel.discrepancies',
  'primary_care.strategy_chapters',
  'primary_care.strategy_statements',
  'primary_care.strategy_quotes',
  'primary_care.missing_content',
  'primary_care.patient_questions',
  'primary_care.network_roles',
  'primary_care.service_specifications',
  'primary_care.contract_statements',
  'community_services.services',
  'local_authorities.indicators',
  'finance.budgets',
  'finance.streams',
  'finance.rates',
  'finance.comparable_lines',
  'finance.workforce_lines',
]

// Figures of published files have no scope: they are about what their subject is in.
const FIGURES = [
  'primary_care.figures',
  'community_services.figures',
  'local_authorities.figures',
  'finance.figures',
]

const KEYS: Readonly<Record<string, readonly string[]>> = {
  'primary_care.strategy_chapters': ['number'],
  'primary_care.strategy_quotes': ['chapter', 'position'],
  'primary_care.missing_content': ['chapter', 'what'],
  'primary_care.patient_questions': ['position'],
  'primary_care.service_specifications': ['position'],
  'finance.comparable_lines': ['kind', 'line'],
}

const nameOf = (table: string): string => table.split('.')[1] ?? ''

const OF_CHAPTERS = ['strategy_statements', 'strategy_quotes']

const setKey = async (knex: Knex, table: string, key: readonly string[]): Promise<void> => {
  await knex.raw(
    `alter table ${table} drop constraint ${nameOf(table)}_pkey, add primary key (${key.join(', ')})`,
  )
}

// The view over the figures of all subgraphs, with their scope.
const STATED_FIGURE = (columns: string): string => `
  create view kernel.stated_figure as
    select 'primary-care' as owner, ${columns} from primary_care.figures
    union all select 'community-services', ${columns} from community_services.figures
    union all select 'local-authorities', ${columns} from local_authorities.figures
    union all select 'finance', ${columns} from finance.figures`

const COLUMNS = 'id, subject_id, measure, counted, period, value, unit, citation_id'

export const up = async (knex: Knex): Promise<void> => {
  for (const table of SCOPED) {
    // What the database holds until it is filled anew came without a scope.
    await knex.raw(`alter table ${table} add column scope text not null default 'england'`)
    await knex.raw(`alter table ${table} alter column scope drop default`)
  }
  for (const table of FIGURES) await knex.raw(`alter table ${table} add column scope text`)
  for (const table of OF_CHAPTERS) {
    await knex.raw(`alter table primary_care.${table} drop constraint ${table}_chapter_fkey`)
  }
  for (const [table, key] of Object.entries(KEYS)) await setKey(knex, table, ['scope', ...key])
  for (const table of OF_CHAPTERS) {
    await knex.raw(
      `alter table primary_care.${table} add constraint ${table}_chapter_fkey
         foreign key (scope, chapter) references primary_care.strategy_chapters (scope, number)`,
    )
  }
  await knex.raw('drop view kernel.stated_figure')
  await knex.raw(STATED_FIGURE(`${COLUMNS}, scope`))
  // Which system a footprint belongs to, for the subgraphs that do not own it.
  await knex.raw(`
    create view kernel.footprint_system as
      select 'PRIMARY_CARE_NETWORK' as kind, id, system_id from primary_care.networks
      union all select 'NEIGHBOURHOOD', id, system_id from primary_care.neighbourhoods
      union all select 'COMMISSIONER', id, system_id from primary_care.commissioners`)
}

export const down = async (knex: Knex): Promise<void> => {
  await knex.raw('drop view kernel.footprint_system')
  await knex.raw('drop view kernel.stated_figure')
  for (const table of OF_CHAPTERS) {
    await knex.raw(`alter table primary_care.${table} drop constraint ${table}_chapter_fkey`)
  }
  for (const [table, key] of Object.entries(KEYS)) await setKey(knex, table, key)
  for (const table of OF_CHAPTERS) {
    await knex.raw(
      `alter table primary_care.${table} add constraint ${table}_chapter_fkey
         foreign key (chapter) references primary_care.strategy_chapters (number)`,
    )
  }
  for (const table of [...FIGURES, ...SCOPED]) await knex.raw(`alter table ${table} drop column scope`)
  await knex.raw(STATED_FIGURE(COLUMNS))
}
