import { existsSync, readFileSync } from 'node:fs'
import { basename, dirname, join, relative } from 'node:path'
import { parse as parseYaml } from 'yaml'
import { z } from 'zod'
import { readCsv, type CsvLine } from './csv.ts'
import type { FaultList } from './faults.ts'

// The sidecar of a seed file (NAME.resource.yaml, a Table Schema) says what each column holds.
const fieldSchema = z.object({
  name: z.string(),
  type: z.enum(['string', 'integer', 'number', 'date', 'boolean', 'year', 'list']),
  description: z.string().min(1),
  // `networks.id`, or several with `|`: the cell holds an id of a row there
  reference: z.string().optional(),
  constraints: z
    .object({
      required: z.boolean().optional(),
      unique: z.boolean().optional(),
      pattern: z.string().optional(),
      enum: z.array(z.string()).optional(),
      minimum: z.number().optional(),
      maximum: z.number().optional(),
    })
    .default({}),
  example: z.unknown().optional(),
})

const sidecarSchema = z.object({
  name: z.string(),
  title: z.string(),
  description: z.string(),
  primaryKey: z.array(z.string()).min(1),
  fields: z.array(fieldSchema).min(1),
})

type Field = z.infer<typeof fieldSchema>
type Cell = string | number | boolean | readonly string[] | null

export type SeedRow = Readonly<Record<string, Cell>>

export interface SeedTable {
  readonly name: string
  readonly file: string
  readonly fields: readonly Field[]
  readonly rows: readonly { readonly line: number; readonly values: SeedRow }[]
}

const isRealDate = (text: string): boolean =>
  /^\d{4}-\d{2}-\d{2}$/.test(text) && new Date(`${text}T00:00:00Z`).toJSON()?.slice(0, 10) === text

const isFinancialYear = (text: string): boolean => {
  const [, start, end] = /^(\d{4})\/(\d{2})$/.exec(text) ?? []
  return start !== undefined && (Number(start) + 1) % 100 === Number(end)
}

interface CellReader {
  readonly expected: string
  readonly read: (text: string) => Cell | undefined
}

const READERS: Record<Field['type'], CellReader> = {
  string: { expected: 'text', read: (text) => text },
  integer: {
    expected: 'a whole number without marks (69519)',
    read: (text) => (/^-?\d+$/.test(text) ? Number(text) : undefined),
  },
  number: {
    expected: 'a number with a full stop as decimal mark and no thousands marks (1.761)',
    read: (text) => (/^-?\d+(\.\d+)?$/.test(text) ? Number(text) : undefined),
  },
  date: { expected: 'a real date (2019-07-01)', read: (text) => (isRealDate(text) ? text : undefined) },
  boolean: {
    expected: 'true or false',
    read: (text) => (text === 'true' ? true : text === 'false' ? false : undefined),
  },
  year: {
    expected: 'a financial year (2019/20)',
    read: (text) => (isFinancialYear(text) ? text : undefined),
  },
  list: { expected: 'items separated by |', read: (text) => text.split('|').map((item) => item.trim()) },
}

const CONTROL = /[\u0000-\u0008\u000B-\u001F\u007F]/

/** One seed file, read by its sidecar; every fault is added to the list, with file and line. */
export const readSeedTable = (path: string, root: string, faults: FaultList): SeedTable | null => {
  const file = relative(root, path)
  const sidecarPath = join(dirname(path), `${basename(path, '.csv')}.resource.yaml`)
  if (!existsSync(sidecarPath)) {
    faults.add({ file, problem: `has no sidecar; add ${basename(sidecarPath)} beside it` })
    return null
  }
  const sidecar = sidecarSchema.safeParse(parseYaml(readFileSync(sidecarPath, 'utf8')))
  if (!sidecar.success) {
    for (const issue of sidecar.error.issues) {
      faults.add({ file: relative(root, sidecarPath), problem: `${issue.path.join('.')}: ${issue.message}` })
    }
    return null
  }
  const { name, fields, primaryKey } = sidecar.data
  const [header, ...lines] = readCsv(path, file, faults) ?? []
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
  const table = { name, file, fields, rows }
  checkUnique(table, primaryKey, faults)
  for (const field of fields) if (field.constraints.unique) checkUnique(table, [field.name], faults)
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
        problem: `is not expected; the sidecar has ${expected.join(', ')}`,
      })
    } else if (header.cells.indexOf(name) !== index) {
      faults.add({ file, line: header.line, column: name, problem: 'stands twice in the header' })
    }
  }
  for (const name of expected) {
    if (!header.cells.includes(name))
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
): SeedRow | null => {
  if (cells.length !== width) {
    faults.add({
      file,
      line,
      problem: `has ${cells.length} cells, the header has ${width}; is a comma unquoted?`,
    })
    return null
  }
  return Object.fromEntries(
    columns.map(({ field, index }) => [field.name, readCell(file, line, field, cells[index] ?? '', faults)]),
  )
}

const readCell = (file: string, line: number, field: Field, text: string, faults: FaultList): Cell => {
  const { constraints, name: column } = field
  const refuse = (problem: string): null => {
    faults.add({ file, line, column, value: text, problem })
    return null
  }
  if (text === '') return constraints.required ? refuse('is empty and must not be') : null
  if (CONTROL.test(text)) return refuse('has control characters; type it again')
  const reader = READERS[field.type]
  const value = reader.read(text)
  if (value === undefined) return refuse(`expected ${reader.expected}`)
  if (constraints.enum && !constraints.enum.includes(text))
    return refuse(`expected one of ${constraints.enum.join(', ')}`)
  if (constraints.pattern && !new RegExp(constraints.pattern, 'u').test(text))
    return refuse(`expected the form ${constraints.pattern}`)
  if (typeof value === 'number') {
    if (constraints.minimum !== undefined && value < constraints.minimum)
      return refuse(`expected at least ${constraints.minimum}`)
    if (constraints.maximum !== undefined && value > constraints.maximum)
      return refuse(`expected at most ${constraints.maximum}`)
  }
  return value
}

const checkUnique = ({ file, rows }: SeedTable, columns: readonly string[], faults: FaultList): void => {
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
        problem: `stands in line ${first} already`,
      })
  }
}

/** Every cell that names a row of another file must name one that is there. */
export const checkReferences = (tables: readonly SeedTable[], faults: FaultList): void => {
  const byName = new Map(tables.map((table) => [table.name, table]))
  for (const { file, fields, rows } of tables) {
    for (const field of fields) {
      if (!field.reference) continue
      const targets = new Set(
        field.reference.split('|').flatMap((target) => {
          const [name = '', column = 'id'] = target.split('.')
          return byName.get(name)?.rows.map(({ values }) => values[column]) ?? []
        }),
      )
      for (const { line, values } of rows) {
        const value = values[field.name]
        const names = Array.isArray(value)
          ? (value as readonly string[])
          : value === null
            ? []
            : [value as string]
        for (const name of names) {
          if (targets.has(name)) continue
          faults.add({
            file,
            line,
            column: field.name,
            value: name,
            problem: `no row of ${field.reference} has it`,
          })
        }
      }
    }
  }
}
