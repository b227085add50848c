import type { Knex } from 'knex'
import type { DataPackage } from '../read/packages/package.ts'
import type { Cell, ResourceRow, ResourceTable } from '../read/packages/resource.ts'

interface CodedResource {
  /** The kind in look-ups. */
  readonly kind: string
  readonly table: string
  /** The column with the official code, in the package and in the table. */
  readonly code: string
}

// Entities that a published file may have loaded, by official code.
const CODED: Readonly<Record<string, CodedResource>> = {
  systems: { kind: 'SYSTEM', table: 'primary_care.systems', code: 'ods_code' },
  commissioners: { kind: 'COMMISSIONER', table: 'primary_care.commissioners', code: 'ods_code' },
  networks: { kind: 'PRIMARY_CARE_NETWORK', table: 'primary_care.networks', code: 'ods_code' },
  practices: { kind: 'PRACTICE', table: 'primary_care.practices', code: 'ods_code' },
  places: { kind: 'PLACE', table: 'local_authorities.places', code: 'gss_code' },
  districts: { kind: 'DISTRICT', table: 'local_authorities.districts', code: 'gss_code' },
}

export interface Alias {
  readonly kind: string
  readonly alias: string
  readonly id: string
}

export interface WithExistingIds {
  readonly tables: readonly ResourceTable[]
  /** The ids in the package of entities that exist under another id. */
  readonly aliases: readonly Alias[]
}

// Columns that may contain any id, so that their schemas declare no reference.
const NAMES_ANYTHING = ['discrepancies.about', 'locality-members.member', 'successions.id', 'successions.to']

type Renames = ReadonlyMap<string, ReadonlyMap<string, string>>

const findRenames = async (db: Knex.Transaction, tables: readonly ResourceTable[]): Promise<Renames> => {
  const renames = new Map<string, ReadonlyMap<string, string>>()
  for (const { schema, rows } of tables) {
    const coded = CODED[schema.name]
    if (!coded) continue
    const stated = new Map(
      rows.flatMap(({ values }) =>
        values[coded.code] === null ? [] : [[String(values[coded.code]), String(values['id'])] as const],
      ),
    )
    const existing = (await db(coded.table)
      .whereIn(coded.code, [...stated.keys()])
      .select({ id: 'id', code: coded.code })) as { id: string; code: string }[]
    const changed = existing.flatMap(({ id, code }) => {
      const own = stated.get(code)
      return own === undefined || own === id ? [] : [[own, id] as const]
    })
    if (changed.length > 0) renames.set(schema.name, new Map(changed))
  }
  return renames
}

const renameIn = (table: ResourceTable, renames: Renames): ResourceTable => {
  const maps = new Map(
    table.schema.fields.flatMap(({ name, references = [] }) => {
      if (references.length === 0 && NAMES_ANYTHING.includes(`${table.schema.name}.${name}`)) {
        return [[name, [...renames.values()]] as const]
      }
      const resources = references.flatMap((target) => {
        const [resource = '', column = 'id'] = target.split('.')
        return column === 'id' ? [resource] : []
      })
      const own = name === 'id' ? [table.schema.name] : []
      const found = [...own, ...resources].flatMap((resource) => renames.get(resource) ?? [])
      return found.length === 0 ? [] : [[name, found] as const]
    }),
  )
  if (maps.size === 0) return table
  const renameText = (column: string, text: string): string =>
    maps
      .get(column)
      ?.find((map) => map.has(text))
      ?.get(text) ?? text
  const renameCell = (column: string, cell: Cell): Cell =>
    Array.isArray(cell)
      ? cell.map((text: string) => renameText(column, text))
      : typeof cell === 'string'
        ? renameText(column, cell)
        : cell
  const renameRow = (values: ResourceRow): ResourceRow =>
    Object.fromEntries(Object.entries(values).map(([column, cell]) => [column, renameCell(column, cell)]))
  return { ...table, rows: table.rows.map(({ line, values }) => ({ line, values: renameRow(values) })) }
}

/**
 * Replaces ids of a package by existing ones. An id never changes: if a network, practice or council is loaded under
 * one id and the package states another for the same official code, the stated id becomes an alias.
 */
export const useExistingIds = async (
  db: Knex.Transaction,
  { tables }: DataPackage,
): Promise<WithExistingIds> => {
  const renames = await findRenames(db, tables)
  if (renames.size === 0) return { tables, aliases: [] }
  return {
    tables: tables.map((table) => renameIn(table, renames)),
    aliases: [...renames].flatMap(([resource, ids]) =>
      [...ids].map(([alias, id]) => ({ kind: CODED[resource]?.kind ?? '', alias, id })),
    ),
  }
}
