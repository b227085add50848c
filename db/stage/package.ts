import type { Knex } from 'knex'
import type { FaultList } from '../input-faults.ts'
import { ENGLAND, type DataPackage, type PackageDescriptor } from '../read/packages/package.ts'
import { stagingNameOf } from '../read/packages/resource-schema.ts'
import type { ResourceTable } from '../read/packages/resource.ts'
import { useExistingIds } from './existing-ids.ts'

const CHUNK = 5_000

// The id of a system is the lower-case code of its board, unless its package states another.
const systemIdOf = (descriptor: PackageDescriptor, tables: readonly ResourceTable[]): string | null => {
  if (descriptor.system === ENGLAND) return null
  const stated = tables
    .find(({ schema }) => schema.name === 'systems')
    ?.rows.find(({ values }) => values['ods_code'] === descriptor.system)
  return String(stated?.values['id'] ?? descriptor.system.toLowerCase())
}

const stageTable = async (
  db: Knex.Transaction,
  name: string,
  { schema, rows }: ResourceTable,
): Promise<void> => {
  const table = `staging.package_${stagingNameOf(schema.name)}`
  for (let start = 0; start < rows.length; start += CHUNK) {
    const chunk = rows
      .slice(start, start + CHUNK)
      .map(({ line, values }) => ({ ...values, package: name, line }))
    await db.raw(`insert into ${table} select * from jsonb_populate_recordset(null::${table}, ?::jsonb)`, [
      JSON.stringify(chunk),
    ])
  }
}

/** Stages all rows of a package. A package of the same name is replaced. */
export const stagePackage = async (
  db: Knex.Transaction,
  data: DataPackage,
  { isShipped }: { readonly isShipped: boolean },
): Promise<void> => {
  const { name, title, version, created, system } = data.descriptor
  const { tables, aliases } = await useExistingIds(db, data)
  await db('staging.packages').where({ name }).delete()
  await db('staging.packages').insert({
    name,
    title,
    version,
    created_on: created.slice(0, 'yyyy-mm-dd'.length),
    system_code: system === ENGLAND ? null : system,
    system_id: systemIdOf(data.descriptor, tables),
    plain_ids: data.descriptor.plainIds,
    sha256: data.sha256,
    row_count: data.tables.reduce((sum, { rows }) => sum + rows.length, 0),
    is_own: isShipped,
  })
  if (aliases.length > 0) {
    await db('staging.package_aliases')
      .insert(aliases.map((alias) => ({ ...alias, package: name })))
      .onConflict(['kind', 'alias'])
      .ignore()
  }
  for (const table of tables) await stageTable(db, name, table)
}

// Packages that this load stages were written by its transaction.
const orderOf = (alias: string): string => `(${alias}.xmin = pg_current_xact_id()::xid, ${alias}.name)`

/**
 * An SQL condition for two rows of staging.packages that conflict: the fault is reported in the first. It is the new one,
 * or the later one by name if both are new.
 */
export const isReportedInsteadOf = (reported: string, other: string): string =>
  `${orderOf(reported)} > ${orderOf(other)}`

export const checkSystems = async (db: Knex.Transaction, faults: FaultList): Promise<void> => {
  const { rows } = await db.raw(
    `select p.name, p.system_code, (
       select o.name from staging.packages o
       where o.system_code is not distinct from p.system_code and ${isReportedInsteadOf('p', 'o')} limit 1) as other
     from staging.packages p`,
  )
  for (const { name, system_code: code, other } of rows) {
    if (other === null) continue
    faults.add({
      file: name,
      column: 'system',
      value: code,
      problem: `is also the system of the package ${other}; load one of the two, remove the loaded one with \`npm start -- package remove ${other}\`, or use the same name for both`,
    })
  }
}
