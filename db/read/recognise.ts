import { headingKey, type Column, type Format, type FrameFormat, type HeaderFormat } from './format.ts'
import type { TextRecord } from './csv-stream.ts'
import type { ColumnPosition } from './row.ts'
import { Unreadable } from './unreadable.ts'

/** The kind of a file and the positions of its columns. */
export interface Recognised {
  readonly format: Format
  readonly places: ReadonlyMap<string, ColumnPosition>
  readonly headings: readonly string[]
  readonly width: number
  readonly hasHeader: boolean
}

// A file with a smaller share of a kind's columns is of another kind, rather than one with a missing column.
const LEAST_PART = 0.6
const LEAST_COLUMNS = 2

const isNamed = ({ names }: Pick<Column, 'names'>, key: string): boolean =>
  names.some((name) => (typeof name === 'string' ? name === key : name.test(key)))

const requiredOf = (format: HeaderFormat): Column[] =>
  Object.values(format.header).filter((column) => !column.isOptional)

/** The match of a header with a kind: the share of required columns first, then the number of known columns. */
const likeness = (format: HeaderFormat, keys: readonly string[]): readonly [part: number, known: number] => {
  if (keys.some((key) => isNamed({ names: format.without ?? [] }, key))) return [0, 0]
  const has = (column: Column): boolean => keys.some((key) => isNamed(column, key))
  const required = requiredOf(format)
  const found = required.filter(has).length
  if (found < Math.min(LEAST_COLUMNS, required.length)) return [0, 0]
  return [found / required.length, Object.values(format.header).filter(has).length]
}

const bestOf = (formats: readonly HeaderFormat[], keys: readonly string[]): HeaderFormat | null => {
  let best: { format: HeaderFormat; part: number; known: number } | null = null
  for (const format of formats) {
    const [part, known] = likeness(format, keys)
    if (part < LEAST_PART) continue
    if (!best || part > best.part || (part === best.part && known > best.known))
      best = { format, part, known }
  }
  return best?.format ?? null
}

const spell = (column: Column): string => {
  const [first = ''] = column.names
  return typeof first === 'string' ? first : first.source.replace(/[\^$]/g, '').replaceAll('\\d\\d', 'YY')
}

/** The positions of a kind's columns in a file. A missing or repeated column is a fault. */
const placeColumns = (format: HeaderFormat, { line, cells }: TextRecord): Map<string, ColumnPosition> => {
  const keys = cells.map(headingKey)
  const places = new Map<string, ColumnPosition>()
  for (const [name, column] of Object.entries(format.header)) {
    // Of several names, the first one in the file. A postcode has areas of 2011 and of 2021.
    const found = column.names
      .map((known) => keys.flatMap((key, index) => (isNamed({ names: [known] }, key) ? [index] : [])))
      .find((indexes) => indexes.length > 0)
    const [index, again] = found ?? []
    if (index === undefined) {
      if (column.isOptional) continue
      throw new Unreadable(
        `is missing; ${format.title} has columns ${requiredOf(format).map(spell).join(', ')}`,
        { line, column: spell(column) },
      )
    }
    const heading = (cells[index] ?? '').replace(/\s+/g, ' ').trim()
    if (again !== undefined)
      throw new Unreadable('is repeated in the header; remove one', { line, column: heading })
    places.set(name, { index, heading })
  }
  return places
}

export const recogniseHeader = (formats: readonly HeaderFormat[], header: TextRecord): Recognised | null => {
  const format = bestOf(formats, header.cells.map(headingKey))
  if (!format) return null
  const lost = header.cells.find((cell) => cell.includes('\uFFFD'))
  if (lost !== undefined) {
    throw new Unreadable(
      'contains U+FFFD, the sign for a lost character; restore the character from the publication',
      {
        line: header.line,
        value: lost,
      },
    )
  }
  return {
    format,
    places: placeColumns(format, header),
    headings: header.cells.map((cell) => cell.replace(/\s+/g, ' ').trim()),
    // Spreadsheets leave empty columns without a heading at the end.
    width: header.cells.findLastIndex((cell) => cell.trim() !== '') + 1,
    hasHeader: true,
  }
}

// The headings of columns in a file that was given a header line. Other columns have no usual heading.
const FRAME_HEADINGS: Readonly<Record<string, RegExp>> = {
  code: /code/i,
  name: /name/i,
  postcode: /post ?code/i,
  openDate: /open/i,
  closeDate: /close/i,
}

/** Whether a record has headings in the positions of a frame. Columns in another order are refused. */
const hasFrameHeader = ({ frame, title, fits }: FrameFormat, { line, cells }: TextRecord): boolean => {
  if (fits([cells])) return false
  const known = Object.entries(frame).flatMap(([name, number]) => {
    const heading = FRAME_HEADINGS[name]
    return heading ? [{ number, isFound: heading.test(cells[number - 1] ?? '') }] : []
  })
  const found = known.filter(({ isFound }) => isFound).length
  if (found > 1 && found < known.length) {
    const wrong = known.find(({ isFound }) => !isFound)
    throw new Unreadable(
      `is not the heading of this column in ${title}; use the file as published, with its columns in the published order`,
      { line, column: String(wrong?.number), value: cells[(wrong?.number ?? 1) - 1] },
    )
  }
  return found === known.length
}

const placeFrame = (format: FrameFormat, hasHeader: boolean): Recognised => {
  const headings = Array.from({ length: format.width }, (_, index) => `${index + 1}`)
  const places = new Map(
    Object.entries(format.frame).map(([name, number]) => [
      name,
      { index: number - 1, heading: `${number} (${name.replace(/([A-Z])/g, ' $1').toLowerCase()})` },
    ]),
  )
  return { format, places, headings, width: format.width, hasHeader }
}

const trimmed = (records: readonly TextRecord[]): string[][] =>
  records.map(({ cells }) => cells.map((cell) => cell.trim()))

/** A file in a frame that was given a header line, which the published files do not have. */
export const recogniseFrameWithHeader = (
  formats: readonly FrameFormat[],
  [header, ...records]: readonly TextRecord[],
): Recognised | null => {
  const rows = trimmed(records)
  const format = formats.find(
    (candidate) => header && rows.length > 0 && candidate.fits(rows) && hasFrameHeader(candidate, header),
  )
  return format ? placeFrame(format, true) : null
}

export const recogniseFrame = (
  formats: readonly FrameFormat[],
  records: readonly TextRecord[],
): Recognised | null => {
  const rows = trimmed(records)
  const format = formats.find((candidate) => candidate.fits(rows))
  return format ? placeFrame(format, false) : null
}
