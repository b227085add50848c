import { spawn, type ChildProcess } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Knex } from 'knex'
import { onTestFinished } from 'vitest'
import { createDatabase, type DatabaseAddress } from '../../db/connect.ts'
import { loadData } from '../../db/load-shipped.ts'
import { DATA_SCHEMAS } from '../../db/roles.ts'
import { migrateToLatest } from '../../db/migrate.ts'
import { OperatorError } from '../../schema/errors/operator-error.ts'
import { createTestDatabase, type TestDatabase } from './database.ts'
import { publishedFile } from './shipped-data.ts'

export const makeEmpty = async (address: DatabaseAddress): Promise<void> => {
  const db = createDatabase(address)
  await migrateToLatest(db)
  await loadData(db, null)
  await db.destroy()
}

/** A database without shipped data, which tests copy and load. */
export const createEmptyDatabase = async (): Promise<TestDatabase> => {
  const database = await createTestDatabase(null)
  await makeEmpty(database.address)
  return database
}

/** The first lines of a shipped file. */
export const firstLines = (file: string, count: number): string[] =>
  readFileSync(publishedFile(file), 'utf8').split(/\r?\n/).slice(0, count)

/** A folder that is removed after the test. */
export const makeFolder = () => {
  const path = mkdtempSync(join(tmpdir(), 'ics-graph-load-'))
  onTestFinished(() => rmSync(path, { recursive: true, force: true }))
  return {
    path,
    write: (name: string, content: string | Buffer | readonly string[]): string => {
      const file = join(path, name)
      writeFileSync(
        file,
        typeof content === 'string' || Buffer.isBuffer(content) ? content : `${content.join('\n')}\n`,
      )
      return file
    },
  }
}

/** The content of all tables except the time of loading. Equal rows have equal checksums in any order. */
export const checksumTables = async (db: Knex): Promise<Record<string, string>> => {
  const { rows: tables } = await db.raw(
    `select table_schema || '.' || table_name as name from information_schema.tables
     where table_type = 'BASE TABLE' and table_schema = any(?)
       and table_schema || '.' || table_name <> 'kernel.loads'
     order by 1`,
    [['staging', ...DATA_SCHEMAS]],
  )
  const checksums: Record<string, string> = {}
  for (const { name } of tables as { name: string }[]) {
    const { rows } = await db.raw(
      `select count(*) || ':' || coalesce(md5(string_agg(line, '' order by line)), '') as checksum
       from (select md5((to_jsonb(t) - 'loaded_at')::text) as line from ${name} t) lines`,
    )
    checksums[name] = rows[0].checksum
  }
  return checksums
}

export const readVersions = async (db: Knex): Promise<Record<string, string>> =>
  Object.fromEntries(
    (await db('kernel.data_versions').select('subgraph', 'version')).map((row) => [
      row.subgraph,
      row.version,
    ]),
  )

/** The error of a refused load. A load that is not refused fails the test. */
export const refusalOf = async (
  load: Promise<unknown>,
): Promise<{ readonly message: string; readonly details: readonly string[] }> => {
  try {
    await load
  } catch (error) {
    if (!(error instanceof OperatorError)) throw error
    return { message: error.message, details: error.details }
  }
  throw new Error('it was loaded')
}

const PROGRAM = fileURLToPath(new URL('../../gateway/ics-graph.mjs', import.meta.url))

export interface CommandResult {
  readonly code: number | null
  readonly signal: NodeJS.Signals | null
  readonly output: string
}

/** Runs `ics-graph load` in a separate process. */
export const startLoad = (
  url: string,
  args: readonly string[],
): { readonly child: ChildProcess; readonly result: Promise<CommandResult> } => {
  const child = spawn(process.execPath, [PROGRAM, 'load', ...args], {
    env: { PATH: process.env['PATH'], DATABASE_URL: url },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let output = ''
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (chunk: Buffer) => (output += chunk.toString()))
  const result = new Promise<CommandResult>((done, fail) => {
    child.once('error', fail)
    child.once('close', (code, signal) => done({ code, signal, output }))
  })
  return { child, result }
}

export const runLoad = (url: string, args: readonly string[]): Promise<CommandResult> =>
  startLoad(url, args).result
