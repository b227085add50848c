import { setTimeout as sleep } from 'node:timers/promises'
import type { Knex } from 'knex'
import { describe, expect, it, onTestFinished, vi } from 'vitest'
import { Breaker } from '../../../gateway/graph/subgraphs/breaker.ts'
import { startTestApplication } from '../../support/application.ts'
import { ask } from '../../support/client.ts'
import { connectForTest } from '../../support/database.ts'
import { startGenericGateway, type Fault } from '../../support/federation.ts'

const reset: Fault = (_, request) => {
  request.socket.destroy()
  return true
}

const hang: Fault = () => true

const start = () =>
  startGenericGateway({
    near: { sdl: 'type Query { near: String }', resolvers: { Query: { near: () => 'n' } } },
    far: {
      sdl: 'type Query { far: String } type Mutation { change: String }',
      resolvers: { Query: { far: () => 'f' }, Mutation: { change: () => 'c' } },
    },
  })

describe('a connection that is reset', () => {
  it('is retried for a query', async () => {
    const graph = await start()
    let times = 0
    graph.setFault('far', (...exchange) => (times++ === 0 ? reset(...exchange) : false))
    const { data, errors } = await ask(graph.url, '{ near far }')
    expect(errors).toEqual([])
    expect(data).toEqual({ near: 'n', far: 'f' })
    expect(graph.fetches['far']).toHaveLength(2)
  })

  it('is a failure the second time', async () => {
    const graph = await start()
    graph.setFault('far', reset)
    const { data, errors } = await ask(graph.url, '{ near far }')
    expect(data).toEqual({ near: 'n', far: null })
    expect(errors).toMatchObject([{ extensions: { code: 'SUBGRAPH_UNAVAILABLE', subgraph: 'far' } }])
    expect(graph.fetches['far']).toHaveLength(2)
  })

  it('is not retried for a mutation', async () => {
    const graph = await start()
    graph.setFault('far', reset)
    const { data } = await ask(graph.url, 'mutation { change }')
    expect(data).toEqual({ change: null })
    expect(graph.fetches['far']).toHaveLength(1)
  })
})

describe('a subgraph that is unavailable', () => {
  it('is not called after some failures, and is used again within a second of its return', async () => {
    const graph = await start()
    graph.setFault('far', reset)
    for (let times = 0; times < 5; times += 1) await ask(graph.url, '{ far }')
    const asked = graph.fetches['far']?.length
    const before = performance.now()
    const { data, errors } = await ask(graph.url, '{ near far }')
    expect(performance.now() - before).toBeLessThan(500)
    expect(data).toEqual({ near: 'n', far: null })
    expect(errors).toMatchObject([{ extensions: { code: 'SUBGRAPH_UNAVAILABLE', subgraph: 'far' } }])
    expect(graph.fetches['far']).toHaveLength(asked ?? -1)
    graph.setFault('far', null)
    await sleep(1_000)
    expect((await ask(graph.url, '{ far }')).data).toEqual({ far: 'f' })
  })

  it('is tested by one request at a time', () => {
    let now = 0
    const breaker = new Breaker({ failures: 5, pauseMs: 500 }, () => now)
    for (let times = 0; times < 5; times += 1) {
      expect(breaker.mayPass()).toBe(true)
      breaker.failed()
    }
    expect(breaker.mayPass()).toBe(false)
    now += 500
    expect([breaker.mayPass(), breaker.mayPass()]).toEqual([true, false])
    breaker.failed()
    expect(breaker.mayPass()).toBe(false)
    now += 500
    expect(breaker.mayPass()).toBe(true)
    breaker.cancelled()
    expect(breaker.mayPass()).toBe(true)
    breaker.succeeded()
    expect([breaker.mayPass(), breaker.mayPass()]).toEqual([true, true])
  })
})

it('cancels fetches when the client disconnects', async () => {
  const graph = await start()
  const closed = new Promise<void>((done) => {
    graph.setFault('far', (fetch, request, response) => {
      response.on('close', () => done())
      return hang(fetch, request, response)
    })
  })
  const client = new AbortController()
  const asked = fetch(`${graph.url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query: '{ far }' }),
    signal: client.signal,
  })
  while ((graph.fetches['far']?.length ?? 0) === 0) await sleep(10)
  client.abort()
  await expect(asked).rejects.toThrow()
  await closed
  graph.setFault('far', null)
  expect((await ask(graph.url, '{ far }')).data).toEqual({ far: 'f' })
})

const PLACES_ALIGNED = {
  query:
    '{ alignment(rows: PLACE, columns: PLACE, asOf: "2019-07-11") { rows { footprint { name } cells { practices { name } } } } }',
}

const IN_TIME = { timeout: 3_000, interval: 20 }

/** Sends a query that reads practices while their table is locked, and returns the running statements. */
const askWhileLocked = async (
  work: (
    asked: Promise<Response>,
    client: AbortController,
    pids: () => Promise<number[]>,
    db: Knex,
  ) => Promise<void>,
): Promise<{ readonly asked: Promise<Response> }> => {
  const application = await startTestApplication({ CACHE_MB: '0' })
  onTestFinished(() => application.stop())
  const db = connectForTest({ url: application.databaseUrl })
  const pids = async (): Promise<number[]> => {
    const { rows } = await db.raw(
      "select pid from pg_stat_activity where datname = current_database() and query like '/* %' and state = 'active' and pid <> pg_backend_pid()",
    )
    return (rows as { pid: number }[]).map(({ pid }) => pid)
  }
  const client = new AbortController()
  const transaction = await db.transaction()
  await transaction.raw('lock table primary_care.practices in access exclusive mode')
  const asked = fetch(`${application.url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(PLACES_ALIGNED),
    signal: client.signal,
  })
  asked.catch(() => undefined)
  try {
    await vi.waitFor(async () => expect(await pids()).not.toEqual([]), IN_TIME)
    await work(asked, client, pids, db)
  } finally {
    await transaction.rollback()
  }
  return { asked }
}

it('cancels statements when the client disconnects', async () => {
  await askWhileLocked(async (asked, client, pids) => {
    client.abort()
    await expect(asked).rejects.toThrow()
    // Well before the statement's own time limit.
    await vi.waitFor(async () => expect(await pids()).toEqual([]), IN_TIME)
  })
})

it('retries a statement whose connection is closed', async () => {
  const { asked } = await askWhileLocked(async (_, __, pids, db) => {
    for (const pid of await pids()) await db.raw('select pg_terminate_backend(?)', [pid])
    await sleep(100)
  })
  const { data, errors } = (await (await asked).json()) as {
    data: { alignment: { rows: unknown[] } }
    errors?: unknown
  }
  expect(errors).toBeUndefined()
  expect(data.alignment.rows).toHaveLength(3)
})
