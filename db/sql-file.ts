import { readFileSync, readdirSync } from 'node:fs'
import type { Knex } from 'knex'
import type { PoolClient } from 'pg'

/** The connection of a transaction, for what knex does not do: COPY, and several statements in one query. */
export const clientOf = (db: Knex.Transaction): Promise<PoolClient> =>
  db.client.acquireConnection() as Promise<PoolClient>

/** Runs every statement of a file. */
export const runSqlFile = async (db: Knex.Transaction, file: URL): Promise<void> => {
  const client = await clientOf(db)
  await client.query(readFileSync(file, 'utf8'))
}

/** Runs the numbered files of a folder in their order. */
export const runSqlFolder = async (db: Knex.Transaction, folder: URL): Promise<void> => {
  const files = readdirSync(folder)
    .filter((file) => file.endsWith('.sql'))
    .sort()
  for (const file of files) await runSqlFile(db, new URL(file, folder))
}
