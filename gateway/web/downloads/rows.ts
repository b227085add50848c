import { isObject } from '../../../schema/is-object.ts'
import type { Manifest, ManifestColumn } from './manifest.ts'

export type Cell = string | number | boolean | null

/** The values that are equal in all rows of a download. */
export interface Given {
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
  const [thing = '', ...names] = path.split('.')
  return follow(scope[thing], names)
}

// A list in one cell: its distinct values.
const inOneCell = (values: readonly unknown[]): Cell => {
  const [only, ...more] = [...new Set(values)]
  if (only === undefined) return null
  return more.length === 0 ? (only as Cell) : [only, ...more].join('; ')
}

const cellOf = (column: ManifestColumn, scope: Scope, given: Given): Cell => {
  const { path, count, unless, by } = column
  if (column.given === 'asOf') return given.asOf
  if (column.given === 'dataVersion') return given.dataVersion
  if (column.given !== undefined) return given.parameters[column.given] ?? null
  if (count !== undefined) {
    const things = valuesAt(scope, count)
    return unless === undefined
      ? things.length
      : things.filter((thing) => !isObject(thing) || thing[unless] !== true).length
  }
  const chosen = by ? by.paths[given.parameters[by.parameter] ?? ''] : path
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
  const things = follow(from, path.split('.'))
  if (things.length === 0) {
    // Without an object at the first step there is no row.
    if (Object.keys(scope).length > 0) yield scope
    return
  }
  for (const thing of things) yield* listScopes({ ...scope, [name]: thing }, rest, thing)
}

/** The rows of a page of data, with a cell for each column. */
export function* listRows(manifest: Manifest, data: unknown, given: Given): Generator<Cell[]> {
  const filters = Object.entries(manifest.parameters).flatMap(([name, { filter }]) => {
    const wanted = given.parameters[name]
    return filter === undefined || wanted === undefined ? [] : [{ filter, wanted }]
  })
  for (const steps of manifest.rows) {
    for (const scope of listScopes({}, Object.entries(steps), data)) {
      if (filters.some(({ filter, wanted }) => !valuesAt(scope, filter).map(String).includes(wanted)))
        continue
      yield manifest.columns.map((column) => cellOf(column, scope, given))
    }
  }
}
