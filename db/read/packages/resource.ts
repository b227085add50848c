import { isFinancialYear, isValidDate } from '../../../schema/calendar.ts'
import { readRecords, type CsvLine } from '../csv.ts'
import type { FaultList } from '../../input-faults.ts'
import type { Field, ResourceSchema } from './resource-schema.ts'

export type Cell = string | number | boolean | readonly string[] | null

export type ResourceRow = Readonly<Record<string, Cell>>

/** The rows of a resource with their first lines. */
export interface ResourceTable {
  readonly schema: ResourceSchema
  readonly file: string
  readonly rows: readonly { readonly line: number; readonly values: ResourceRow }[]
}

interface CellReader {
  readonly expected: string
  readonly read: (text: string) => Cell | undefined
}

const READERS: Record<Field['type'] | 'year', CellReader> = {
  string: { expected: 'text', read: (text) => text },
  integer: {
    expected: 'a whole number, digits only (for example 1234500)',
    read: (text) => (/^-?\d+$/.test(text) && Number.isSafeInteger(Number(text)) ? Number(text) : undefined),
  },
  number: {
    expected: 'a number without commas (for example 1234.5)',
    read: (text) => (/^-?\d+(\.\d+)?$/.test(text) ? Number(text) : undefined),
  },
  date: {
    expected: 'a real date, written YYYY-MM-DD (2026-04-01)',
    read: (text) => (isValidDate(text) ? text : undefined),
  },
  boolean: {
    expected: 'true or false',
    read: (text) => (text === 'true' ? true : text === 'false' ? false : undefined),
  },
  year: {
    expected: 'a financial year (2019/20)',
    read: (text) => (isFinancialYear(text) ? text : undefined),
  },
}

const CONTROL_CHARACTERS = /[\u0000-\u0008\u000B-\u001F\u007F]/

/** Reads a resource by its schema; null if the file cannot be read. Faults have file and line. */
export const readResource = (
  schema: ResourceSchema,
  file: string,
  bytes: Buffer,
  faults: FaultList,
): ResourceTable | null => {
  const { fields, primaryKey } = schema
  const records = readRecords(bytes, file, faults)
  if (!records) return null
  const [header, ...lines] = records
  if (!header) {
    faults.add({
      file,
      problem: `is empty; expected a header line with ${fields.map((field) => field.name).join(',')}`,
    })
    return null
  }
  const columns = matchColumns(file, header, fields, faults)
  if (!columns) return null
  const rows = lines.flatMap((line) => {
    const values = readRow(file, header.cells.length, line, columns, faults)
    return values ? [{ line: line.line, values }] : []
  })
  const table = { schema, file, rows }
  checkUnique(table, primaryKey, faults)
  for (const { name, constraints } of fields) {
    if (constraints.unique && primaryKey.join() !== name) checkUnique(table, [name], faults)
  }
  return table
}

const matchColumns = (file: string, header: CsvLine, fields: readonly Field[], faults: FaultList) => {
  const before = faults.size
  const expected = fields.map((field) => field.name)
  for (const [index, name] of header.cells.entries()) {
    if (!expected.includes(name)) {
      faults.add({
        file,
        line: header.line,
        column: name,
        problem: `is not expected; the schema has ${expected.join(', ')}`,
      })
    } else if (header.cells.indexOf(name) !== index) {
      faults.add({ file, line: header.line, column: name, problem: 'is repeated in the header' })
    }
  }
  // An optional column may be omitted, so that packages remain valid when a column is added.
  for (const { name, constraints } of fields) {
    if (constraints.required && !header.cells.includes(name))
      faults.add({ file, line: header.line, column: name, problem: 'is missing' })
  }
  if (faults.size > before) return null
  return fields.map((field) => ({ field, index: header.cells.indexOf(field.name) }))
}

const readRow = (
  file: string,
  width: number,
  { line, cells }: CsvLine,
  columns: readonly { field: Field; index: number }[],
  faults: FaultList,
): ResourceRow | null => {
  if (cells.length !== width) {
    faults.add({
      file,
      line,
      problem: `has ${cells.length} cells, the header has ${width}; a comma may be unquoted`,
    })
    return null
  }
  const before = faults.size
  const values = Object.fromEntries(
    columns.map(({ field, index }) => [field.name, readCell(file, line, field, cells[index] ?? '', faults)]),
  )
  // A row with a fault is omitted, because it would cause further faults.
  return faults.size > before ? null : values
}

const readCell = (file: string, line: number, field: Field, text: string, faults: FaultList): Cell => {
  const { constraints, name: column } = field
  const refuse = (problem: string): null => {
    faults.add({ file, line, column, value: text, problem })
    return null
  }
  if (text === '') return constraints.required ? refuse('is empty; this column is required') : null
  if (CONTROL_CHARACTERS.test(text)) return refuse('has control characters; type it again')
  if (field.separator !== undefined) return text.split(field.separator).map((item) => item.trim())
  const reader = READERS[field.financialYear ? 'year' : field.type]
  const value = reader.read(text)
  if (value === undefined) return refuse(`expected ${reader.expected}`)
  if (constraints.enum && !constraints.enum.includes(text))
    return refuse(`expected one of ${constraints.enum.join(', ')}`)
  if (constraints.pattern && !new RegExp(constraints.pattern, 'u').test(text))
    return refuse(
      `expected the form ${constraints.pattern}${field.example === undefined ? '' : `, for example ${field.example}`}`,
    )
  if (typeof value === 'number') {
    if (constraints.minimum !== undefined && value < constraints.minimum)
      return refuse(`expected at least ${constraints.minimum}`)
    if (constraints.maximum !== undefined && value > constraints.maximum)
      return refuse(`expected at most ${constraints.maximum}`)
  }
  return value
}

const checkUnique = ({ file, rows }: ResourceTable, columns: readonly string[], faults: FaultList): void => {
  const seen = new Map<string, number>()
  for (const { line, values } of rows) {
    if (columns.every((column) => values[column] === null)) continue
    const key = JSON.stringify(columns.map((column) => values[column]))
    const first = seen.get(key)
    if (first === undefined) seen.set(key, line)
    else
      faults.add({
        file,
        line,
        column: columns.join(', '),
        value: key,
        problem: `is also the key of line ${first}; each key may occur only once`,
      })
  }
}
