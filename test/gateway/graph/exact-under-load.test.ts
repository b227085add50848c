import { setTimeout as sleep } from 'node:timers/promises'
import type { Knex } from 'knex'
import { expect, it, onTestFinished, vi } from 'vitest'
import { revokeLeases } from '../../../db/publish/data-versions.ts'
import { startTestApplication, type TestApplication } from '../../support/application.ts'
import { postJson } from '../../support/http.ts'
import { connectForTest, createTestDatabase } from '../../support/database.ts'
import { startSubgraphs, type RunningSubgraphs } from '../../support/subgraphs.ts'

// While clients send requests, a load commits every two seconds. No response is older than a commit before its request,
// and none has values of two loads.

const isLong = process.env['LONG'] === '1'
const COMMITS = isLong ? 30 : 3
const PAUSE_MS = isLong ? 2_000 : 700
const CLIENTS = 6

vi.setConfig({ testTimeout: COMMITS * (PAUSE_MS + 5_000) })

const QUERY = `query($figure: ID = "none") {
  primaryCareNetwork(id: "rutland-healthcare", asOf: "2019-07-11") { odsCode }
  place(id: "rutland", asOf: "2019-07-11") { name }
  fundingStreams { name }
  figure(id: $figure) { value }
  system(id: "llr", asOf: "2019-07-11") { communityServices { name } }
}`

/** The last steps of a load, which changes a row of every subgraph to the number of the commit. */
const commit = async (db: Knex, number: number): Promise<void> => {
  const name = `commit ${number}`
  await db.transaction(async (transaction) => {
    await transaction.raw("update primary_care.networks set ods_code = ? where id = 'rutland-healthcare'", [
      name,
    ])
    await transaction.raw("update local_authorities.places set name = ? where id = 'rutland'", [name])
    await transaction.raw('update finance.streams set name = ?', [name])
    await transaction.raw('update community_services.services set name = ?', [name])
    await transaction.raw('update kernel.data_versions set version = ?', [name])
    await revokeLeases(db, transaction, 10_000)
  })
}

/** The numbers of the commits that the values of a response are from. */
const commitsIn = (text: string): readonly number[] => [
  ...new Set([...text.matchAll(/"commit (\d+)"/g)].map(([, number]) => Number(number))),
]

interface Gateways {
  readonly urls: readonly string[]
  stop(): Promise<void>
}

const startLocal = async (databaseUrl: string): Promise<Gateways> => {
  const running = await Promise.all([1, 2].map(() => startTestApplication({ DATABASE_URL: databaseUrl })))
  return { urls: running.map(({ url }) => url), stop: () => stopAll(running) }
}

const startRemote = async (databaseUrl: string): Promise<Gateways> => {
  const subgraphs: RunningSubgraphs = await startSubgraphs(databaseUrl)
  const environment = { DATABASE_URL: databaseUrl, SUBGRAPHS: 'remote', SUBGRAPH_URLS: subgraphs.urls }
  const running = await Promise.all([1, 2].map(() => startTestApplication(environment)))
  return {
    urls: running.map(({ url }) => url),
    stop: async () => {
      await stopAll(running)
      await subgraphs.stop()
    },
  }
}

const stopAll = async (running: readonly TestApplication[]): Promise<void> => {
  for (const application of running) await application.stop()
}

it.each([
  ['two gateways with subgraphs in their process', startLocal],
  ['two gateways with four subgraph servers', startRemote],
])('%s return no old response and no mixed one', async (_, start) => {
  const database = await createTestDatabase()
  const db = connectForTest(database.address)
  const gateways = await start(database.url)
  onTestFinished(async () => {
    await gateways.stop()
    await db.destroy()
    await database.drop()
  })
  await commit(db, 0)
  let committed = 0
  let started = 0
  let isOver = false
  let sent = 0
  let responses = 0
  const faults: string[] = []
  const send = async (client: number): Promise<void> => {
    // Half of the clients send a new variable each time, so that their responses are not cached, but their look-ups are.
    const variables = client % 4 < 2 ? {} : { figure: `none-${sent}` }
    sent += 1
    const before = committed
    const { status, text } = await postJson(gateways.urls[client % 2] ?? '', { query: QUERY, variables })
    responses += 1
    const numbers = commitsIn(text)
    const [number = -1] = numbers
    if (status !== 200 || text.includes('"errors"')) faults.push(text.slice(0, 300))
    else if (numbers.length !== 1) faults.push(`values of the commits ${numbers.join(' and ')}`)
    else if (number < before) faults.push(`a value of commit ${number} after commit ${before}`)
    else if (number > started) faults.push(`a value of commit ${number} before it`)
  }
  const clients = Array.from({ length: CLIENTS }, async (_one, client) => {
    while (!isOver) await send(client)
  })
  for (let number = 1; number <= COMMITS; number += 1) {
    await sleep(PAUSE_MS)
    started = number
    await commit(db, number)
    committed = number
  }
  await sleep(PAUSE_MS)
  isOver = true
  await Promise.all(clients)
  expect(faults.slice(0, 5)).toEqual([])
  expect(responses).toBeGreaterThan(COMMITS * CLIENTS * 2)
})
