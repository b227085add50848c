import { existsSync, readFileSync, statSync } from 'node:fs'
import { basename, join } from 'node:path'
import { listEntries } from '../containers/zip.ts'
import { listFolder } from '../list-folder.ts'
import { Unreadable } from '../unreadable.ts'

/** The files of a package, from a folder or a zip, by path. */
export interface PackageFiles {
  /** The name of the package in messages. */
  readonly label: string
  readonly paths: readonly string[]
  readonly read: (path: string) => Promise<Buffer>
}

export const DESCRIPTOR = 'datapackage.yaml'

const MAX_BYTES = 50_000_000

// A folder without a descriptor may be a published file that was unpacked.
const openFolder = (folder: string): PackageFiles | null => {
  if (!existsSync(join(folder, DESCRIPTOR))) return null
  return {
    label: basename(folder),
    paths: listFolder(folder),
    read: async (path) => readFileSync(join(folder, path)),
  }
}

const gather = async (bytes: AsyncIterable<Buffer>): Promise<Buffer> => {
  const pieces: Buffer[] = []
  let size = 0
  for await (const piece of bytes) {
    size += piece.length
    if (size > MAX_BYTES) throw new Unreadable(`has a file over ${MAX_BYTES / 1_000_000} MB unpacked`)
    pieces.push(piece)
  }
  return Buffer.concat(pieces)
}

const openZip = async (path: string): Promise<PackageFiles | null> => {
  const entries = await listEntries(path, MAX_BYTES)
  // A zip of a folder has the folder's name before each path.
  const descriptor = entries.find(({ name }) => name === DESCRIPTOR || name.endsWith(`/${DESCRIPTOR}`))
  if (!descriptor) return null
  const prefix = descriptor.name.slice(0, -DESCRIPTOR.length)
  const inside = entries.filter(({ name }) => name.startsWith(prefix))
  return {
    label: basename(path),
    paths: inside.map(({ name }) => name.slice(prefix.length)).sort(),
    read: async (wanted) => {
      const entry = inside.find(({ name }) => name === `${prefix}${wanted}`)
      if (!entry) throw new Unreadable(`contains no ${wanted}`)
      return gather(entry.bytes())
    },
  }
}

const isZip = (path: string): boolean => path.toLowerCase().endsWith('.zip')

/** Opens a folder or a zip with a datapackage.yaml; null for anything else. */
export const openPackageFiles = async (path: string): Promise<PackageFiles | null> => {
  const about = statSync(path, { throwIfNoEntry: false })
  if (about?.isDirectory()) return openFolder(path)
  return about?.isFile() && isZip(path) ? openZip(path) : null
}
