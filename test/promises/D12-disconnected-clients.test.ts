// D12: when clients disconnect, their fetches are cancelled and their statements are ended within a second.
import { setTimeout as sleep } from 'node:timers/promises'
import { expect, it, onTestFinished, vi } from 'vitest'
import { startTestApplication } from '../support/application.ts'
import { connectForTest } from '../support/database.ts'
import { startFaultyGraph } from '../support/faulty-subgraph.ts'

const CLIENTS = 50

const sendAndDisconnect = (url: string, queryOf: (client: number) => string) => {
  const client = new AbortController()
  const sent = Array.from({ length: CLIENTS }, (_, number) =>
    fetch(`${url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ query: queryOf(number) }),
      signal: client.signal,
    }),
  )
  const ended = Promise.allSettled(sent)
  return {
    disconnect: async () => {
      client.abort()
      const results = await ended
      expect(new Set(results.map(({ status }) => status))).toEqual(new Set(['rejected']))
    },
  }
}

it('statements are ended', async () => {
  const application = await startTestApplication({ CACHE_MB: '0' })
  onTestFinished(() => application.stop())
  const db = connectForTest({ url: application.databaseUrl })
  const running = async (): Promise<number> => {
    const { rows } = await db.raw(
      "select count(*) from pg_stat_activity where datname = current_database() and query like '/* listNetworks%' and state = 'active'",
    )
    return Number(rows[0].count)
  }
  const transaction = await db.transaction()
  await transaction.raw('lock table primary_care.networks in access exclusive mode')
  onTestFinished(async () => void (await transaction.rollback()))
  const clients = sendAndDisconnect(
    application.url,
    (client) => `{ primaryCareNetworks(where: { nameContains: "a${client}" }) { totalCount } }`,
  )
  await vi.waitFor(async () => expect(await running()).toBeGreaterThan(0), 5_000)
  await clients.disconnect()
  await sleep(1_000)
  expect(await running()).toBe(0)
  const executed = application.counters.statements
  await sleep(1_000)
  expect(application.counters.statements).toBe(executed)
})

it('fetches are cancelled', async () => {
  const graph = await startFaultyGraph()
  graph.fault = () => undefined
  const clients = sendAndDisconnect(
    graph.application.url,
    (client) => `{ fundingStreams { id n${client}: name } }`,
  )
  await vi.waitFor(() => expect(graph.requests.received).toBe(CLIENTS), 5_000)
  await clients.disconnect()
  await vi.waitFor(() => expect(graph.requests.cancelled).toBe(CLIENTS), { timeout: 1_000, interval: 20 })
})
