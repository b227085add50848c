import { createHash } from 'node:crypto'
import { readFileSync, readdirSync } from 'node:fs'
import { join, sep } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parse as parseYaml } from 'yaml'
import { z } from 'zod'
import { isDeclaration } from './read/file-declaration.ts'
import { listFolder } from './read/list-folder.ts'

/** Packages and published files that are loaded together. */
export interface DataSet {
  /** Folders of data packages. A package may refer to those before it. */
  readonly packages: readonly string[]
  /** Folders of published files. */
  readonly published: readonly string[]
}

const PACKAGES = fileURLToPath(new URL('./packages/', import.meta.url))
const PUBLISHED = fileURLToPath(new URL('./published/', import.meta.url))

const setSchema = z.strictObject({ packages: z.array(z.string()), published: z.array(z.string()) })
const setsSchema = z.strictObject({ default: setSchema, empty: setSchema, england: setSchema })

/** Sets that are loaded into the same database. */
export const joinDataSets = (sets: readonly DataSet[]): DataSet => ({
  packages: [...new Set(sets.flatMap(({ packages }) => packages))],
  published: [...new Set(sets.flatMap(({ published }) => published))],
})

export type DataSetName = keyof z.infer<typeof setsSchema>

/** A set of shipped data, as in db/data-sets.yaml. */
export const readDataSet = (name: DataSetName): DataSet => {
  const text = readFileSync(new URL('./data-sets.yaml', import.meta.url), 'utf8')
  const set = setsSchema.parse(parseYaml(text))[name]
  return {
    packages: set.packages.map((folder) => join(PACKAGES, folder)),
    published: set.published.map((folder) => join(PUBLISHED, folder)),
  }
}

/** The folders of all shipped data packages, whether loaded by default or not. */
export const listPackageFolders = (): string[] => readdirSync(PACKAGES).map((name) => join(PACKAGES, name))

const listFiles = (folder: string): string[] => listFolder(folder).map((path) => join(folder, path))

export const listPublished = ({ published }: DataSet): string[] =>
  published.flatMap(listFiles).filter((path) => !path.endsWith('.md') && !isDeclaration(path))

const hashFile = (path: string): string => createHash('sha256').update(readFileSync(path)).digest('hex')

/** The content of a data set: a hash of all of it, and one of each published file. */
export interface DataSetContent {
  readonly sha256: string
  readonly files: ReadonlyMap<string, string>
}

export const hashDataSet = (set: DataSet): DataSetContent => {
  const hash = createHash('sha256')
  for (const folder of set.packages) {
    for (const path of listFiles(folder)) {
      hash.update(path.slice(folder.length).split(sep).join('/')).update(hashFile(path))
    }
  }
  const files = new Map(listPublished(set).map((path) => [path, hashFile(path)]))
  for (const [path, sha256] of files) hash.update(path.split(sep).at(-1) ?? '').update(sha256)
  return { sha256: hash.digest('hex'), files }
}
