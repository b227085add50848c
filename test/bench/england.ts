import type { Knex } from 'knex'
import { VIEWS } from '../../db/publish/publish.ts'
import { DATA_SCHEMAS } from '../../db/roles.ts'

/** There are 42 integrated care systems in England. */
export const SYSTEMS = 42

/** The mark of a copy, a prefix of its ids in lower case and of its codes in upper case. */
export const copyPrefix = (copy: number): string => (copy === 0 ? '' : `e${String(copy).padStart(2, '0')}-`)

// National facts, which exist once.
const ONCE = [
  'kernel.sources',
  'kernel.data_versions',
  'kernel.datasets',
  'kernel.loads',
  'kernel.known_changes',
  'kernel.need_words',
  'kernel.areas',
  'finance.streams',
  'finance.rates',
  'finance.comparable_lines',
  'finance.workforce_lines',
  'primary_care.contract_statements',
  'primary_care.list_size_releases',
  'primary_care.missing_content',
  'primary_care.network_roles',
  'primary_care.patient_questions',
  'primary_care.role_tasks',
  'primary_care.service_specifications',
  'primary_care.strategy_chapters',
  'primary_care.strategy_quotes',
  'primary_care.strategy_statements',
]

// References without a foreign key, and ids that nothing refers to.
const SOFT_IDS = new Set([
  'community_services.figures.subject_id',
  'community_services.services.footprint_id',
  'community_services.team_memberships.practice_id',
  'community_services.teams.system_id',
  'finance.budgets.footprint_id',
  'finance.figures.subject_id',
  'finance.network_workforce.network_id',
  'finance.practice_payments.practice_id',
  'kernel.area_memberships.footprint_id',
  'kernel.confirmations.subject_id',
  'kernel.contacts.about',
  'kernel.discrepancies.about',
  'kernel.discrepancies.subjects',
  'kernel.organisations.partner_of',
  'kernel.search_entries.entry_id',
  'local_authorities.figures.subject_id',
  'local_authorities.indicators.footprint_id',
  'local_authorities.place_systems.system_id',
  'local_authorities.places.system_id',
  'local_authorities.practice_areas.practice_id',
  'primary_care.clinical_directors.person_id',
  'primary_care.figures.subject_id',
  'primary_care.names.subject_id',
  'primary_care.network_memberships.citation_ids',
  'primary_care.stated_names.subject_id',
  'primary_care.statements.about',
  'primary_care.successions.inferred_from',
  'primary_care.successions.subject_id',
  'primary_care.successions.successor_id',
  'primary_care.unlisted_practices.practice_id',
])

const CODES = new Set([
  'kernel.postcodes.district_code',
  'kernel.postcodes.place_code',
  'kernel.postcodes.postcode',
  'local_authorities.districts.gss_code',
  'local_authorities.places.gss_code',
  'primary_care.commissioners.ods_code',
  'primary_care.networks.ods_code',
  // Its key contains the postcode, which must match kernel.postcodes.
  'primary_care.practice_sites.postcode',
  'primary_care.practices.ods_code',
  'primary_care.systems.ods_code',
])

// A row of a package states its scope: a system, or England. National rows exist once.
const SCOPE = 'scope'
const NATIONAL = 'england'

interface Column {
  readonly table: string
  readonly name: string
  readonly isList: boolean
}

interface Reference {
  readonly table: string
  readonly column: string
  readonly to: string
}

const listColumns = async (db: Knex.Transaction): Promise<Column[]> => {
  const { rows } = await db.raw(
    `select c.table_schema || '.' || c.table_name as "table", c.column_name as name,
       c.data_type = 'ARRAY' as "isList"
     from information_schema.columns c
     join information_schema.tables t using (table_schema, table_name)
     where c.table_schema = any (?) and t.table_type = 'BASE TABLE' and c.is_generated = 'NEVER'
     order by c.table_schema, c.table_name, c.ordinal_position`,
    [[...DATA_SCHEMAS]],
  )
  return rows
}

const listReferences = async (db: Knex.Transaction): Promise<Reference[]> => {
  const { rows } = await db.raw(
    `select k.table_schema || '.' || k.table_name as "table", k.column_name as "column",
       u.table_schema || '.' || u.table_name as "to"
     from information_schema.referential_constraints r
     join information_schema.key_column_usage k using (constraint_schema, constraint_name)
     join information_schema.constraint_column_usage u using (constraint_schema, constraint_name)
     where k.table_schema = any (?)`,
    [[...DATA_SCHEMAS]],
  )
  return rows
}

/** Referenced tables first. */
const order = (tables: readonly string[], references: readonly Reference[]): string[] => {
  const ordered: string[] = []
  const visit = (table: string): void => {
    if (ordered.includes(table)) return
    for (const { to } of references.filter(
      (reference) => reference.table === table && reference.to !== table,
    ))
      if (tables.includes(to)) visit(to)
    ordered.push(table)
  }
  tables.forEach(visit)
  return ordered
}

const copied = ({ table, name, isList }: Column, isId: boolean): string => {
  const value = `t.${name}`
  if (CODES.has(`${table}.${name}`)) return `upper(copy.prefix) || ${value}`
  if (!isId) return value
  return isList
    ? `array(select copy.prefix || x.id from unnest(${value}) with ordinality as x(id, n) order by x.n)`
    : `copy.prefix || ${value}`
}

/**
 * Creates data of the size of England from one system: every row of the system exists 42 times, with its ids, codes
 * and references marked. The first copy is the original.
 */
export const multiplyToEngland = async (db: Knex, systems = SYSTEMS): Promise<void> => {
  const prefixes = Array.from({ length: systems - 1 }, (_, index) => copyPrefix(index + 1))
  await db.transaction(async (transaction) => {
    const columns = (await listColumns(transaction)).filter(({ table }) => !ONCE.includes(table))
    const tables = [...new Set(columns.map(({ table }) => table))]
    const references = await listReferences(transaction)
    const isId = ({ table, name }: Column): boolean =>
      name === 'id' ||
      name === SCOPE ||
      SOFT_IDS.has(`${table}.${name}`) ||
      references.some(
        (reference) =>
          reference.table === table && reference.column === name && tables.includes(reference.to),
      )
    for (const table of order(tables, references)) {
      const own = columns.filter((column) => column.table === table)
      await transaction.raw(
        `insert into ${table} (${own.map(({ name }) => name).join(', ')})
         select ${own.map((column) => copied(column, isId(column))).join(', ')}
         from ${table} t cross join unnest(?::text[]) as copy(prefix)
         ${own.some(({ name }) => name === SCOPE) ? `where t.${SCOPE} <> '${NATIONAL}'` : ''}`,
        [prefixes],
      )
    }
    for (const view of VIEWS) await transaction.raw(`refresh materialized view ${view}`)
  })
  await db.raw('vacuum analyze')
}
