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

// A list in one cell: its distinct values.
const inOneCell = (values: readonly unknown[]): Cell => {
  const [only, ...more] = [...new Set(values)]
  if (only === undefined) return null
  return more.length === 0 ? (only as Cell) : [only, ...more].join('; ')
}

const readNames = (path: string): readonly string[] => path.split('.')

// Most paths have no list, so the values on them are read without making arrays.
const cellAt = (scope: Scope, names: readonly string[]): Cell => {
  let value: unknown = scope
  for (const [index, name] of names.entries()) {
    if (Array.isArray(value)) return inOneCell(follow(value, names.slice(index)))
    if (!isObject(value)) return null
    value = value[name]
  }
  return Array.isArray(value) ? inOneCell(follow(value, [])) : ((value ?? null) as Cell)
}

type ReadCell = (scope: Scope) => Cell

const prepareColumn = (column: ManifestColumn, constants: RowConstants): ReadCell => {
  const { path, count, unless, by, given } = column
  if (given !== undefined) {
    const cell =
      given === 'asOf' || given === 'dataVersion' ? constants[given] : (constants.parameters[given] ?? null)
    return () => cell
  }
  if (count !== undefined) {
    const names = readNames(count)
    const counts = (item: unknown): boolean =>
      unless === undefined || !isObject(item) || item[unless] !== true
    return (scope) => follow(scope, names).filter(counts).length
  }
  const chosen = by ? by.paths[constants.parameters[by.parameter] ?? ''] : path
  const alternatives = [chosen ?? []].flat().map(readNames)
  return (scope) => {
    for (const names of alternatives) {
      const cell = cellAt(scope, names)
      if (cell !== null) return cell
    }
    return null
  }
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

/** Returns the rows of a page of data, with a cell for each column. Prepared once for all pages of a download. */
export const prepareRows = (
  manifest: Manifest,
  constants: RowConstants,
): ((data: unknown) => Generator<Cell[]>) => {
  const filters = Object.entries(manifest.parameters).flatMap(([name, { filter }]) => {
    const wanted = constants.parameters[name]
    return filter === undefined || wanted === undefined ? [] : [{ names: readNames(filter), wanted }]
  })
  const columns = manifest.columns.map((column) => prepareColumn(column, constants))
  return function* (data) {
    for (const steps of manifest.rows) {
      for (const scope of listScopes({}, Object.entries(steps), data)) {
        if (filters.some(({ names, wanted }) => !follow(scope, names).map(String).includes(wanted))) continue
        yield columns.map((read) => read(scope))
      }
    }
  }
}
