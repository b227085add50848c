import { createReadStream } from 'node:fs'
import { open, stat } from 'node:fs/promises'
import { Unreadable } from '../unreadable.ts'
import { readGzip } from './gzip.ts'
import { limitInflation } from './inflation-limit.ts'
import { isWorkbook, MAX_PART_BYTES, openWorkbook, type Workbook } from './workbook.ts'
import { listEntries, type ZipEntry } from './zip.ts'

/** A data file in a container. `name` is that of the data file inside a zip. */
export type Contents =
  | { readonly kind: 'text'; readonly name: string | null; readonly bytes: () => AsyncIterable<Buffer> }
  | { readonly kind: 'workbook'; readonly name: string | null; readonly workbook: Workbook }

const isZip = (start: Buffer): boolean => start.subarray(0, 4).equals(Buffer.from('PK\u0003\u0004', 'latin1'))
const isEmptyZip = (start: Buffer): boolean =>
  start.subarray(0, 4).equals(Buffer.from('PK\u0005\u0006', 'latin1'))
const isGzip = (start: Buffer): boolean => start[0] === 0x1f && start[1] === 0x8b

/** Not a regular file, or not readable. */
export const checkIsFile = async (path: string): Promise<number> => {
  const about = await stat(path)
  if (about.isDirectory()) throw new Unreadable('is a folder; name the files in it')
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

// The Organisation Data Service includes a PDF with the description.
const isDescription = ({ name }: ZipEntry): boolean => /\.pdf$/i.test(name)

const openZip = async (path: string): Promise<Contents> => {
  const entries = await listEntries(path)
  if (isWorkbook(entries))
    return {
      kind: 'workbook',
      name: null,
      workbook: await openWorkbook(await listEntries(path, MAX_PART_BYTES)),
    }
  const [entry, ...others] = entries.filter((candidate) => !isDescription(candidate))
  if (!entry) throw new Unreadable('contains no data file; expected one')
  if (others.length > 0) {
    const names = [entry, ...others].slice(0, 5).map(({ name }) => name)
    throw new Unreadable(`contains ${others.length + 1} files (${names.join(', ')}); load each separately`)
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

/** Opens a file by its first bytes, independent of its name. Nothing is unpacked to disk. */
export const openContainer = async (path: string): Promise<Contents> => {
  const { start, size } = await readStart(path)
  if (isEmptyZip(start)) throw new Unreadable('is an empty zip file; download it again')
  if (isZip(start)) return openZip(path)
  if (!isGzip(start)) return { kind: 'text', name: null, bytes: () => createReadStream(path) }
  const bytes = (): AsyncIterable<Buffer> => readGzip(path, size)
  await refuseArchive(bytes(), 'a file')
  return { kind: 'text', name: null, bytes }
}
