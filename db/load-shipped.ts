import { basename } from 'node:path'
import type { Knex } from 'knex'
import { OperatorError } from '../schema/errors/operator-error.ts'
import { FaultList } from './input-faults.ts'
import { isSameInput, LOADER_VERSION, readLastInput, type LoadInput } from './loader-version.ts'
import { load, type LoadOptions } from './load.ts'
import type { LoadReport } from './publish/write-tables.ts'
import { openPublishedFile } from './read/open-published-file.ts'
import { readPackage, type DataPackage } from './read/packages/package.ts'
import {
  hashDataSet,
  joinDataSets,
  readDataSet,
  type DataSet,
  type DataSetContent,
  type DataSetName,
} from './shipped-data.ts'
import { stagePackage } from './stage/package.ts'
import { storeFile } from './stage/release.ts'

const NAMES_ITS_MONTH = /\d{4}/

/** Loads the shipped packages and releases if the files of the program differ from the database. */
const stageShipped = async (
  db: Knex.Transaction,
  { files }: DataSetContent,
  packages: readonly DataPackage[],
  isComplete: boolean,
): Promise<void> => {
  // The rules of spelling may have changed.
  if (isComplete) await db('staging.spellings').delete()
  const names = packages.map(({ descriptor }) => descriptor.name)
  await db('staging.packages').where({ is_own: true }).whereNotIn('name', names).delete()
  // A package of the same name that the owner of the database loaded is kept.
  const replaced = new Set(await db('staging.packages').where({ is_own: false }).pluck('name'))
  for (const data of packages) {
    if (!replaced.has(data.descriptor.name)) await stagePackage(db, data, { isShipped: true })
  }
  const known = new Map<string, string>(
    (await db('staging.releases').where({ is_own: true }).select('file_name', 'sha256')).map((row) => [
      row.file_name,
      row.sha256,
    ]),
  )
  const described = new Map(
    (
      await db('staging.package_sources as x')
        .join('staging.packages as p', 'p.name', 'x.package')
        .where({ is_own: true })
        .whereNotNull('file_name')
        .select('file_name', 'id', 'holds_on')
    ).map((row) => [row.file_name, { id: row.id as string, holdsOn: row.holds_on as string | null }]),
  )
  const faults = new FaultList()
  for (const [path, sha256] of files) {
    const fileName = basename(path)
    if (!isComplete && known.get(fileName) === sha256) continue
    const source = described.get(fileName)
    const release = NAMES_ITS_MONTH.test(fileName) ? undefined : (source?.holdsOn ?? undefined)
    const file = await openPublishedFile(path, faults, release === undefined ? {} : { release })
    if (file) await storeFile(db, file, { isShipped: true, ...(source ? { sourceId: source.id } : {}) })
  }
  faults.throwIfAny()
  const fileNames = [...files.keys()].map((path) => basename(path))
  await db('staging.releases').where({ is_own: true }).whereNotIn('file_name', fileNames).delete()
}

/** Reads every package of a data set. All faults are reported together. */
export const readPackages = async ({ packages }: DataSet): Promise<DataPackage[]> => {
  const faults = new FaultList()
  const read: DataPackage[] = []
  for (const path of packages) {
    const data = await readPackage(path, faults)
    if (data) read.push(data)
  }
  faults.throwIfAny()
  return read
}

export interface ShippedLoadOptions extends LoadOptions {
  /** Adds all systems of England from the shipped published files. */
  readonly withEngland?: boolean
}

const chooseSets = (isEmpty: boolean, withEngland: boolean, last: LoadInput | null): DataSetName[] => {
  // A database that was created without a system stays without one, and one with England keeps it.
  const first = isEmpty || last?.sets.includes('empty') ? 'empty' : 'default'
  return withEngland || last?.sets.includes('england') ? [first, 'england'] : [first]
}

/**
 * Loads the data that ships with the program; returns null if the database has it. `own` null: only the facts of
 * England, for an ICS that loads its own data.
 */
export const loadData = async (
  db: Knex,
  own: DataSet | null = readDataSet('default'),
  { withEngland = false, ...options }: ShippedLoadOptions = {},
): Promise<LoadReport | null> => {
  const before = await readLastInput(db)
  if (own === null && before?.sets.includes('default')) {
    throw new OperatorError(
      'The database contains the default data, so `start --empty` cannot use it.',
      'Run `npm start -- reset` to delete the data of the embedded database, or set another DATABASE_URL or DATA_DIRECTORY.',
    )
  }
  const plan = (last: LoadInput | null) => {
    const sets = chooseSets(own === null, withEngland, last)
    const data = joinDataSets(sets.map((name) => (name === 'default' && own ? own : readDataSet(name))))
    const content = hashDataSet(data)
    return { data, content, input: { version: LOADER_VERSION, sets, sha256: content.sha256 } }
  }
  if (before && isSameInput(before, plan(before).input)) return null
  return load(
    db,
    {
      stage: async (transaction, last) => {
        // Another load may have finished meanwhile.
        const { data, content, input } = plan(last)
        if (last && isSameInput(last, input)) return null
        const packages = await readPackages(data)
        await stageShipped(transaction, content, packages, last?.version !== LOADER_VERSION)
        return input
      },
    },
    options,
  )
}
