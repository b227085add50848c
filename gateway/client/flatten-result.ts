import { isObject } from '../../schema/is-object.ts'
type Scalar = string | number | boolean | null

export interface FlatResult {
  readonly columns: readonly string[]
  readonly rows: readonly (readonly Scalar[])[]
}

const isRows = (value: unknown): value is readonly Record<string, unknown>[] =>
  Array.isArray(value) && value.length > 0 && value.every(isObject)

/** The outermost list of objects. If there are several, the first. */
const findRows = (data: unknown): readonly Record<string, unknown>[] => {
  let level: unknown[] = [data]
  while (level.length > 0) {
    const rows = level.find(isRows)
    if (rows) return rows
    level = level.flatMap((value) => (isObject(value) ? Object.values(value) : []))
  }
  return isObject(data) ? [data] : []
}

// The fields that represent an object in one cell, in order of preference.
const LABEL_FIELDS = ['name', 'title', 'text', 'value', 'id']

const formatCell = (value: unknown): string => {
  if (Array.isArray(value)) return value.map(formatCell).join(', ')
  if (!isObject(value)) return String(value)
  const name = LABEL_FIELDS.find((key) => value[key] !== undefined && value[key] !== null)
  return name === undefined ? Object.values(value).map(formatCell).join(', ') : String(value[name])
}

const flatten = (value: unknown, path: string, into: Map<string, Scalar>): void => {
  if (isObject(value)) {
    for (const [key, part] of Object.entries(value)) {
      flatten(part, path === '' ? key : `${path}.${key}`, into)
    }
  } else if (Array.isArray(value)) into.set(path, [...new Set(value.map(formatCell))].join('; '))
  else into.set(path, value as Scalar)
}

/** The data as one table: a row for each object of the outermost list, a column for each value, named by its path. */
export const flattenResult = (data: unknown): FlatResult => {
  const rows = findRows(data).map((row) => {
    const cells = new Map<string, Scalar>()
    flatten(row, '', cells)
    return cells
  })
  const columns = [...new Set(rows.flatMap((cells) => [...cells.keys()]))]
  return { columns, rows: rows.map((cells) => columns.map((column) => cells.get(column) ?? null)) }
}
