import { createReadStream } from 'node:fs'
import { open, stat } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { listFolder } from '../list-folder.ts'
import { Unreadable } from '../unreadable.ts'
import { readGzip } from './gzip.ts'
import { limitInflation } from './inflation-limit.ts'
import { isWorkbook, MAX_PART_BYTES, openWorkbook, type Workbook } from './workbook.ts'
import { listEntries } from './zip.ts'

/** A text file of a release that consists of several files. */
export interface ContainedFile {
  readonly name: string
  readonly bytes: () => AsyncIterable<Buffer>
}

/** A data file in a container, or several in a zip or folder. `name` is that of the data file inside a zip. */
export type Contents =
  | { readonly kind: 'files'; readonly files: readonly ContainedFile[] }
  | { readonly kind: 'text'; readonly name: string | null; readonly bytes: () => AsyncIterable<Buffer> }
  | { readonly kind: 'workbook'; readonly name: string | null; readonly workbook: Workbook }

const isZip = (start: Buffer): boolean => start.subarray(0, 4).equals(Buffer.from('PK\u0003\u0004', 'latin1'))
const isEmptyZip = (start: Buffer): boolean =>
  start.subarray(0, 4).equals(Buffer.from('PK\u0005\u0006', 'latin1'))
const isGzip = (start: Buffer): boolean => start[0] === 0x1f && start[1] === 0x8b

export const isFolder = async (path: string): Promise<boolean> => (await stat(path)).isDirectory()

/** Refuses what is not a regular file, and an empty file. Returns the size. */
export const checkIsFile = async (path: string): Promise<number> => {
  const about = await stat(path)
  if (!about.isFile()) throw new Unreadable('is not a file')
  if (about.size === 0) throw new Unreadable('is empty; download it again')
  return about.size
}

const readStart = async (path: string): Promise<{ start: Buffer; size: number }> => {
  const size = await checkIsFile(path)
  const file = await open(path)
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(4), 0, 4, 0)
    return { start: buffer.subarray(0, bytesRead), size }
  } finally {
    await file.close()
  }
}

const readStartOf = async (bytes: AsyncIterable<Buffer>): Promise<Buffer> => {
  for await (const piece of bytes) return piece.subarray(0, 4)
  return Buffer.alloc(0)
}

const refuseArchive = async (bytes: AsyncIterable<Buffer>, name: string): Promise<void> => {
  const start = await readStartOf(bytes)
  if (isZip(start) || isGzip(start))
    throw new Unreadable(
      `contains ${name}, which is itself compressed; unpack the outer file and load the inner one`,
    )
}

const gather = async (bytes: AsyncIterable<Buffer>): Promise<Buffer> => {
  const pieces: Buffer[] = []
  for await (const piece of bytes) pieces.push(piece)
  return Buffer.concat(pieces)
}

// Publications include descriptions, licences and lists of codes beside the data.
const DOCUMENT = /\.(pdf|txt|html?|docx?|md|xml|url)$/i
const DOCUMENT_FOLDER = /(^|\/)(docs?|documents|documentation|user guide)\//i
// Directories of postcodes contain all rows in one file, and again in a file for each area.
const AREA_FOLDER = /(^|\/)multi_csv\//i

/** The data files of a publication: without its documents, and without a second copy of the rows. */
const selectData = <Entry extends { readonly name: string }>(entries: readonly Entry[]): readonly Entry[] => {
  const found = entries.filter(({ name }) => !DOCUMENT.test(name) && !DOCUMENT_FOLDER.test(name))
  // The only file is the data, whatever its name.
  const data = found.length > 0 ? found : entries.filter(({ name }) => !/\.pdf$/i.test(name))
  const whole = data.filter(({ name }) => !AREA_FOLDER.test(name))
  return whole.length > 0 ? whole : data
}

const isCsv = ({ name }: { readonly name: string }): boolean => /\.csv$/i.test(name)

const describeNames = (entries: readonly { readonly name: string }[]): string =>
  `${entries.length} files (${entries
    .slice(0, 5)
    .map(({ name }) => name)
    .join(', ')})`

const openZip = async (path: string): Promise<Contents> => {
  const entries = await listEntries(path)
  if (isWorkbook(entries))
    return {
      kind: 'workbook',
      name: null,
      workbook: await openWorkbook(await listEntries(path, MAX_PART_BYTES)),
    }
  const data = selectData(entries)
  const [entry, ...others] = data
  if (!entry) throw new Unreadable('contains no data file; expected one')
  if (others.length > 0) {
    if (data.every(isCsv)) return { kind: 'files', files: data }
    throw new Unreadable(`contains ${describeNames(data)}; load each separately`)
  }
  // A workbook is a zip file, and ePCN is published as a workbook in a zip. Only this may be nested.
  if (/\.xlsx$/i.test(entry.name) && isZip(await readStartOf(entry.bytes()))) {
    const inner = await listEntries(
      await gather(limitInflation(entry.bytes(), entry.compressedBytes, MAX_PART_BYTES)),
      MAX_PART_BYTES,
    )
    if (isWorkbook(inner)) return { kind: 'workbook', name: entry.name, workbook: await openWorkbook(inner) }
  }
  await refuseArchive(entry.bytes(), entry.name)
  return { kind: 'text', name: entry.name, bytes: entry.bytes }
}

/** The files of an unpacked publication, without the hidden files of an operating system. */
const listVisible = (folder: string): string[] =>
  listFolder(folder).filter((path) => !basename(path).startsWith('.'))

/** The files that a folder or file consists of. */
export const listFiles = async (path: string): Promise<string[]> =>
  (await isFolder(path)) ? listVisible(path).map((name) => join(path, name)) : [path]

/** An unpacked publication. */
const openFolder = (path: string): Contents => {
  const data = selectData(listVisible(path).map((name) => ({ name })))
  if (!data.some(isCsv)) {
    throw new Unreadable(
      'is a folder without datapackage.yaml and without CSV files; name the file or the package to load',
    )
  }
  const other = data.find((file) => !isCsv(file))
  if (other) throw new Unreadable(`is a folder with ${other.name} beside CSV files; load it separately`)
  const files = data.map(({ name }) => ({ name, bytes: () => createReadStream(join(path, name)) }))
  const [only] = files
  return only && files.length === 1
    ? { kind: 'text', name: only.name, bytes: only.bytes }
    : { kind: 'files', files }
}

const OLD_WORKBOOK = Buffer.from([0xd0, 0xcf, 0x11, 0xe0])

/** Opens a file by its first bytes, independent of its name. Nothing is unpacked to disk. */
export const openContainer = async (path: string): Promise<Contents> => {
  if (await isFolder(path)) return openFolder(path)
  const { start, size } = await readStart(path)
  if (isEmptyZip(start)) throw new Unreadable('is an empty zip file; download it again')
  if (start.equals(OLD_WORKBOOK))
    throw new Unreadable('is a workbook in the old format of Excel (.xls); save it as .xlsx or CSV')
  if (isZip(start)) return openZip(path)
  if (!isGzip(start)) return { kind: 'text', name: null, bytes: () => createReadStream(path) }
  const bytes = (): AsyncIterable<Buffer> => readGzip(path, size)
  await refuseArchive(bytes(), 'a file')
  return { kind: 'text', name: null, bytes }
}
