import type { Knex } from 'knex'

export interface TableChange {
  readonly added: number
  readonly changed: number
  readonly removed: number
}

export const addChanges = (changes: readonly TableChange[]): TableChange =>
  changes.reduce((sum, { added, changed, removed }) => ({
    added: sum.added + added,
    changed: sum.changed + changed,
    removed: sum.removed + removed,
  }))

export type LoadReport = Readonly<Record<string, TableChange>>

/** All tables that a load writes. Referenced tables come first. */
export const TARGETS: readonly string[] = [
  'kernel.sources',
  'kernel.citations',
  'kernel.datasets',
  'kernel.organisations',
  'kernel.contacts',
  'kernel.known_changes',
  'kernel.aliases',
  'kernel.confirmations',
  'kernel.postcodes',
  'kernel.areas',
  'kernel.area_memberships',
  'kernel.need_words',
  'kernel.search_entries',
  'kernel.discrepancies',
  'kernel.discrepancy_statements',
  'primary_care.systems',
  'primary_care.legal_bodies',
  'primary_care.leaderships',
  'primary_care.commissioners',
  'primary_care.networks',
  'primary_care.network_commissioners',
  'primary_care.neighbourhoods',
  'primary_care.neighbourhood_networks',
  'primary_care.practices',
  'primary_care.area_registrations',
  'primary_care.practice_statuses',
  'primary_care.practice_sites',
  'primary_care.practice_commissioners',
  'primary_care.network_memberships',
  'primary_care.neighbourhood_memberships',
  'primary_care.names',
  'primary_care.stated_names',
  'primary_care.unlisted_practices',
  'primary_care.clinical_directors',
  'primary_care.figures',
  'primary_care.list_size_releases',
  'primary_care.successions',
  'primary_care.practice_notes',
  'primary_care.statements',
  'primary_care.residence_shares',
  'primary_care.strategy_chapters',
  'primary_care.strategy_statements',
  'primary_care.strategy_quotes',
  'primary_care.missing_content',
  'primary_care.patient_questions',
  'primary_care.network_roles',
  'primary_care.role_tasks',
  'primary_care.service_specifications',
  'primary_care.contract_statements',
  'community_services.services',
  'community_services.teams',
  'community_services.team_memberships',
  'community_services.figures',
  'community_services.localities',
  'community_services.locality_memberships',
  'local_authorities.places',
  'local_authorities.place_systems',
  'local_authorities.districts',
  'local_authorities.practice_areas',
  'local_authorities.social_prescribing',
  'local_authorities.indicators',
  'local_authorities.figures',
  'finance.budgets',
  'finance.streams',
  'finance.budget_lines',
  'finance.rates',
  'finance.comparable_lines',
  'finance.workforce_lines',
  'finance.practice_payments',
  'finance.network_workforce',
  'finance.figures',
  'partner_only.staff_contacts',
  'partner_only.network_spend',
]

interface TableShape {
  readonly columns: readonly string[]
  readonly key: readonly string[]
}

export type Shapes = ReadonlyMap<string, TableShape>

export const readShape = async (db: Knex.Transaction, table: string): Promise<TableShape> => {
  const { rows } = await db.raw(
    `select a.attname as column,
       coalesce(a.attnum = any (i.indkey), false) as is_key
     from pg_attribute a
     left join pg_index i on i.indrelid = a.attrelid and i.indisprimary
     where a.attrelid = ?::regclass and a.attnum > 0 and not a.attisdropped
       and a.attgenerated = '' and a.attidentity = ''`,
    [table],
  )
  return {
    columns: rows.map((row: { column: string }) => row.column),
    key: rows.filter((row: { is_key: boolean }) => row.is_key).map((row: { column: string }) => row.column),
  }
}

/** The temporary table with the new rows of a table. */
export const derivedName = (table: string): string => `derived_${table.replace('.', '_')}`

/** Creates an empty temporary table for each target. */
export const createDerivedTables = async (db: Knex.Transaction): Promise<Shapes> => {
  const shapes = new Map<string, TableShape>()
  for (const table of TARGETS) {
    const shape = await readShape(db, table)
    shapes.set(table, shape)
    await db.raw(
      `create temporary table ${derivedName(table)} on commit drop as
         select ${shape.columns.join(', ')} from ${table} with no data`,
    )
  }
  return shapes
}

// The time of loading is not compared.
export const comparedColumns = (columns: readonly string[]): string[] =>
  columns.filter((column) => column !== 'loaded_at')

const sameKey = (key: readonly string[]): string =>
  key.map((column) => `s.${column} = t.${column}`).join(' and ')

// Writes only rows that differ, so that loading the same files again changes nothing. Most rows of a load are new or
// unchanged; finding them by a join is faster than `on conflict` for each.
const writeTable = async (db: Knex.Transaction, table: string, { columns, key }: TableShape) => {
  const source = derivedName(table)
  const values = columns.filter((column) => !key.includes(column))
  const compared = comparedColumns(values)
  const update = `
    update ${table} t set ${values.map((column) => `${column} = s.${column}`).join(', ')}
    from ${source} s
    where ${sameKey(key)}
      and (${compared.map((column) => `t.${column}`).join(', ')})
        is distinct from (${compared.map((column) => `s.${column}`).join(', ')})`
  const changed = values.length === 0 ? 0 : ((await db.raw(update)).rowCount as number)
  const { rowCount: added } = await db.raw(`
    insert into ${table} (${columns.join(', ')})
    select ${columns.join(', ')} from ${source} s
    where not exists (select from ${table} t where ${sameKey(key)})
    order by ${key.join(', ')}`)
  return { added: added as number, changed }
}

const removeMissing = async (db: Knex.Transaction, table: string, { key }: TableShape): Promise<number> => {
  const { rowCount } = await db.raw(
    `delete from ${table} t
     where not exists (
       select from ${derivedName(table)} s where ${sameKey(key)}
     )`,
  )
  return rowCount
}

/** Replaces the content of the tables by the derived rows, in the given order (referenced tables first). */
export const writeDerived = async (db: Knex.Transaction, shapes: Shapes): Promise<LoadReport> => {
  const written = new Map<string, { added: number; changed: number }>()
  for (const [table, shape] of shapes) written.set(table, await writeTable(db, table, shape))
  const report: Record<string, TableChange> = {}
  for (const [table, shape] of [...shapes].reverse()) {
    const removed = await removeMissing(db, table, shape)
    report[table] = { added: 0, changed: 0, ...written.get(table), removed }
  }
  return report
}
