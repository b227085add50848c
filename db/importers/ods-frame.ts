import { readCsv } from '../csv.ts'
import type { FaultList } from '../faults.ts'

/** One row of the 27-column frame that the Organisation Data Service uses for several files, none with a header. */
export interface OdsRow {
  readonly line: number
  readonly code: string
  readonly name: string
  readonly address: readonly string[]
  readonly postcode: string | null
  readonly openedOn: string
  readonly closedOn: string | null
  readonly status: string | null
  readonly parentCode: string | null
  readonly joinedParentOn: string | null
  readonly leftParentOn: string | null
  readonly telephone: string | null
  readonly setting: string | null
}

const COLUMNS = 27

const readDate = (text: string): string | null | undefined => {
  if (text === '') return null
  const [, year, month, day] = /^(\d{4})(\d{2})(\d{2})$/.exec(text) ?? []
  return year ? `${year}-${month}-${day}` : undefined
}

/** Reads epraccur, ebranchs and eccg: which column means what is the same in all three. */
export const readOdsFrame = (path: string, file: string, faults: FaultList): OdsRow[] => {
  const lines = readCsv(path, file, faults) ?? []
  return lines.flatMap(({ line, cells }) => {
    if (cells.length !== COLUMNS) {
      faults.add({ file, line, problem: `has ${cells.length} columns, an ODS file has ${COLUMNS}` })
      return []
    }
    const text = (column: number): string | null => cells[column - 1] || null
    const date = (column: number): string | null => {
      const value = readDate(cells[column - 1] ?? '')
      if (value !== undefined) return value
      faults.add({
        file,
        line,
        column: `${column}`,
        value: cells[column - 1] ?? '',
        problem: 'expected a date like 20190701',
      })
      return null
    }
    const code = text(1)
    const openedOn = date(11)
    if (code === null || openedOn === null) {
      faults.add({
        file,
        line,
        problem: 'needs an organisation code (column 1) and an open date (column 11)',
      })
      return []
    }
    return [
      {
        line,
        code,
        name: text(2) ?? code,
        address: [5, 6, 7, 8, 9].flatMap((column) => text(column) ?? []),
        postcode: text(10),
        openedOn,
        closedOn: date(12),
        status: text(13),
        parentCode: text(15),
        joinedParentOn: date(16),
        leftParentOn: date(17),
        telephone: text(18),
        setting: text(26),
      },
    ]
  })
}
