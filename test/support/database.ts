import { randomBytes } from 'node:crypto'
import { inject, onTestFinished } from 'vitest'
import type { Knex } from 'knex'
import { createDatabase, type DatabaseAddress } from '../../db/connect.ts'

export const TEMPLATE = 'ics_graph_template'

/** Begins the names of databases that test files share. They are removed after all tests. */
export const SHARED_PREFIX = 'ics_test_shared'

/** The address of another database on the same server. */
export const withDatabaseName = (address: DatabaseAddress, database: string): DatabaseAddress => {
  if (!('url' in address)) return { ...address, database }
  const url = new URL(address.url)
  url.pathname = `/${database}`
  return { url: url.href }
}

/** In the form of DATABASE_URL. */
export const toDatabaseUrl = (address: DatabaseAddress): string => {
  if ('url' in address) return address.url
  const { user, database, socketDirectory, port } = address
  return `postgresql://${user}@localhost/${database}?host=${encodeURIComponent(socketDirectory)}&port=${port}`
}

export interface TestDatabase {
  readonly name: string
  readonly address: DatabaseAddress
  readonly url: string
  drop(): Promise<void>
}

/** A separate database: a copy of the loaded template, or an empty one. */
export const createTestDatabase = async (
  template: string | null = TEMPLATE,
  prefix = 'ics_test',
): Promise<TestDatabase> => {
  const server = inject('serverAddress')
  const name = `${prefix}_${randomBytes(6).toString('hex')}`
  const admin = createDatabase(withDatabaseName(server, 'postgres'))
  await admin.raw(
    template === null
      ? `create database ${name}`
      : `create database ${name} template ${template} strategy file_copy`,
  )
  await admin.destroy()
  const address = withDatabaseName(server, name)
  return {
    name,
    address,
    url: toDatabaseUrl(address),
    drop: async () => {
      const last = createDatabase(withDatabaseName(server, 'postgres'))
      await last.raw(`drop database if exists ${name} with (force)`)
      await last.destroy()
    },
  }
}

/** A database for one test, which is removed afterwards. */
export const useTestDatabase = async (template: string | null = TEMPLATE): Promise<TestDatabase> => {
  const database = await createTestDatabase(template)
  onTestFinished(() => database.drop())
  return database
}

/** A connection for one test, which is closed afterwards. */
export const connectForTest = (address: DatabaseAddress, role?: string): Knex => {
  const db = createDatabase(address, role ? { role } : {})
  onTestFinished(() => db.destroy())
  return db
}
