import { basename, join } from 'node:path'
import { createDatabase } from '../../db/connect.ts'
import { loadData } from '../../db/load-shipped.ts'
import { migrateToLatest } from '../../db/migrate.ts'
import { listPackageFolders, readDataSet, type DataSet } from '../../db/shipped-data.ts'
import { startTestApplication, type TestApplication } from './application.ts'
import { createTestDatabase, type TestDatabase } from './database.ts'

/** The shipped packages of systems. */
export const SYSTEM_PACKAGES = listPackageFolders().filter((folder) => basename(folder) !== 'england')

/** The package of England, those of the systems, and the published files that ship with them. */
export const dataOf = (packages: readonly string[]): DataSet => {
  const { packages: national, published } = readDataSet('empty')
  const shipped = readDataSet('default').published
  const names = packages.map((folder) => basename(folder))
  return {
    packages: [...national, ...packages],
    published: [
      ...published,
      ...shipped.filter((folder) => {
        const name = basename(folder)
        return !SYSTEM_PACKAGES.some((other) => basename(other) === name) || names.includes(name)
      }),
    ],
  }
}

export interface LoadedApplication {
  readonly url: string
  readonly database: TestDatabase
  stop(): Promise<void>
}

/** The whole program with a database of only some systems. */
export const startWith = async (packages: readonly string[]): Promise<LoadedApplication> => {
  const database = await createTestDatabase(null)
  const db = createDatabase(database.address)
  const data = dataOf(packages)
  await migrateToLatest(db)
  await loadData(db, data)
  await db.destroy()
  const application: TestApplication = await startTestApplication({ DATABASE_URL: database.url }, { data })
  return {
    url: application.url,
    database,
    stop: async () => {
      await application.stop()
      await database.drop()
    },
  }
}

export const systemPackage = (name: string): string =>
  SYSTEM_PACKAGES.find((folder) => basename(folder) === name) ?? join('no such package', name)
