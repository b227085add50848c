import { createServer, type AddressInfo } from 'node:net'
import { setTimeout as sleep } from 'node:timers/promises'
import { expect, it, onTestFinished, vi } from 'vitest'
import pg from 'pg'
import { createDatabase, inTransaction } from '../../db/connect.ts'
import { LEASE_LOCK } from '../../db/locks.ts'
import { DataVersions, writeVersions } from '../../db/publish/data-versions.ts'
import { readShape } from '../../db/publish/write-tables.ts'
import { SUBGRAPH_SCHEMAS } from '../../db/roles.ts'
import { createTestDatabase } from '../support/database.ts'
import { startStatementRecorder } from '../support/statement-recorder.ts'

/** Tables, with the only subgraph that can read each; null for those that the views of the kernel read. */
const DATA_TABLES: Readonly<Record<string, string | null>> = {
  'kernel.sources': null,
  'primary_care.practices': null,
  'primary_care.strategy_chapters': 'primary-care',
  'community_services.figures': null,
  'community_services.services': 'community-services',
  'local_authorities.places': null,
  'local_authorities.indicators': 'local-authorities',
  'finance.figures': null,
  'finance.rates': 'finance',
}

const message = (type: string, body: Buffer): Buffer => {
  const length = Buffer.alloc(4)
  length.writeInt32BE(body.length + 4)
  return Buffer.concat([Buffer.from(type), length, body])
}

const LET_IN = Buffer.concat([message('R', Buffer.alloc(4)), message('Z', Buffer.from('I'))])
const SHUTTING_DOWN = message('E', Buffer.from('SFATAL\0C57P01\0Mterminating connection\0\0'))

it('retries when the database accepts a connection and closes it at once', async () => {
  let attempts = 0
  const server = createServer((socket) => {
    attempts += 1
    socket.on('error', () => undefined)
    socket.once('data', () => socket.end(Buffer.concat([LET_IN, SHUTTING_DOWN])))
  })
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  onTestFinished(() => void server.close())
  const { port } = server.address() as AddressInfo
  const failures: string[] = []
  const versions = new DataVersions(
    { url: `postgresql://someone@127.0.0.1:${port}/any?sslmode=disable` },
    { onFailure: (event, cause) => failures.push(`${event}: ${cause}`) },
  )
  onTestFinished(() => versions.close())
  await versions.start()
  await vi.waitFor(() => expect(attempts).toBeGreaterThan(2), { timeout: 5_000 })
  // Reported once, whatever the number of attempts.
  expect(failures).toEqual([expect.stringContaining('connection for data versions')])
  // Readers wait for an attempt in progress and start none.
  const before = attempts
  await Promise.all(Array.from({ length: 200 }, () => versions.read()))
  expect(attempts - before).toBeLessThan(10)
})

it('takes the lease again if its connection goes silent while it holds none', async () => {
  const database = await createTestDatabase()
  onTestFinished(() => database.drop())
  const recorder = await startStatementRecorder(database.address)
  onTestFinished(() => recorder.stop())
  const versions = new DataVersions({ url: recorder.url })
  onTestFinished(() => versions.close())
  await versions.start()
  expect(versions.leased).not.toBeNull()

  const load = new pg.Client({ connectionString: database.url })
  await load.connect()
  onTestFinished(() => load.end())
  await load.query("select pg_notify('ics_graph_data', 'changing')")
  await vi.waitFor(async () => {
    const { rows } = await load.query('select pg_try_advisory_lock($1) as is_held', [LEASE_LOCK])
    expect(rows[0]).toEqual({ is_held: true })
  })
  expect(versions.leased).toBeNull()
  recorder.silence()
  await load.query('select pg_advisory_unlock($1)', [LEASE_LOCK])
  await vi.waitFor(() => expect(versions.leased).not.toBeNull(), { timeout: 10_000, interval: 50 })
}, 20_000)

it('takes the lease again whenever its connection ends', { timeout: 60_000 }, async () => {
  const database = await createTestDatabase()
  onTestFinished(() => database.drop())
  const db = createDatabase(database.address)
  onTestFinished(() => db.destroy())
  const versions = new DataVersions(database.address)
  onTestFinished(() => versions.close())
  await versions.start()
  for (let round = 0; round < 20; round += 1) {
    // The end arrives at any time in the handling of a notification, also together with a response.
    await db.raw("select pg_notify('ics_graph_data', 'changing')")
    await sleep(round % 5)
    await db.raw(
      `select pg_terminate_backend(pid) from pg_stat_activity
       where application_name = 'ics-graph versions' and datname = current_database()`,
    )
    await sleep(5)
    await vi.waitFor(() => expect(versions.leased, `round ${round}`).not.toBeNull(), { timeout: 5_000 })
  }
})

it('of a subgraph change with the tables that it can read, and with no others', async () => {
  const database = await createTestDatabase()
  onTestFinished(() => database.drop())
  const db = createDatabase(database.address)
  onTestFinished(() => db.destroy())
  const changed = await inTransaction(db, async (transaction) => {
    const shapes = new Map<string, Awaited<ReturnType<typeof readShape>>>()
    for (const table of Object.keys(DATA_TABLES)) shapes.set(table, await readShape(transaction, table))
    const read = async (): Promise<Map<string, string>> => {
      await writeVersions(transaction, shapes)
      const rows = await transaction('kernel.data_versions').select('subgraph', 'version')
      return new Map(rows.map(({ subgraph, version }) => [subgraph, version]))
    }
    await transaction.raw('set local session_replication_role = replica')
    const found = new Map<string, string[]>()
    for (const table of Object.keys(DATA_TABLES)) {
      const before = await read()
      const { rowCount } = await transaction.raw(
        `delete from ${table} where ctid = (select min(ctid) from ${table})`,
      )
      expect(rowCount, table).toBe(1)
      const after = await read()
      found.set(
        table,
        [...after.keys()].filter((subgraph) => after.get(subgraph) !== before.get(subgraph)),
      )
    }
    return found
  })
  const all = Object.keys(SUBGRAPH_SCHEMAS).sort()
  for (const [table, owner] of Object.entries(DATA_TABLES)) {
    expect(changed.get(table)?.sort(), table).toEqual(owner === null ? all : [owner])
  }
}, 60_000)
