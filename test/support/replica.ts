import { cpSync, existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import pg from 'pg'
import { connectionConfig } from '../../db/connect.ts'
import { startEmbeddedPostgres, type EmbeddedPostgres } from '../../db/embedded/server.ts'
import { createDatabaseFolder } from './temporary-folder.ts'

const PATH = process.env['PATH'] ?? ''

export interface ReplicatedDatabase {
  readonly primary: EmbeddedPostgres
  readonly replica: EmbeddedPostgres
  /** The data directories of both. */
  readonly folders: { readonly primary: string; readonly replica: string }
  stop(): Promise<void>
}

/** The folder of the data in the data directory of the program. */
const dataIn = (folder: string): string => {
  const data = join(folder, 'postgres')
  if (!existsSync(join(data, 'PG_VERSION'))) throw new Error(`no database in ${data}`)
  return data
}

const query = async (server: EmbeddedPostgres, work: (client: pg.Client) => Promise<void>): Promise<void> => {
  const client = new pg.Client(connectionConfig(server.address))
  await client.connect()
  try {
    await work(client)
  } finally {
    await client.end()
  }
}

/** A copy of the data of a running server. The embedded PostgreSQL has no pg_basebackup. */
const copyData = async (server: EmbeddedPostgres, from: string, to: string): Promise<void> => {
  await query(server, async (client) => {
    await client.query("select pg_backup_start('replica', true)")
    cpSync(from, to, {
      recursive: true,
      filter: (file) => !/postmaster\.(pid|opts)$/.test(file),
    })
    const { rows } = await client.query<{ labelfile: string }>('select labelfile from pg_backup_stop()')
    writeFileSync(join(to, 'backup_label'), rows[0]?.labelfile ?? '')
  })
}

/** Two PostgreSQL servers: a primary one, prepared by `prepare`, and a streaming replica of it. */
export const startReplicatedDatabase = async (
  prepare: (primary: EmbeddedPostgres) => Promise<void>,
): Promise<ReplicatedDatabase> => {
  const folders = [createDatabaseFolder('ics-primary-'), createDatabaseFolder('ics-replica-')]
  const [first = '', second = ''] = folders
  const primary = await startEmbeddedPostgres(first, PATH)
  await prepare(primary)
  mkdirSync(second, { recursive: true })
  await copyData(primary, dataIn(first), join(second, 'postgres'))
  const data = join(second, 'postgres')
  if (!('socketDirectory' in primary.address)) throw new Error('the embedded server has a socket')
  const { socketDirectory, port, user } = primary.address
  writeFileSync(join(data, 'standby.signal'), '')
  writeFileSync(
    join(data, 'postgresql.auto.conf'),
    `primary_conninfo = 'host=${socketDirectory} port=${port} user=${user}'\n`,
  )
  const replica = await startEmbeddedPostgres(second, PATH)
  return {
    primary,
    replica,
    folders: { primary: first, replica: second },
    stop: async () => {
      await replica.stop()
      await primary.stop()
      for (const folder of folders) rmSync(folder, { recursive: true, force: true })
    },
  }
}
