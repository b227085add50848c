import { fromBufferPromise, openPromise, type Entry, type ZipFile } from 'yauzl'
import { Unreadable } from '../unreadable.ts'
import { limitInflation, refuseInflation } from './inflation-limit.ts'

const MAX_ENTRIES = 10_000
const FILE_TYPE = 0o170000
const LINK = 0o120000

export interface ZipEntry {
  readonly name: string
  readonly bytes: () => AsyncIterable<Buffer>
  readonly compressedBytes: number
}

const asUnreadable = (error: unknown): unknown =>
  error instanceof Unreadable || !(error instanceof Error)
    ? error
    : new Unreadable(`is not a valid zip file (${error.message}); download it again`)

const open = (from: string | Buffer): Promise<ZipFile> =>
  typeof from === 'string'
    ? openPromise(from, { autoClose: false })
    : fromBufferPromise(from, { autoClose: false })

/** Nothing is unpacked to disk, but a name that points outside indicates an attack. */
const refuseEntry = (entry: Entry, mostBytes?: number): void => {
  if (((entry.externalFileAttributes >>> 16) & FILE_TYPE) === LINK)
    throw new Unreadable(`contains the link ${entry.fileName}; use a zip with the data file itself`)
  if (entry.isEncrypted())
    throw new Unreadable(`contains ${entry.fileName} encrypted; use a zip without a password`)
  refuseInflation(entry.uncompressedSize, entry.compressedSize, mostBytes)
}

async function* readEntry(from: string | Buffer, name: string, mostBytes?: number): AsyncGenerator<Buffer> {
  let zip: ZipFile | null = null
  try {
    zip = await open(from)
    for await (const entry of zip.eachEntry()) {
      if (entry.fileName !== name) continue
      yield* limitInflation(await zip.openReadStreamPromise(entry), entry.compressedSize, mostBytes)
      return
    }
  } catch (error) {
    throw asUnreadable(error)
  } finally {
    zip?.close()
  }
}

/** The files in a zip. yauzl refuses names with `..`, a root or a backslash, and sizes other than the stated ones. */
export const listEntries = async (from: string | Buffer, mostBytes?: number): Promise<ZipEntry[]> => {
  let zip: ZipFile | null = null
  try {
    zip = await open(from)
    if (zip.entryCount > MAX_ENTRIES)
      throw new Unreadable(`contains ${zip.entryCount} files; expected at most ${MAX_ENTRIES}`)
    const entries: ZipEntry[] = []
    for await (const entry of zip.eachEntry()) {
      if (entry.fileName.endsWith('/')) continue
      refuseEntry(entry, mostBytes)
      const name = entry.fileName
      if (entries.some((other) => other.name === name))
        throw new Unreadable(`contains ${name} twice; create the zip again`)
      entries.push({
        name,
        bytes: () => readEntry(from, name, mostBytes),
        compressedBytes: entry.compressedSize,
      })
    }
    return entries
  } catch (error) {
    throw asUnreadable(error)
  } finally {
    zip?.close()
  }
}
