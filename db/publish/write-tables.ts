import type { Knex } from 'knex'

export interface TableChange {
  readonly added: number
  readonly changed: number
  readonly removed: number
}

export type LoadReport = Readonly<Record<string, TableChange>>

/** Every table that a load writes. Referenced tables come first. */
export const TARGETS: readonly string[] = [
  'kernel.sources',
  'kernel.citations',
  'kernel.datasets',
  'kernel.organisations',
  'kernel.contacts',
  'kernel.known_changes',
  'kernel.aliases',
  'kernel.postcodes',
  'kernel.areas',
  'kernel.area_memberships',
  'kernel.need_words',
  'kernel.search_entries',
  'kernel.discrepancies',
  'kernel.discrepancy_statements',
  'primary_care.systems',
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

/** The temporary table with the rows that a table is to have. */
export const derivedName = (table: string): string => `derived_${table.replace('.', '_')}`

/** Creates an empty temporary table for each target, which is filled before anything is written. */
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

// The time of a load is not a change of a row.
export const comparedColumns = (columns: readonly string[]): string[] =>
  columns.filter((column) => column !== 'loaded_at')

// Only rows that differ are written, so that loading the same files twice changes nothing.
const upsert = async (db: Knex.Transaction, table: string, { columns, key }: TableShape) => {
  const values = columns.filter((column) => !key.includes(column))
  const compared = comparedColumns(values)
  const onConflict =
    values.length === 0
      ? 'do nothing'
      : `do update set ${values.map((column) => `${column} = excluded.${column}`).join(', ')}
         where (${compared.map((column) => `t.${column}`).join(', ')})
           is distinct from (${compared.map((column) => `excluded.${column}`).join(', ')})`
  const { rows } = await db.raw(
    `with written as (
       insert into ${table} as t (${columns.join(', ')})
       select ${columns.join(', ')} from ${derivedName(table)}
       on conflict (${key.join(', ')}) ${onConflict}
       returning (xmax = 0) as is_new
     )
     select count(*) filter (where is_new) as added, count(*) filter (where not is_new) as changed from written`,
  )
  return { added: Number(rows[0].added), changed: Number(rows[0].changed) }
}

const removeMissing = async (db: Knex.Transaction, table: string, { key }: TableShape): Promise<number> => {
  const { rowCount } = await db.raw(
    `delete from ${table} t
     where not exists (
       select from ${derivedName(table)} s where ${key.map((column) => `s.${column} = t.${column}`).join(' and ')}
     )`,
  )
  return rowCount
}

/** Makes the tables hold exactly the derived rows, in the order given (referenced tables first). */
export const writeDerived = async (db: Knex.Transaction, shapes: Shapes): Promise<LoadReport> => {
  const written = new Map<string, { added: number; changed: number }>()
  for (const [table, shape] of shapes) written.set(table, await upsert(db, table, shape))
  const report: Record<string, TableChange> = {}
  for (const [table, shape] of [...shapes].reverse()) {
    const removed = await removeMissing(db, table, shape)
    report[table] = { added: 0, changed: 0, ...written.get(table), removed }
  }
  return report
}
