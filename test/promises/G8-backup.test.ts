// G8: after a backup is restored, every operation has the same response, and the data version is the same.
import { execFileSync } from 'node:child_process'
import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { expect, inject, it } from 'vitest'
import { createDatabase } from '../../db/connect.ts'
import { loadData } from '../../db/load-shipped.ts'
import { migrateToLatest } from '../../db/migrate.ts'
import { startTestApplication } from '../support/application.ts'
import { askOperation, listOperations } from '../support/client.ts'
import { connectForTest, useTestDatabase, type TestDatabase } from '../support/database.ts'
import { newFolder } from '../support/program.ts'
import { OPERATION_VARIABLES } from '../operations/variables.ts'

const INSTALLED = '/usr/lib/postgresql'

/** The folders that may have pg_dump. */
const listFolders = (): string[] => [
  ...(process.env['PATH'] ?? '').split(':'),
  ...(existsSync(INSTALLED) ? readdirSync(INSTALLED).map((version) => join(INSTALLED, version, 'bin')) : []),
]

/** The folder of a pg_dump that can read a server of this version; null if none is installed. */
const findPgDump = (serverVersion: number): string | null =>
  listFolders().find((folder) => {
    const program = join(folder, 'pg_dump')
    if (!existsSync(program)) return false
    const version = /\d+/.exec(execFileSync(program, ['--version'], { encoding: 'utf8' }))?.[0]
    return Number(version) >= serverVersion
  }) ?? null

const withoutTimes = (text: string): string => text.replaceAll(/"loadedAt":"[^"]*"/g, '"loadedAt":"-"')

const answersOf = async ({ url }: TestDatabase): Promise<Map<string, string>> => {
  const application = await startTestApplication({ DATABASE_URL: url })
  try {
    const answers = new Map<string, string>()
    for (const operation of listOperations()) {
      const { text } = await askOperation(application.url, operation, OPERATION_VARIABLES[operation])
      answers.set(operation, withoutTimes(text))
    }
    return answers
  } finally {
    await application.stop()
  }
}

it('pg_dump and pg_restore', { timeout: 180_000 }, async (context) => {
  const admin = createDatabase(inject('serverAddress'))
  const { rows } = await admin.raw('show server_version_num')
  await admin.destroy()
  const version = Math.floor(Number(rows[0].server_version_num) / 10_000)
  const folder = findPgDump(version)
  if (folder === null) {
    context.skip(`not run: no pg_dump of PostgreSQL ${version} or later is installed`)
    return
  }
  const [database, restored] = [await useTestDatabase(), await useTestDatabase(null)]
  const file = join(newFolder(), 'backup')
  execFileSync(join(folder, 'pg_dump'), ['--format=custom', `--file=${file}`, database.url])
  execFileSync(join(folder, 'pg_restore'), ['--exit-on-error', `--dbname=${restored.url}`, file])
  expect(await answersOf(restored)).toEqual(await answersOf(database))
})

it('the same files in another database have the same data version', { timeout: 180_000 }, async () => {
  const other = await useTestDatabase(null)
  const db = connectForTest(other.address)
  await migrateToLatest(db)
  await loadData(db)
  const versions = async (database: TestDatabase): Promise<unknown> =>
    (
      await connectForTest(database.address).raw(
        'select subgraph, version from kernel.data_versions order by 1',
      )
    ).rows
  expect(await versions(other)).toEqual(await versions(await useTestDatabase()))
})
