import { afterAll, beforeAll, expect, it, vi } from 'vitest'
import { createDatabase } from '../../db/connect.ts'
import { loadFiles } from '../../db/load-files.ts'
import type { Knex } from 'knex'
import { startTestApplication, type TestApplication } from '../support/application.ts'
import { ask } from '../support/client.ts'
import { toDatabaseUrl } from '../support/database.ts'
import { firstLines, makeEmpty, makeFolder } from '../support/loading.ts'
import { startReplicatedDatabase, type ReplicatedDatabase } from '../support/replica.ts'
import { startStatementRecorder, type StatementRecorder } from '../support/statement-recorder.ts'

let databases: ReplicatedDatabase
let proxies: { readonly primary: StatementRecorder; readonly replica: StatementRecorder }
let application: TestApplication
let primary: Knex
let replica: Knex

beforeAll(async () => {
  databases = await startReplicatedDatabase((server) => makeEmpty(server.address))
  proxies = {
    primary: await startStatementRecorder(databases.primary.address),
    replica: await startStatementRecorder(databases.replica.address),
  }
  primary = createDatabase(databases.primary.address)
  replica = createDatabase(databases.replica.address)
  application = await startTestApplication(
    { DATABASE_URL: proxies.primary.url, DATABASE_READ_URL: proxies.replica.url, CACHE_MB: '0' },
    { data: null },
  )
}, 120_000)

afterAll(async () => {
  await application.stop()
  await primary.destroy()
  await replica.destroy()
  await proxies.primary.stop()
  await proxies.replica.stop()
  await databases.stop()
})

const QUERY = '{ practices(asOf: "2025-12-01") { totalCount } }'

// A message with bound values begins with the names of the portal and of the prepared statement. Those of subgraphs are
// numbered.
const isOfSubgraph = (message: string): boolean => /^\0s\d+\0/.test(message)

/** The number of practices, and the servers that were asked. */
const countPractices = async (): Promise<{ readonly count: number; readonly from: string[] }> => {
  const servers = Object.entries(proxies)
  const before = servers.map(([, { bindings }]) => bindings.length)
  const { data, errors } = await ask(application.url, QUERY)
  expect(errors).toEqual([])
  const asked = servers.filter(([, { bindings }], index) => bindings.slice(before[index]).some(isOfSubgraph))
  return { count: data.practices.totalCount, from: asked.map(([name]) => name) }
}

const untilReplicaIsUsed = (): Promise<void> =>
  vi.waitFor(async () => expect((await countPractices()).from).toContain('replica'), {
    timeout: 10_000,
    interval: 100,
  })

/** Loads practices, and returns their number. */
const loadPractices = async (lines: number): Promise<void> => {
  const folder = makeFolder()
  const file = folder.write('epraccur-2025-08.csv', firstLines('epraccur-llr-2025-08.csv', lines))
  await loadFiles(primary, [file], { acceptChange: true })
}

it('reads from the replica while it has the data of the lease', { timeout: 60_000 }, async () => {
  await untilReplicaIsUsed()
  expect(application.logLines.join('')).toContain('the replica is used')
})

it('never answers with older data while the replica lags', { timeout: 120_000 }, async () => {
  await untilReplicaIsUsed()
  const { count: before } = await countPractices()
  await replica.raw('select pg_wal_replay_pause()')
  await loadPractices(40)
  for (let time = 0; time < 10; time += 1) {
    const { count, from } = await countPractices()
    expect(count).toBeGreaterThan(before)
    expect(from).not.toContain('replica')
  }
  await replica.raw('select pg_wal_replay_resume()')
  await untilReplicaIsUsed()
  expect((await countPractices()).count).toBeGreaterThan(before)
})

it('never answers with older data while loads follow each other', { timeout: 180_000 }, async () => {
  let newest = 0
  let isLoading = true
  const reading = (async () => {
    while (isLoading) {
      const { count } = await countPractices()
      expect(count).toBeGreaterThanOrEqual(newest)
      newest = count
    }
  })()
  for (const lines of [60, 80, 100]) await loadPractices(lines)
  isLoading = false
  await reading
  await untilReplicaIsUsed()
  expect((await countPractices()).count).toBeGreaterThanOrEqual(newest)
})

it('reads from the primary database while the replica is unavailable', { timeout: 60_000 }, async () => {
  await untilReplicaIsUsed()
  proxies.replica.refuse(true)
  for (let time = 0; time < 5; time += 1) {
    const { from } = await countPractices()
    expect(from).toContain('primary')
  }
  expect(application.logLines.join('')).toContain('the replica is not used; the primary database is read')
  proxies.replica.refuse(false)
  await untilReplicaIsUsed()
})

it('does not use a database that is not a replica', { timeout: 60_000 }, async () => {
  const url = toDatabaseUrl(databases.primary.address)
  const other = await startTestApplication({ DATABASE_URL: url, DATABASE_READ_URL: url }, { data: null })
  try {
    expect((await ask(other.url, QUERY)).errors).toEqual([])
    expect(other.logLines.join('')).toContain('is not a replica')
  } finally {
    await other.stop()
  }
})
