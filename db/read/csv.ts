import { CsvError, parse } from 'csv-parse/sync'
import type { FaultList } from '../input-faults.ts'

export interface CsvLine {
  readonly line: number
  readonly cells: readonly string[]
}

const decode = (file: string, bytes: Buffer, faults: FaultList): string | null => {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    const text = new TextDecoder('utf-8').decode(bytes)
    const offset = Buffer.byteLength(text.slice(0, text.indexOf('\uFFFD')))
    faults.add({ file, problem: `byte ${offset} is not UTF-8; save the file as UTF-8` })
    return null
  }
}

// `package init` writes an example row after this mark, which the dialect of a package declares.
const COMMENT = '#'

/** The records of a CSV file with their first lines; null after a fault that makes the file unreadable. */
export const readRecords = (bytes: Buffer, file: string, faults: FaultList): CsvLine[] | null => {
  const text = decode(file, bytes, faults)
  if (text === null) return null
  try {
    const records = parse(text, {
      bom: true,
      info: true,
      trim: true,
      skip_empty_lines: true,
      relax_column_count: true,
      record_delimiter: ['\r\n', '\n', '\r'],
    }) as unknown as { record: string[]; info: { lines: number } }[]
    // csv-parse returns the last line of a record. The line ends in its cells give the first.
    return records
      .map(({ record, info }) => ({
        line: info.lines - record.reduce((breaks, cell) => breaks + (cell.match(/\n/g)?.length ?? 0), 0),
        cells: record,
      }))
      .filter(({ cells }) => !cells[0]?.startsWith(COMMENT))
  } catch (error) {
    if (!(error instanceof CsvError)) throw error
    faults.add({
      file,
      line: Number(error['lines'] ?? 1),
      problem: `not a CSV file with commas between its cells: ${error.message}`,
    })
    return null
  }
}
