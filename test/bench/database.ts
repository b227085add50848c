import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createDatabase, type DatabaseAddress } from '../../db/connect.ts'
import { startEmbeddedPostgres } from '../../db/embedded/server.ts'
import { loadData } from '../../db/load-shipped.ts'
import { migrateToLatest } from '../../db/migrate.ts'
import { multiplyToEngland } from './england.ts'

export interface BenchDatabase {
  /** In the form of DATABASE_URL. */
  readonly url: string
  /** The default settings of this gateway with the data. A program that uses it is stopped first. */
  handOver(): Promise<Readonly<Record<string, string>>>
  /** Removes the database. */
  remove(): Promise<void>
}

const DATABASE = 'ics_graph_bench'

const fill = async (address: DatabaseAddress): Promise<void> => {
  const db = createDatabase(address)
  await migrateToLatest(db)
  await loadData(db)
  await multiplyToEngland(db)
  await db.destroy()
}

const administer = async (url: string, statements: readonly string[]): Promise<void> => {
  const db = createDatabase({ url })
  for (const statement of statements) await db.raw(statement)
  await db.destroy()
}

/** A separate database on the server of DATABASE_URL, whose user must be able to create databases. */
const createOnServer = async (serverUrl: string): Promise<BenchDatabase> => {
  const remove = [`drop database if exists ${DATABASE} with (force)`]
  await administer(serverUrl, [...remove, `create database ${DATABASE}`])
  const url = new URL(serverUrl)
  url.pathname = `/${DATABASE}`
  await fill({ url: url.href })
  return {
    url: url.href,
    handOver: async () => ({ DATABASE_URL: url.href }),
    remove: () => administer(serverUrl, remove),
  }
}

/** The embedded PostgreSQL, in a temporary folder. */
const createEmbedded = async (): Promise<BenchDatabase> => {
  const folder = mkdtempSync(join(tmpdir(), 'ics-graph-bench-'))
  const postgres = await startEmbeddedPostgres(folder, process.env['PATH'] ?? '')
  let isRunning = true
  const stop = async (): Promise<void> => {
    if (isRunning) await postgres.stop()
    isRunning = false
  }
  const remove = async (): Promise<void> => {
    await stop()
    rmSync(folder, { recursive: true, force: true })
  }
  try {
    await fill(postgres.address)
  } catch (error) {
    await remove()
    throw error
  }
  const { address } = postgres
  if ('url' in address) throw new Error('the embedded database has a socket')
  const { user, database, socketDirectory, port } = address
  return {
    url: `postgresql://${user}@localhost/${database}?host=${encodeURIComponent(socketDirectory)}&port=${port}`,
    handOver: async () => {
      await stop()
      return { DATA_DIRECTORY: folder, DATABASE_URL: '' }
    },
    remove,
  }
}

/** Data of the size of England: on the server of DATABASE_URL if it is set, otherwise embedded. */
export const createBenchDatabase = (): Promise<BenchDatabase> => {
  const url = process.env['DATABASE_URL']
  return url ? createOnServer(url) : createEmbedded()
}
