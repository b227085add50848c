import { readFileSync, readdirSync } from 'node:fs'
import type { Knex } from 'knex'
import { clientOf } from './connect.ts'

/** Runs every statement of a file. */
export const runSqlFile = async (db: Knex.Transaction, file: URL): Promise<void> => {
  await clientOf(db).query(readFileSync(file, 'utf8'))
}

/** Runs the numbered files of a folder in their order. */
export const runSqlFolder = async (db: Knex.Transaction, folder: URL): Promise<void> => {
  const files = readdirSync(folder)
    .filter((file) => file.endsWith('.sql'))
    .sort()
  for (const file of files) await runSqlFile(db, new URL(file, folder))
}
