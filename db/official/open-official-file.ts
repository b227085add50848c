import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { basename } from 'node:path'
import type { FaultList } from '../faults.ts'
import { openContainer, type Contents } from './containers/container.ts'
import type { Workbook } from './containers/workbook.ts'
import { readRecords, type TextRecord } from './csv-stream.ts'
import { parseDay } from './dates.ts'
import { readFeatures, type Feature } from './features.ts'
import { LICENCE, ODS } from './format.ts'
import { BOUNDARIES, createBoundarySection, kindOf } from './formats/boundaries.ts'
import { EPCN_MEMBERS, EPCN_NETWORKS } from './formats/epcn.ts'
import { FRAME_FORMATS, HEADER_FORMATS } from './formats/index.ts'
import type { OfficialFile } from './official-file.ts'
import { recogniseFrame, recogniseHeader, type Recognised } from './recognise.ts'
import { findReleaseDay, type ReleaseDay } from './release-day.ts'
import { addUnreadable, createSection } from './table-rows.ts'
import { decodeText } from './text.ts'
import { Unreadable } from './unreadable.ts'

export interface OpenOptions {
  /** What `--release` says: a month, a day or a financial year. */
  readonly release?: string
  /** What the file is called, where its path does not say so. */
  readonly fileName?: string
}

interface Context {
  readonly path: string
  readonly fileName: string
  readonly release: string | undefined
  readonly faults: FaultList
}

type Opened = Omit<OfficialFile, 'fileName' | 'sha256'>

const ROWS_LOOKED_AT = 100

const takeFirst = async <T>(batches: AsyncIterable<readonly T[]>, count: number): Promise<T[]> => {
  const taken: T[] = []
  for await (const batch of batches) {
    taken.push(...batch.slice(0, count - taken.length))
    if (taken.length >= count) break
  }
  return taken
}

const hash = async (path: string): Promise<string> => {
  const digest = createHash('sha256')
  for await (const piece of createReadStream(path)) digest.update(piece as Buffer)
  return digest.digest('hex')
}

const describeRelease = (
  { title, publisher, licence = LICENCE }: { title: string; publisher: string; licence?: string },
  day: ReleaseDay,
) => ({ releasedOn: day.on, dayFrom: day.from, title: `${title}, ${day.called}`, publisher, licence })

const refuseUnknown = (seen: readonly string[]): Unreadable => {
  const titles = [...FRAME_FORMATS, ...HEADER_FORMATS].map(({ title }) => title)
  const known = [...new Set([...titles, 'ePCN.xlsx', BOUNDARIES.title])].join('; ')
  const shown = seen
    .slice(0, 6)
    .map((name) => name.trim().slice(0, 40) || '(blank)')
    .join(', ')
  return new Unreadable(
    `is no kind of file that is known here. It begins with ${seen.length} columns: ${shown}. Known are: ${known}`,
  )
}

/** The day that the first row says, where the files of a kind say one. */
const readSaidDay = ({ format, places }: Recognised, first: TextRecord | undefined): string | null => {
  if (!format.day || !first) return null
  const { column, forms } = format.day
  const place = places.get(column)
  const text = (first.cells[place?.index ?? -1] ?? '').trim()
  const day = parseDay(text, forms)
  if (day !== null) return day
  throw new Unreadable(`expected a real day written like ${forms.join(' or ')}`, {
    line: first.line,
    column: place?.heading ?? column,
    value: text,
  })
}

const openTable = async (
  { fileName, release, faults }: Context,
  names: readonly string[],
  records: () => AsyncIterable<readonly TextRecord[]>,
): Promise<Opened> => {
  const first = await takeFirst(records(), ROWS_LOOKED_AT)
  const [header] = first
  if (!header) throw new Unreadable('has no rows; fetch it again')
  const recognised = recogniseHeader(HEADER_FORMATS, header) ?? recogniseFrame(FRAME_FORMATS, first)
  if (!recognised) throw refuseUnknown(header.cells)
  const { format, hasHeader } = recognised
  const said = readSaidDay(recognised, first[hasHeader ? 1 : 0])
  const day = findReleaseDay(names, release, said, format.isYearly === true)
  return {
    dataset: format.dataset,
    ...describeRelease(format, day),
    sections: [createSection({ file: fileName, recognised, records, release: day, isPadded: false }, faults)],
  }
}

const openBoundaries = async (
  { fileName, release, faults }: Context,
  names: readonly string[],
  text: () => AsyncIterable<string>,
): Promise<Opened> => {
  const [first] = await takeFirst<Feature>(readFeatures(text()), 1)
  if (!first) throw new Unreadable('has no feature; fetch it again')
  const kind = kindOf(first)
  if (!kind) throw refuseUnknown(Object.keys(first.properties ?? {}))
  const day = findReleaseDay(names, release, null, false)
  return {
    dataset: 'boundaries',
    ...describeRelease(BOUNDARIES, day),
    sections: [createBoundarySection(fileName, kind, text, faults)],
  }
}

const openText = async (context: Context, contents: Contents & { kind: 'text' }): Promise<Opened> => {
  const text = (): AsyncIterable<string> => decodeText(contents.bytes())
  const names = [context.fileName, ...(contents.name === null ? [] : [contents.name])]
  let start = ''
  for await (const piece of text()) {
    start += piece.trimStart()
    if (start !== '') break
  }
  if (start.startsWith('{') || start.startsWith('[')) return openBoundaries(context, names, text)
  return openTable(context, names, () => readRecords(text()))
}

// `PCN Details` in 2019, `PCNDetails` later.
const SHEETS = [
  { name: 'pcndetails', format: EPCN_NETWORKS },
  { name: 'pcncorepartnerdetails', format: EPCN_MEMBERS },
]

const openWorkbookFile = async (
  { fileName, release, faults }: Context,
  names: readonly string[],
  { sheets, savedOn }: Workbook,
): Promise<Opened> => {
  const day = findReleaseDay(names, release, savedOn, false)
  const sections = []
  for (const { name, format } of SHEETS) {
    const sheet = sheets.find((candidate) => candidate.name.toLowerCase().replace(/\s/g, '') === name)
    if (!sheet) {
      throw new Unreadable(
        `is a workbook with the sheets ${sheets.map((other) => other.name).join(', ')}; expected PCNDetails and PCN Core Partner Details of ePCN.xlsx. Save another file's sheet as CSV`,
      )
    }
    const file = `${fileName}, sheet ${sheet.name}`
    const [header] = await takeFirst(sheet.records(), 1)
    const recognised = header ? recogniseHeader([format], header) : null
    if (!recognised) {
      faults.add({ file, problem: `has not the columns of ${format.title}; is it ePCN as published?` })
      continue
    }
    sections.push(
      createSection({ file, recognised, records: sheet.records, release: day, isPadded: true }, faults),
    )
  }
  return {
    dataset: 'epcn',
    ...describeRelease({ title: 'Primary care networks and their members (ePCN)', publisher: ODS }, day),
    sections,
  }
}

const SYSTEM_PROBLEMS: Readonly<Record<string, string>> = {
  ENOENT: 'does not exist; is the path right?',
  EACCES: 'may not be read by this user; change its permissions',
  EPERM: 'may not be read by this user; change its permissions',
}

const asUnreadable = (error: unknown): unknown => {
  const code = error instanceof Error && 'code' in error ? String(error.code) : ''
  const problem = SYSTEM_PROBLEMS[code]
  return problem === undefined ? error : new Unreadable(problem)
}

/**
 * Recognises what a published file is by what it holds, and of which day. Its rows are read when they are asked for;
 * null where it cannot be read at all, the reason then stands among the faults.
 */
export const openOfficialFile = async (
  path: string,
  faults: FaultList,
  options: OpenOptions = {},
): Promise<OfficialFile | null> => {
  const fileName = options.fileName ?? basename(path)
  const context = { path, fileName, release: options.release, faults }
  const before = faults.size
  try {
    const contents = await openContainer(path)
    const names = [fileName, ...(contents.name === null ? [] : [contents.name])]
    const opened =
      contents.kind === 'text'
        ? await openText(context, contents)
        : await openWorkbookFile(context, names, contents.workbook)
    return faults.size > before ? null : { ...opened, fileName, sha256: await hash(path) }
  } catch (error) {
    addUnreadable(asUnreadable(error), fileName, faults)
    return null
  }
}
