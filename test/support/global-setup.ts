import { rmSync } from 'node:fs'
import type { TestProject } from 'vitest/node'
import { createDatabase, type DatabaseAddress } from '../../db/connect.ts'
import { startEmbeddedPostgres } from '../../db/embedded/server.ts'
import { loadData } from '../../db/load-shipped.ts'
import { migrateToLatest } from '../../db/migrate.ts'
import { SHARED_PREFIX, TEMPLATE, withDatabaseName } from './database.ts'
import { createDatabaseFolder } from './temporary-folder.ts'

declare module 'vitest' {
  interface ProvidedContext {
    serverAddress: DatabaseAddress
  }
}

const prepareTemplate = async (server: DatabaseAddress): Promise<void> => {
  const admin = createDatabase(server)
  await admin.raw(`drop database if exists ${TEMPLATE} with (force)`)
  await admin.raw(`create database ${TEMPLATE}`)
  await admin.destroy()
  const template = createDatabase(withDatabaseName(server, TEMPLATE))
  await migrateToLatest(template)
  await loadData(template)
  await template.destroy()
}

const dropShared = async (server: DatabaseAddress): Promise<void> => {
  const admin = createDatabase(server)
  const names: string[] = await admin('pg_database')
    .whereLike('datname', `${SHARED_PREFIX}%`)
    .pluck('datname')
  for (const name of names) await admin.raw(`drop database ${name} with (force)`)
  await admin.destroy()
}

const SETTINGS = {
  // Test files run in parallel, each with several programs.
  max_connections: '300',
  // The databases of tests need not survive a crash of the machine.
  fsync: 'off',
  synchronous_commit: 'off',
  full_page_writes: 'off',
  wal_level: 'minimal',
  max_wal_senders: '0',
  // Loads analyse their tables themselves.
  autovacuum: 'off',
}

/**
 * A PostgreSQL server for all tests, with a loaded database that test files copy: embedded, or the server of
 * TEST_DATABASE_URL, whose user must be able to create databases.
 */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const url = process.env['TEST_DATABASE_URL']
  if (url) {
    await prepareTemplate({ url })
    project.provide('serverAddress', { url })
    return () => dropShared({ url })
  }
  const folder = createDatabaseFolder('ics-graph-test-')
  const postgres = await startEmbeddedPostgres(folder, process.env['PATH'] ?? '', {
    settings: SETTINGS,
  })
  await prepareTemplate(postgres.address)
  project.provide('serverAddress', postgres.address)
  return async () => {
    await postgres.stop()
    rmSync(folder, { recursive: true, force: true })
  }
}
