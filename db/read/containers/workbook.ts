import { SaxesParser } from 'saxes'
import type { TextRecord } from '../csv-stream.ts'
import { decodeText } from '../text.ts'
import { Unreadable } from '../unreadable.ts'
import type { ZipEntry } from './zip.ts'

/** Larger than any part of a published workbook. The strings of all sheets are held in memory. */
export const MAX_PART_BYTES = 100_000_000
const MAX_COLUMNS = 1000

export interface Sheet {
  readonly name: string
  readonly records: () => AsyncIterable<readonly TextRecord[]>
}

export interface Workbook {
  readonly sheets: readonly Sheet[]
  /** The day on which it was saved, if stated. */
  readonly savedOn: string | null
}

type Attributes = Readonly<Record<string, string>>

interface XmlHandlers {
  readonly open?: (name: string, attributes: Attributes) => void
  readonly text?: (text: string) => void
  readonly close?: (name: string) => void
}

/** Parses XML as a stream, and yields after each chunk. Names have no namespace prefix. */
async function* readXml(entry: ZipEntry, { open, text, close }: XmlHandlers): AsyncGenerator<void> {
  const parser = new SaxesParser()
  const bare = (name: string): string => name.slice(name.indexOf(':') + 1)
  parser.on('error', (error) => {
    throw new Unreadable(`has an invalid part ${entry.name} (${error.message}); save the workbook again`)
  })
  if (open) parser.on('opentag', (tag) => open(bare(tag.name), tag.attributes as Attributes))
  if (text) parser.on('text', text)
  if (close) parser.on('closetag', (tag) => close(bare(tag.name)))
  for await (const piece of decodeText(entry.bytes())) {
    parser.write(piece)
    yield
  }
  parser.close()
}

const readWhole = async (entry: ZipEntry, handlers: XmlHandlers): Promise<void> => {
  const pieces = readXml(entry, handlers)
  while (!(await pieces.next()).done);
}

const readSharedStrings = async (entry: ZipEntry | undefined): Promise<string[]> => {
  const strings: string[] = []
  if (!entry) return strings
  let current = ''
  let isText = false
  let isReading = false
  await readWhole(entry, {
    open: (name) => {
      if (name === 'si') current = ''
      // Phonetic text is not part of the string.
      if (name === 'rPh') isReading = true
      isText = name === 't' && !isReading
    },
    text: (text) => {
      if (isText) current += text
    },
    close: (name) => {
      isText = false
      if (name === 'rPh') isReading = false
      if (name === 'si') strings.push(current)
    },
  })
  return strings
}

const columnOf = (reference: string): number => {
  let column = 0
  for (const letter of reference.replace(/\d+$/, '')) column = column * 26 + (letter.charCodeAt(0) - 64)
  if (!(column >= 1 && column <= MAX_COLUMNS))
    throw new Unreadable(`has the cell ${reference}; expected at most ${MAX_COLUMNS} columns`)
  return column - 1
}

/** How cells are stored: the shared strings, and the styles of cells that display a number as a date. */
interface CellForms {
  readonly strings: readonly string[]
  readonly dateStyles: ReadonlySet<string>
  /** The day with the number 0. */
  readonly firstDay: number
}

// The numbers of the built-in date formats (ECMA-376, part 1, 18.8.30).
const isBuiltInDate = (id: number): boolean => (id >= 14 && id <= 17) || id === 22 || (id >= 27 && id <= 36)
const DATE_FORMAT = /[dy]/i
// Colours, languages and texts in quotes contain letters as well.
const FORMAT_LITERALS = /\[[^\]]*\]|"[^"]*"|\\./g

const readDateStyles = async (entry: ZipEntry | undefined): Promise<Set<string>> => {
  const styles = new Set<string>()
  if (!entry) return styles
  const formats = new Map<string, boolean>()
  let isCellFormats = false
  let count = 0
  await readWhole(entry, {
    open: (name, { numFmtId = '', formatCode = '' }) => {
      if (name === 'cellXfs') isCellFormats = true
      if (name === 'numFmt') formats.set(numFmtId, DATE_FORMAT.test(formatCode.replace(FORMAT_LITERALS, '')))
      if (name !== 'xf' || !isCellFormats) return
      if (formats.get(numFmtId) ?? isBuiltInDate(Number(numFmtId))) styles.add(String(count))
      count += 1
    },
    close: (name) => {
      if (name === 'cellXfs') isCellFormats = false
    },
  })
  return styles
}

const DAY_MS = 86_400_000
const FIRST_DAY = Date.UTC(1899, 11, 30)
const FIRST_DAY_1904 = Date.UTC(1904, 0, 1)

/** A date like 20260401, as in the CSV files; the number itself if it is not a day between 1900 and 2099. */
const dayText = (raw: string, firstDay: number): string => {
  const day = new Date(firstDay + Math.floor(Number(raw)) * DAY_MS)
  const text = Number.isNaN(day.getTime()) ? '' : day.toISOString().slice(0, 10)
  return /^(19|20)\d\d-/.test(text) ? text.replaceAll('-', '') : raw
}

const cellText = (type: string, raw: string, style: string, forms: CellForms): string => {
  if (type === 's') return forms.strings[Number(raw)] ?? ''
  if (type === 'b') return raw === '1' ? 'TRUE' : 'FALSE'
  if (type === 'n' && raw !== '' && forms.dateStyles.has(style)) return dayText(raw, forms.firstDay)
  // A whole number may be written with an exponent.
  if (type === 'n') return /e/i.test(raw) ? String(Number(raw)) : raw
  return raw
}

async function* readSheet(entry: ZipEntry, forms: CellForms): AsyncGenerator<readonly TextRecord[]> {
  let batch: TextRecord[] = []
  let line = 0
  let cells: string[] = []
  let column = 0
  let type = 'n'
  let style = ''
  let raw = ''
  let isValue = false
  const pieces = readXml(entry, {
    open: (name, attributes) => {
      if (name === 'row') {
        line = /^\d{1,7}$/.test(attributes['r'] ?? '') ? Number(attributes['r']) : line + 1
        cells = []
        column = -1
      } else if (name === 'c') {
        column = attributes['r'] === undefined ? column + 1 : columnOf(attributes['r'])
        type = attributes['t'] ?? 'n'
        style = attributes['s'] ?? '0'
        raw = ''
      }
      isValue = name === 'v' || name === 't'
    },
    text: (text) => {
      if (isValue) raw += text
    },
    close: (name) => {
      isValue = false
      if (name === 'c') {
        while (cells.length < column) cells.push('')
        cells[column] = cellText(type, raw, style, forms)
      } else if (name === 'row' && cells.some((cell) => cell.trim() !== '')) batch.push({ line, cells })
    },
  })
  for await (const _ of pieces) {
    yield batch
    batch = []
  }
  yield batch
}

const readSheetNames = async (
  part: (name: string) => ZipEntry | undefined,
): Promise<{ sheets: { name: string; part: string }[]; firstDay: number }> => {
  const targets = new Map<string, string>()
  const relations = part('xl/_rels/workbook.xml.rels')
  const book = part('xl/workbook.xml')
  if (!relations || !book) throw new Unreadable('is a workbook without a list of its sheets; save it again')
  await readWhole(relations, {
    open: (_, { Id, Target }) => {
      if (Id && Target) targets.set(Id, Target.startsWith('/') ? Target.slice(1) : `xl/${Target}`)
    },
  })
  const sheets: { name: string; part: string }[] = []
  let firstDay = FIRST_DAY
  await readWhole(book, {
    open: (tag, attributes) => {
      if (tag === 'workbookPr' && /^(1|true)$/.test(attributes['date1904'] ?? '')) firstDay = FIRST_DAY_1904
      const target = targets.get(attributes['r:id'] ?? '')
      if (tag === 'sheet' && target) sheets.push({ name: attributes['name'] ?? '', part: target })
    },
  })
  return { sheets, firstDay }
}

const readSavedOn = async (entry: ZipEntry | undefined): Promise<string | null> => {
  const days = new Map<string, string>()
  if (!entry) return null
  let tag = ''
  await readWhole(entry, {
    open: (name) => (tag = name),
    text: (text) => {
      if (/^\d{4}-\d{2}-\d{2}T/.test(text)) days.set(tag, text.slice(0, 10))
    },
    close: () => (tag = ''),
  })
  return days.get('modified') ?? days.get('created') ?? null
}

export const isWorkbook = (entries: readonly ZipEntry[]): boolean =>
  entries.some((entry) => entry.name === 'xl/workbook.xml')

export const openWorkbook = async (entries: readonly ZipEntry[]): Promise<Workbook> => {
  const part = (name: string): ZipEntry | undefined => entries.find((entry) => entry.name === name)
  const strings = await readSharedStrings(part('xl/sharedStrings.xml'))
  const dateStyles = await readDateStyles(part('xl/styles.xml'))
  const book = await readSheetNames(part)
  const forms = { strings, dateStyles, firstDay: book.firstDay }
  const sheets = book.sheets.flatMap(({ name, part: target }) => {
    const entry = part(target)
    return entry ? [{ name, records: () => readSheet(entry, forms) }] : []
  })
  return { sheets, savedOn: await readSavedOn(part('docProps/core.xml')) }
}
