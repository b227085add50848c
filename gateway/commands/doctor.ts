import type { Knex } from 'knex'
import { createDatabase, type DatabaseAddress } from '../../db/connect.ts'
import { SUBGRAPH_SCHEMAS, WRITER_ROLES, roleOf, type SubgraphName } from '../../db/roles.ts'
import { readConfig } from '../config.ts'
import { withDatabaseAddress } from './with-database.ts'
import { findRunningGraph } from './with-graph.ts'

const SUBGRAPHS = Object.keys(SUBGRAPH_SCHEMAS) as SubgraphName[]

const roles = [...SUBGRAPHS.map(roleOf), ...Object.values(WRITER_ROLES)]

// For an administrator to run in the graph's database. `:user` is the login of DATABASE_URL.
const ADMINISTRATOR_SQL = [
  '-- Run in the database of the graph, as an administrator. Replace "graph_user" by the user of DATABASE_URL.',
  'create extension if not exists pg_trgm with schema public;',
  ...roles.map((role) => `create role ${role} nologin;`),
  `grant ${roles.join(', ')} to graph_user;`,
  "do $$ begin execute format('grant create on database %I to graph_user', current_database()); end $$;",
  '',
].join('\n')

export interface DoctorOptions {
  readonly sql?: boolean
}

const isReadable = async (address: DatabaseAddress, subgraph: SubgraphName): Promise<boolean> => {
  const db = createDatabase(address, { role: roleOf(subgraph), poolSize: 1 })
  try {
    await db.raw('select 1 from kernel.sources limit 1')
    return true
  } catch {
    return false
  } finally {
    await db.destroy()
  }
}

const describeAge = async (db: Knex): Promise<string> => {
  const { rows } = await db
    .raw(
      `select count(*) as files, min(loaded_at) as oldest, max(loaded_at) as newest,
         floor(extract(epoch from now() - max(loaded_at)) / 86400) as days
       from kernel.datasets`,
    )
    .catch(() => ({ rows: [] }))
  const [age] = rows as { files: number; oldest: Date; newest: Date; days: number }[]
  return age && age.files > 0
    ? `data: loaded ${new Date(age.newest).toISOString()}, ${age.days} days ago; ${age.files} files, the oldest of ${new Date(age.oldest).toISOString()}`
    : 'data: not loaded yet'
}

const describeRunning = async (url: string): Promise<string> => {
  const { unavailable } = (await (await fetch(`${url}/health/ready`)).json()) as {
    unavailable: readonly string[]
  }
  return `running: ${url}${unavailable.length > 0 ? `, without ${unavailable.join(', ')}` : ', all parts available'}`
}

export const doctor = async ({ sql }: DoctorOptions): Promise<void> => {
  if (sql) {
    process.stdout.write(ADMINISTRATOR_SQL)
    return
  }
  const config = readConfig()
  const print = (line: string): void => void process.stdout.write(`${line}\n`)
  print(`settings: valid; the graph would listen on ${config.host}:${config.port}`)
  print(
    `database: ${config.databaseUrl ? 'external (DATABASE_URL)' : `embedded, in ${config.dataDirectory}`}`,
  )
  const running = await findRunningGraph(config)
  print(running === null ? 'running: no graph responds at this address' : await describeRunning(running))
  await withDatabaseAddress(config, async (address) => {
    const db = createDatabase(address)
    try {
      const { rows } = await db.raw(
        "select current_setting('server_version') as version, current_user as name",
      )
      print(`database: PostgreSQL ${rows[0].version}, user ${rows[0].name}`)
      for (const subgraph of SUBGRAPHS) {
        const url = config.subgraphUrls[subgraph]
        const state = url
          ? `remote, at ${url}`
          : (await isReadable(address, subgraph))
            ? 'can read its tables'
            : 'cannot read its tables; start the graph once, or see doctor --sql'
        print(`subgraph ${subgraph}: ${state}`)
      }
      print(await describeAge(db))
    } finally {
      await db.destroy()
    }
  })
}
