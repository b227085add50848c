import { SUBGRAPH_SCHEMAS, WRITER_ROLES, roleOf, type SubgraphName } from '../../db/roles.ts'
import { readConfig } from '../config.ts'
import { withDatabase } from './with-database.ts'

const roles = [
  ...(Object.keys(SUBGRAPH_SCHEMAS) as SubgraphName[]).map(roleOf),
  ...Object.values(WRITER_ROLES),
]

// Run by an administrator in the graph's database; :user is the login of DATABASE_URL.
const ADMINISTRATOR_SQL = [
  '-- Run in the database of the graph, as an administrator. Put the user of DATABASE_URL for "graph_user".',
  'create extension if not exists pg_trgm with schema public;',
  ...roles.map((role) => `create role ${role} nologin;`),
  `grant ${roles.join(', ')} to graph_user;`,
  "do $$ begin execute format('grant create on database %I to graph_user', current_database()); end $$;",
  '',
].join('\n')

export interface DoctorOptions {
  readonly sql?: boolean
}

export const doctor = async ({ sql }: DoctorOptions): Promise<void> => {
  if (sql) {
    process.stdout.write(ADMINISTRATOR_SQL)
    return
  }
  const config = readConfig()
  const say = (line: string): void => void process.stdout.write(`${line}\n`)
  say(`settings: good; the graph would listen on ${config.host}:${config.port}`)
  say(`database: ${config.databaseUrl ? 'the one of DATABASE_URL' : `embedded, in ${config.dataDirectory}`}`)
  await withDatabase(config, async (db) => {
    const { rows } = await db.raw("select current_setting('server_version') as version, current_user as name")
    say(`database: PostgreSQL ${rows[0].version}, user ${rows[0].name}`)
    const { rows: loads } = await db
      .raw('select loaded_at from kernel.loads order by id desc limit 1')
      .catch(() => ({ rows: [] }))
    say(loads[0] ? `data: loaded ${new Date(loads[0].loaded_at).toISOString()}` : 'data: not loaded yet')
  })
}
