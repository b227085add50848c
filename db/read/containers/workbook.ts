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

const cellText = (type: string, raw: string, strings: readonly string[]): string => {
  if (type === 's') return strings[Number(raw)] ?? ''
  if (type === 'b') return raw === '1' ? 'TRUE' : 'FALSE'
  // A whole number may be written with an exponent.
  if (type === 'n') return /e/i.test(raw) ? String(Number(raw)) : raw
  return raw
}

async function* readSheet(
  entry: ZipEntry,
  strings: readonly string[],
): AsyncGenerator<readonly TextRecord[]> {
  let batch: TextRecord[] = []
  let line = 0
  let cells: string[] = []
  let column = 0
  let type = 'n'
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
        cells[column] = cellText(type, raw, strings)
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
): Promise<{ name: string; part: string }[]> => {
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
  await readWhole(book, {
    open: (tag, attributes) => {
      const target = targets.get(attributes['r:id'] ?? '')
      if (tag === 'sheet' && target) sheets.push({ name: attributes['name'] ?? '', part: target })
    },
  })
  return sheets
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
  const sheets = (await readSheetNames(part)).flatMap(({ name, part: target }) => {
    const entry = part(target)
    return entry ? [{ name, records: () => readSheet(entry, strings) }] : []
  })
  return { sheets, savedOn: await readSavedOn(part('docProps/core.xml')) }
}
