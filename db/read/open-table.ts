import type { TextRecord } from './csv-stream.ts'
import { parseDay } from './dates.ts'
import { FRAME_FORMATS, HEADER_FORMATS } from './formats/index.ts'
import { describeRelease, refuseUnknown, takeFirst, type Opened, type Opening } from './open-file.ts'
import { recogniseFrame, recogniseHeader, type Recognised } from './recognise.ts'
import { findReleaseDay } from './release-day.ts'
import { createSection } from './table-rows.ts'
import { Unreadable } from './unreadable.ts'

const ROWS_LOOKED_AT = 100

/** The day in the first row, if the format has one. */
const readStatedDay = ({ format, places }: Recognised, first: TextRecord | undefined): string | null => {
  if (!format.day || !first) return null
  const { column, forms } = format.day
  const place = places.get(column)
  const text = (first.cells[place?.index ?? -1] ?? '').trim()
  const day = parseDay(text, forms)
  if (day !== null) return day
  throw new Unreadable(`expected a real date like ${forms.join(' or ')}`, {
    line: first.line,
    column: place?.heading ?? column,
    value: text,
  })
}

/** A file of rows, with or without a header. */
export const openTable = async (
  { fileName, names, release, faults }: Opening,
  records: () => AsyncIterable<readonly TextRecord[]>,
): Promise<Opened> => {
  const first = await takeFirst(records(), ROWS_LOOKED_AT)
  const [header] = first
  if (!header) throw new Unreadable('has no rows; download it again')
  const recognised = recogniseHeader(HEADER_FORMATS, header) ?? recogniseFrame(FRAME_FORMATS, first)
  if (!recognised) throw refuseUnknown(header.cells)
  const { format, hasHeader } = recognised
  const stated = readStatedDay(recognised, first[hasHeader ? 1 : 0])
  const day = findReleaseDay(names, release, stated, format.isYearly === true)
  return {
    dataset: format.dataset,
    ...describeRelease(format, day),
    sections: [createSection({ file: fileName, recognised, records, release: day, isPadded: false }, faults)],
  }
}
