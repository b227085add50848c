import { isObject } from '../../../schema/is-object.ts'
import type { Manifest, ManifestColumn } from './manifest.ts'

export type Cell = string | number | boolean | null

/** The values that are equal in all rows of a download. */
export interface RowConstants {
  readonly asOf: string
  readonly dataVersion: string
  readonly parameters: Readonly<Record<string, string>>
}

type Scope = Readonly<Record<string, unknown>>

const follow = (value: unknown, names: readonly string[]): unknown[] => {
  if (value === null || value === undefined) return []
  if (Array.isArray(value)) return value.flatMap((one) => follow(one, names))
  const [name, ...rest] = names
  if (name === undefined) return [value]
  return isObject(value) ? follow(value[name], rest) : []
}

const valuesAt = (scope: Scope, path: string): unknown[] => {
  const [step = '', ...names] = path.split('.')
  return follow(scope[step], names)
}

// A list in one cell: its distinct values.
const inOneCell = (values: readonly unknown[]): Cell => {
  const [only, ...more] = [...new Set(values)]
  if (only === undefined) return null
  return more.length === 0 ? (only as Cell) : [only, ...more].join('; ')
}

const cellOf = (column: ManifestColumn, scope: Scope, constants: RowConstants): Cell => {
  const { path, count, unless, by } = column
  if (column.given === 'asOf') return constants.asOf
  if (column.given === 'dataVersion') return constants.dataVersion
  if (column.given !== undefined) return constants.parameters[column.given] ?? null
  if (count !== undefined) {
    const items = valuesAt(scope, count)
    return unless === undefined
      ? items.length
      : items.filter((item) => !isObject(item) || item[unless] !== true).length
  }
  const chosen = by ? by.paths[constants.parameters[by.parameter] ?? ''] : path
  for (const one of [chosen ?? []].flat()) {
    const cell = inOneCell(valuesAt(scope, one))
    if (cell !== null) return cell
  }
  return null
}

/** An object without objects at the next step still has a row. */
function* listScopes(
  scope: Scope,
  steps: readonly (readonly [string, string])[],
  from: unknown,
): Generator<Scope> {
  const [step, ...rest] = steps
  if (!step) {
    yield scope
    return
  }
  const [name, path] = step
  const items = follow(from, path.split('.'))
  if (items.length === 0) {
    // Without an object at the first step there is no row.
    if (Object.keys(scope).length > 0) yield scope
    return
  }
  for (const item of items) yield* listScopes({ ...scope, [name]: item }, rest, item)
}

/** The rows of a page of data, with a cell for each column. */
export function* listRows(manifest: Manifest, data: unknown, constants: RowConstants): Generator<Cell[]> {
  const filters = Object.entries(manifest.parameters).flatMap(([name, { filter }]) => {
    const wanted = constants.parameters[name]
    return filter === undefined || wanted === undefined ? [] : [{ filter, wanted }]
  })
  for (const steps of manifest.rows) {
    for (const scope of listScopes({}, Object.entries(steps), data)) {
      if (filters.some(({ filter, wanted }) => !valuesAt(scope, filter).map(String).includes(wanted)))
        continue
      yield manifest.columns.map((column) => cellOf(column, scope, constants))
    }
  }
}
