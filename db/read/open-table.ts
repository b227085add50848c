import type { TextRecord } from './csv-stream.ts'
import { parseDay } from './dates.ts'
import { FRAME_FORMATS, HEADER_FORMATS } from './formats/index.ts'
import { headingKey } from './format.ts'
import { LIST_SIZE_PARTS } from './formats/list-sizes.ts'
import { describeRelease, refuseUnknown, takeFirst, type Opened, type Opening } from './open-file.ts'
import { recogniseFrame, recogniseFrameWithHeader, recogniseHeader, type Recognised } from './recognise.ts'
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

const SEPARATORS: Readonly<Record<string, string>> = { ';': 'semicolons', '\t': 'tabs', '|': 'vertical bars' }

/** A whole line in one cell that contains another separator. */
const refuseSeparators = ({ line, cells }: TextRecord): void => {
  const [only = '', ...others] = cells
  if (others.some((cell) => cell !== '')) return
  for (const [separator, name] of Object.entries(SEPARATORS)) {
    if (only.split(separator).length > 2)
      throw new Unreadable(`has ${name} between its cells; save the file as CSV with commas`, { line })
  }
}

const refusePart = ({ cells }: TextRecord): void => {
  const keys = new Set(cells.map(headingKey))
  const found = LIST_SIZE_PARTS.find(({ columns }) => columns.every((column) => keys.has(column)))
  if (!found) return
  throw new Unreadable(
    `contains ${found.what}, which are not loaded; load ${found.wholeFile} of the same month`,
  )
}

const WIDEST = Math.max(...FRAME_FORMATS.map(({ width }) => width))

const pad = ({ line, cells }: TextRecord): TextRecord => ({
  line,
  cells: [...cells, ...Array.from({ length: Math.max(0, WIDEST - cells.length) }, () => '')],
})

export interface TableOptions {
  /** Empty cells at the end of a row may be omitted. */
  readonly isPadded?: boolean
  /** The day on which a workbook was saved. */
  readonly savedOn?: string | null
}

/** A file of rows, with or without a header. */
export const openTable = async (
  { fileName, names, release, faults }: Opening,
  records: () => AsyncIterable<readonly TextRecord[]>,
  { isPadded = false, savedOn = null }: TableOptions = {},
): Promise<Opened> => {
  const taken = await takeFirst(records(), ROWS_LOOKED_AT)
  const first = isPadded ? taken.map(pad) : taken
  const [header] = first
  if (!header) throw new Unreadable('has no rows; download it again')
  refuseSeparators(header)
  refusePart(header)
  // The headings of a file in a frame may be those of other files as well.
  const recognised =
    recogniseFrameWithHeader(FRAME_FORMATS, first) ??
    recogniseHeader(HEADER_FORMATS, header) ??
    recogniseFrame(FRAME_FORMATS, first)
  if (!recognised) throw refuseUnknown(taken[0]?.cells ?? [])
  const { format, hasHeader } = recognised
  const stated = readStatedDay(recognised, first[hasHeader ? 1 : 0])
  const day = findReleaseDay(names, release, stated, format.isYearly === true, savedOn)
  return {
    dataset: format.dataset,
    ...describeRelease(format, day),
    sections: [createSection({ file: fileName, recognised, records, release: day, isPadded }, faults)],
  }
}
