import type { FaultList } from '../faults.ts'
import type { TextRecord } from './csv-stream.ts'
import type { Release } from './format.ts'
import type { OfficialSection, OfficialValue } from './official-file.ts'
import { Row } from './row.ts'
import type { Recognised } from './recognise.ts'
import { SeenRows } from './seen-rows.ts'
import { Unreadable } from './unreadable.ts'

export interface TableSource {
  /** The file's name, and of a workbook the sheet's. */
  readonly file: string
  readonly recognised: Recognised
  readonly records: () => AsyncIterable<readonly TextRecord[]>
  readonly release: Release
  /** A workbook does not store the empty cells at the end of a row. */
  readonly isPadded: boolean
}

/** Adds why a file cannot be read further to its faults; what is no such reason is thrown on. */
export const addUnreadable = (error: unknown, file: string, faults: FaultList): void => {
  if (!(error instanceof Unreadable)) throw error
  faults.add({ file, ...error.fault })
}

const checkWidth = (row: Row, { cells }: TextRecord, width: number, isPadded: boolean): void => {
  const hasMore = cells.slice(width).some((cell) => cell.trim() !== '')
  if (hasMore || (cells.length < width && !isPadded))
    row.refuse(`has ${cells.length} cells, expected ${width}; is a comma unquoted, or the file cut short?`)
}

/** The rows of a file as rows of a table, in batches; of rows that say the same, where a format has such, the first. */
async function* readRows(
  { file, recognised, records, release, isPadded }: TableSource,
  faults: FaultList,
  countRow: () => void,
): AsyncGenerator<readonly (readonly OfficialValue[])[]> {
  const { format, places, headings, width, hasHeader } = recognised
  const row = new Row(file, places, faults)
  const read = format.createReader({ release, headings })
  const keyIndexes = format.key.map((column) => format.columns.indexOf(column))
  const seen = new SeenRows()
  let found: (readonly OfficialValue[])[] = []
  const emit = (values: readonly OfficialValue[]): void => {
    if (!row.isSound) return
    const key = keyIndexes.map((index) => values[index]).join('\n')
    const other = seen.add(key, values.join('\n'), row.line)
    if (other === null) found.push([row.line, ...values])
    else if (!other.isEqual || !format.mayRepeat) {
      row.refuse(
        `${other.isEqual ? 'stands' : 'says otherwise'} in line ${other.line}${other.isEqual ? ' already' : ''}; leave one of the two`,
        format.key.join(', '),
        key.replaceAll('\n', ' '),
      )
    }
  }
  let day: string | null = null
  let isFirst = hasHeader
  let hasRows = false
  const before = faults.size
  for await (const batch of records()) {
    for (const record of batch) {
      if (isFirst) {
        isFirst = false
        continue
      }
      countRow()
      row.move(record)
      checkWidth(row, record, width, isPadded)
      if (!row.isSound) continue
      if (format.day) {
        const said = row.cell(format.day.column)
        if (day !== null && said !== day)
          row.refuse(`expected ${day} as in the first row; a file is of one day`, format.day.column, said)
        day ??= said
      }
      read(row, emit)
    }
    hasRows ||= found.length > 0
    yield found
    found = []
  }
  if (!hasRows && faults.size === before)
    throw new Unreadable(`has no row of a ${format.rowName}; fetch it again or give a file with rows`)
}

export const createSection = (source: TableSource, faults: FaultList): OfficialSection => {
  let count = 0
  return {
    table: source.recognised.format.table,
    columns: ['line', ...source.recognised.format.columns],
    key: source.recognised.format.key,
    countRead: () => count,
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
