import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { checkCurated } from './build/curated-rules.ts'
import { SeedFiles } from './build/tables.ts'
import { FaultList } from './faults.ts'
import { checkReferences, readSeedTable } from './seed-table.ts'

/** Where the data files lie: curated ones (seeds) and the official ones that they are completed from (files). */
export interface DataFolders {
  readonly seeds: string
  readonly files: string
}

export const OWN_DATA: DataFolders = {
  seeds: fileURLToPath(new URL('./seeds', import.meta.url)),
  files: fileURLToPath(new URL('./files', import.meta.url)),
}

export const listFiles = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort()

/** Reads and checks the curated files; throws one report of all faults before a row is written. */
export const readSeeds = (folders: DataFolders | null): SeedFiles => {
  if (folders === null) return new SeedFiles([])
  const faults = new FaultList()
  const tables = listFiles(folders.seeds)
    .filter((path) => path.endsWith('.csv'))
    .flatMap((path) => readSeedTable(path, folders.seeds, faults) ?? [])
  faults.throwIfAny()
  checkReferences(tables, faults)
  faults.throwIfAny()
  const seeds = new SeedFiles(tables)
  checkCurated(seeds, faults)
  faults.throwIfAny()
  return seeds
}
