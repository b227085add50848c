import { readCsv } from '../csv.ts'
import type { FaultList } from '../faults.ts'

export interface HeaderRow {
  readonly line: number
  readonly cell: (column: string) => string
}

/** A published file with a header line, read by the names of its columns. */
export const readHeaderFile = (
  path: string,
  file: string,
  required: readonly string[],
  faults: FaultList,
): HeaderRow[] => {
  const [header, ...lines] = readCsv(path, file, faults) ?? []
  if (!header) return []
  const positions = new Map(header.cells.map((name, index) => [name, index]))
  const missing = required.filter((name) => !positions.has(name))
  if (missing.length > 0) {
    faults.add({
      file,
      line: header.line,
      problem: `has no column ${missing.join(', ')}; is it the published file?`,
    })
    return []
  }
  return lines.map(({ line, cells }) => ({
    line,
    cell: (column) => cells[positions.get(column) ?? -1] ?? '',
  }))
}
