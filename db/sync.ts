import type { Knex } from 'knex'
import type { Row, Tables } from './build/tables.ts'

export interface TableChange {
  readonly added: number
  readonly changed: number
  readonly removed: number
}

export type LoadReport = Readonly<Record<string, TableChange>>

const CHUNK = 5_000

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

export const stageName = (table: string): string => `stage_${table.replace('.', '_')}`

const stage = async (
  db: Knex.Transaction,
  table: string,
  rows: readonly Row[],
  shape: TableShape,
): Promise<void> => {
  const columns = shape.columns.join(', ')
  const name = stageName(table)
  await db.raw(
    `create temporary table ${name} on commit drop as select ${columns} from ${table} with no data`,
  )
  for (let start = 0; start < rows.length; start += CHUNK) {
    await db.raw(
      `insert into ${name} (${columns}) select ${columns} from jsonb_populate_recordset(null::${name}, ?::jsonb)`,
      [JSON.stringify(rows.slice(start, start + CHUNK))],
    )
  }
}

/** Puts the rows beside the tables that they are for, where more can be made of them before anything is written. */
export const stageTables = async (db: Knex.Transaction, tables: Tables): Promise<Shapes> => {
  const shapes = new Map<string, TableShape>()
  for (const [table, rows] of tables) {
    const shape = await readShape(db, table)
    shapes.set(table, shape)
    await stage(db, table, rows, shape)
  }
  return shapes
}

// When a row was loaded says nothing about the row: it alone is no change.
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
       select ${columns.join(', ')} from ${stageName(table)}
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
       select from ${stageName(table)} s where ${key.map((column) => `s.${column} = t.${column}`).join(' and ')}
     )`,
  )
  return rowCount
}

/** Makes the tables hold exactly the staged rows, in the order given (referenced tables first). */
export const writeStaged = async (db: Knex.Transaction, shapes: Shapes): Promise<LoadReport> => {
  const written = new Map<string, { added: number; changed: number }>()
  for (const [table, shape] of shapes) written.set(table, await upsert(db, table, shape))
  const report: Record<string, TableChange> = {}
  for (const [table, shape] of [...shapes].reverse()) {
    const removed = await removeMissing(db, table, shape)
    report[table] = { added: 0, changed: 0, ...written.get(table), removed }
  }
  return report
}
