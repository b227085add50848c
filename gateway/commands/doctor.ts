import type { Knex } from 'knex'
import { createDatabase, type DatabaseAddress } from '../../db/connect.ts'
import { STEWARD_ROLES, SUBGRAPH_SCHEMAS, WRITER_ROLES, roleOf, type SubgraphName } from '../../db/roles.ts'
import { readConfig } from '../config.ts'
import { withDatabaseAddress } from './with-database.ts'
import { findRunningGraph } from './with-graph.ts'
import { messageOf } from '../../schema/errors/operator-error.ts'

const SUBGRAPHS = Object.keys(SUBGRAPH_SCHEMAS) as SubgraphName[]

const roles = [...SUBGRAPHS.map(roleOf), ...Object.values(WRITER_ROLES), ...Object.values(STEWARD_ROLES)]

// For an administrator to run in the graph's database. `:user` is the login of DATABASE_URL.
const ADMINISTRATOR_SQL = [
  '-- Run in the database of the graph, as an administrator. Replace "graph_user" with the user of DATABASE_URL.',
  'create extension if not exists pg_trgm with schema public;',
  ...roles.map((role) => `create role ${role} nologin;`),
  `grant ${roles.join(', ')} to graph_user;`,
  "do $$ begin execute format('grant create on database %I to graph_user', current_database()); end $$;",
  '',
].join('\n')

export interface DoctorOptions {
  readonly sql?: boolean
}

// PostgreSQL: the table or its schema does not exist.
const NOT_CREATED = new Set(['42P01', '3F000'])

const isNotCreated = (error: unknown): boolean => NOT_CREATED.has((error as { code?: string }).code ?? '')

const describeAccess = async (address: DatabaseAddress, subgraph: SubgraphName): Promise<string> => {
  const db = createDatabase(address, { role: roleOf(subgraph), poolSize: 1 })
  try {
    await db.raw('select 1 from kernel.sources limit 1')
    return 'can read its tables'
  } catch (error) {
    return `cannot read its tables (${messageOf(error)}); start the graph once, or see doctor --sql`
  } finally {
    await db.destroy()
  }
}

const AGE = `
  select count(*) as files, min(loaded_at) as oldest, max(loaded_at) as newest,
    floor(extract(epoch from now() - max(loaded_at)) / 86400) as days
  from kernel.datasets`

const describeAge = async (db: Knex): Promise<string> => {
  try {
    const { rows } = await db.raw(AGE)
    const [age] = rows as { files: number; oldest: Date; newest: Date; days: number }[]
    return age && age.files > 0
      ? `data: loaded ${new Date(age.newest).toISOString()}, ${age.days === 1 ? '1 day' : `${age.days} days`} ago; ${age.files} files, the oldest loaded ${new Date(age.oldest).toISOString()}`
      : 'data: not loaded yet'
  } catch (error) {
    return isNotCreated(error) ? 'data: not loaded yet' : `data: cannot be read (${messageOf(error)})`
  }
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
        const state = url ? `remote, at ${url}` : await describeAccess(address, subgraph)
        print(`subgraph ${subgraph}: ${state}`)
      }
      print(await describeAge(db))
    } finally {
      await db.destroy()
    }
  })
}
