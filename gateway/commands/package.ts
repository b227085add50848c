import { existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import type { Knex } from 'knex'
import { checkPackage as check } from '../../db/check/package.ts'
import { createPackageFiles } from '../../db/read/packages/new-package.ts'
import { removePackage as remove } from '../../db/remove-package.ts'
import { prepareDatabase } from '../application.ts'
import { readConfig } from '../config.ts'
import { ProgramState } from '../server/program-state.ts'
import { CommandError } from './exit-codes.ts'
import { describeTables } from './load.ts'
import { printTable, printMessage, type OutputOptions } from './output.ts'
import { createProgress } from './progress.ts'
import { withDatabase } from './with-database.ts'

export interface PackageInitOptions {
  readonly system: string
}

export interface PackageRemoveOptions {
  readonly dryRun?: boolean
}

const BOARD = /^[A-Z0-9]{3}([A-Z0-9]{2})?$/

export const initPackage = (folder: string | undefined, { system }: PackageInitOptions): void => {
  const code = system.toUpperCase()
  if (!BOARD.test(code)) {
    throw new CommandError(
      'usage',
      `"${system}" is not the ODS code of an integrated care board.`,
      'Enter a code of three or five capital letters and digits, for example QZZ.',
    )
  }
  const target = folder ?? code.toLowerCase()
  if (existsSync(target) && readdirSync(target).length > 0) {
    throw new CommandError('usage', `The folder ${target} is not empty.`, 'Use a new folder.')
  }
  const files = createPackageFiles(code, new Date().toISOString().slice(0, 'yyyy-mm-dd'.length))
  for (const [path, text] of files) {
    const file = join(target, path)
    mkdirSync(dirname(file), { recursive: true })
    writeFileSync(file, text)
  }
  printMessage(
    `${target}: ${files.size} files. Start with datapackage.yaml, sources.csv and systems.csv.\nThen run: npm start -- package check ${target}`,
  )
}

export const checkPackage = async (path: string): Promise<void> => {
  const { descriptor, tables } = await check(path)
  const rows = tables.reduce((sum, table) => sum + table.rows.length, 0)
  printMessage(
    `${descriptor.name} ${descriptor.version}: ${tables.length} resources, ${rows} rows, no faults.`,
  )
}

export const removePackage = async (
  name: string,
  { dryRun = false }: PackageRemoveOptions,
): Promise<void> => {
  const progress = createProgress(process.stderr)
  await withDatabase(readConfig(), async (db) => {
    await prepareDatabase(db, new ProgramState(), progress.say)
    const report = await remove(db, name, { isDryRun: dryRun })
    progress.finish(describeTables(report, dryRun))
  })
}

const COLUMNS = ['name', 'title', 'version', 'created_on', 'system', 'rows', 'came_with_the_program']

const list = (db: Knex): Promise<Record<string, string | number | boolean | null>[]> =>
  db('staging.packages').orderBy('name').select({
    name: 'name',
    title: 'title',
    version: 'version',
    created_on: 'created_on',
    system: 'system_code',
    rows: 'row_count',
    came_with_the_program: 'is_own',
  })

export const listPackages = async (options: OutputOptions): Promise<void> => {
  await withDatabase(readConfig(), async (db) => {
    await prepareDatabase(db, new ProgramState(), () => undefined)
    const rows = await list(db)
    printTable(
      { columns: COLUMNS, rows: rows.map((row) => COLUMNS.map((column) => row[column] ?? null)) },
      options,
    )
  })
}
