import type { FaultList } from '../input-faults.ts'
import type { TextRecord } from './csv-stream.ts'
import type { Emit, Release } from './format.ts'
import type { PublishedSection } from './published-file.ts'
import { Row } from './row.ts'
import type { Recognised } from './recognise.ts'
import type { StagedValue } from './staging-table.ts'
import { Unreadable } from './unreadable.ts'

export interface TableSource {
  /** The name of the file or, in a workbook, of the sheet. */
  readonly file: string
  readonly recognised: Recognised
  readonly records: () => AsyncIterable<readonly TextRecord[]>
  readonly release: Release
  /** A workbook omits the empty cells at the end of a row. */
  readonly isPadded: boolean
}

/** Adds the reason why a file cannot be read to its faults. Other errors are rethrown. */
export const addUnreadable = (error: unknown, file: string, faults: FaultList): void => {
  if (!(error instanceof Unreadable)) throw error
  faults.add({ file, ...error.fault })
}

/** A note below the rows, such as "Source: NHS England". Rows of two columns cannot be distinguished from a note. */
const isNote = ({ cells }: TextRecord, width: number): boolean =>
  width > 2 && (cells[0] ?? '').trim() !== '' && cells.slice(1).every((cell) => cell.trim() === '')

const describePart = ({ format, places }: Recognised, { cells }: TextRecord): string | null => {
  if (!format.whole) return null
  const { column, value, file } = format.whole
  const stated = (cells[places.get(column)?.index ?? -1] ?? '').trim()
  return stated === value
    ? null
    : `contains no row for ${column.toUpperCase()} ${value}. It is another file of the same publication; load ${file} of the same month`
}

const checkWidth = (row: Row, { cells }: TextRecord, width: number, isPadded: boolean): void => {
  const hasMore = cells.slice(width).some((cell) => cell.trim() !== '')
  if (hasMore || (cells.length < width && !isPadded))
    row.refuse(
      `has ${cells.length} cells, expected ${width}; a comma may be unquoted, or the file incomplete`,
    )
}

/** Converts the rows of a file to rows of a table, in batches. */
async function* readRows(
  { file, recognised, records, release, isPadded }: TableSource,
  faults: FaultList,
  countRow: () => void,
): AsyncGenerator<readonly (readonly StagedValue[])[]> {
  const { format, places, headings, width, hasHeader } = recognised
  const row = new Row(file, places, faults)
  const read = format.createReader({ release, headings })
  const columns = Object.keys(format.table.columns)
  let found: (readonly StagedValue[])[] = []
  const emit: Emit = (named) => {
    if (!row.isSound) return
    found.push([row.line, ...columns.map((column) => named[column] ?? null)])
  }
  let day: string | null = null
  let isFirst = hasHeader
  let hasRows = false
  let firstRow: TextRecord | null = null
  const before = faults.size
  for await (const batch of records()) {
    for (const record of batch) {
      if (isFirst) {
        isFirst = false
        continue
      }
      countRow()
      row.setRecord(record)
      firstRow ??= record
      if (isNote(record, width))
        row.refuse('is a note and not a row; remove the line', undefined, record.cells[0])
      else checkWidth(row, record, width, isPadded)
      if (!row.isSound) continue
      if (format.day) {
        const stated = row.cell(format.day.column)
        if (day !== null && stated !== day)
          row.refuse(
            `expected ${day} as in the first row; all rows of a file must have the same day`,
            format.day.column,
            stated,
          )
        day ??= stated
      }
      read(row, emit)
    }
    hasRows ||= found.length > 0
    yield found
    found = []
  }
  if (!hasRows && faults.size === before) {
    const part = firstRow === null ? null : describePart(recognised, firstRow)
    throw new Unreadable(part ?? `has no rows of the kind ${format.rowName}; check that the file is complete`)
  }
}

export const createSection = (source: TableSource, faults: FaultList): PublishedSection => {
  const { format, places } = source.recognised
  let count = 0
  return {
    table: format.table,
    mayRepeat: format.mayRepeat ?? false,
    sums: format.sums ?? [],
    countRead: () => count,
    addFault: ({ line, columns, value, problem }) =>
      faults.add({
        file: source.file,
        line,
        column: columns.map((column) => places.get(column)?.heading ?? column).join(', '),
        value,
        problem,
      }),
    rows: {
      async *[Symbol.asyncIterator]() {
        count = 0
        try {
          for await (const batch of readRows(source, faults, () => (count += 1)))
            for (const values of batch) yield values
        } catch (error) {
          addUnreadable(error, source.file, faults)
        }
      },
    },
  }
}
