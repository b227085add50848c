import { setTimeout as sleep } from 'node:timers/promises'
import { afterAll, beforeAll, describe, expect, it, onTestFinished, vi } from 'vitest'
import { LEASE_LOCK } from '../../../db/locks.ts'
import { loadData } from '../../../db/load-shipped.ts'
import { startTestApplication, type TestApplication } from '../../support/application.ts'
import { ask, listOperations, readOperation } from '../../support/client.ts'
import { copyData } from '../../support/shipped-data.ts'
import { connectForTest, createTestDatabase } from '../../support/database.ts'
import { postJson, send } from '../../support/http.ts'
import { TestIssuer } from '../../support/tokens.ts'
import { OPERATION_VARIABLES } from '../../operations/variables.ts'

// Two programs and a whole load: four times their usual duration.
vi.setConfig({ testTimeout: 120_000 })

let application: TestApplication
let issuer: TestIssuer

beforeAll(async () => {
  issuer = await TestIssuer.start()
  application = await startTestApplication({ TOKEN_ISSUERS: issuer.setting }, { isPlannedAhead: true })
})

afterAll(async () => {
  await application.stop()
  await issuer.stop()
})

const counters = () => ({ ...application.counters })

const QUESTION = {
  query:
    'query($id: ID!) { primaryCareNetwork(id: $id, asOf: "2019-07-11") { name registeredPatients { value } } }',
  variables: { id: 'rutland-healthcare' },
}

const getCard = (headers: Record<string, string> = {}, more = '') =>
  send(application.url, {
    method: 'GET',
    path: `/graphql?operation=NetworkCard&variables=${encodeURIComponent(JSON.stringify(OPERATION_VARIABLES['network-card']))}${more}`,
    headers: { 'apollo-require-preflight': 'true', ...headers },
  })

describe('a repeated request', () => {
  it('is served from the cache without a fetch or a statement', async () => {
    const first = await postJson(application.url, QUESTION)
    await postJson(application.url, QUESTION)
    const before = counters()
    const third = await postJson(application.url, QUESTION)
    expect(counters()).toEqual(before)
    expect(third.text).toBe(first.text)
    expect(third.headers['etag']).toMatch(/^"[\w-]{27}"$/)
  })

  it('is not cached for other variables', async () => {
    const one = await postJson(application.url, QUESTION)
    const other = await postJson(application.url, { ...QUESTION, variables: { id: 'soar-valley' } })
    expect(other.text).not.toBe(one.text)
  })

  it('is executed again with a token', async () => {
    await postJson(application.url, QUESTION)
    await postJson(application.url, QUESTION)
    const before = counters()
    await postJson(application.url, QUESTION, await issuer.headers([]))
    expect(application.counters.fetches).toBeGreaterThan(before.fetches)
  })

  it('is executed again after midnight in London if it names no day', async () => {
    let now = new Date('2026-06-30T22:59:59.900Z')
    const served = await startTestApplication({ DATABASE_URL: application.databaseUrl }, { clock: () => now })
    onTestFinished(() => served.stop())
    const question = { query: '{ place(id: "rutland") { asOf } }' }
    const day = async () => JSON.parse((await postJson(served.url, question)).text).data.place.asOf as string
    expect([await day(), await day(), await day()]).toEqual(['2026-06-30', '2026-06-30', '2026-06-30'])
    now = new Date('2026-06-30T23:00:00.000Z')
    expect(await day()).toBe('2026-07-01')
  })

  it('is not cached after an error', async () => {
    const question = {
      query: '{ place(id: "rutland") { name } discrepancies(after: "nothing") { totalCount } }',
    }
    for (let times = 0; times < 3; times += 1) {
      const before = counters()
      const { text, headers } = await postJson(application.url, question)
      expect(JSON.parse(text).errors).toHaveLength(1)
      expect(headers['etag']).toBeUndefined()
      expect(application.counters.fetches).toBeGreaterThan(before.fetches)
    }
  })

  it('is not cached with CACHE_MB=0, and still has an ETag', async () => {
    const without = await startTestApplication({ CACHE_MB: '0', DATABASE_URL: application.databaseUrl })
    onTestFinished(() => without.stop())
    await postJson(without.url, QUESTION)
    await postJson(without.url, QUESTION)
    const before = without.counters.fetches
    const { headers } = await postJson(without.url, QUESTION)
    expect(without.counters.fetches).toBeGreaterThan(before)
    expect(headers['etag']).toBeDefined()
  })
})

describe('a stored operation by GET', () => {
  it('returns 304 to a client with the response, without a fetch, after a restart as well', async () => {
    const { status, headers, text } = await getCard()
    expect(status).toBe(200)
    expect(headers['cache-control']).toBe('public, max-age=60')
    expect(headers['vary']).toContain('Authorization')
    const etag = String(headers['etag'])
    const before = counters()
    const unchanged = await getCard({ 'if-none-match': `"other", ${etag}` })
    expect([unchanged.status, unchanged.text, unchanged.headers['etag']]).toEqual([304, '', etag])
    expect(counters()).toEqual(before)
    const again = await startTestApplication(
      { DATABASE_URL: application.databaseUrl },
      { isPlannedAhead: true },
    )
    onTestFinished(() => again.stop())
    const fresh = await send(again.url, {
      method: 'GET',
      path: `/graphql?operation=NetworkCard&variables=${encodeURIComponent(JSON.stringify(OPERATION_VARIABLES['network-card']))}`,
      headers: { 'apollo-require-preflight': 'true', 'if-none-match': etag },
    })
    expect(fresh.status).toBe(304)
    expect(again.counters.fetches).toBe(0)
    expect((await getCard({ 'if-none-match': '"other"' })).text).toBe(text)
  })

  it('has another ETag when it is compressed, and matches both', async () => {
    const plain = await getCard()
    const packed = await getCard({ 'accept-encoding': 'gzip' })
    expect(packed.headers['content-encoding']).toBe('gzip')
    expect(packed.headers['etag']).not.toBe(plain.headers['etag'])
    expect((await getCard({ 'if-none-match': String(packed.headers['etag']) })).status).toBe(304)
  })

  it('is planned before its first request', async () => {
    const again = await startTestApplication(
      { DATABASE_URL: application.databaseUrl },
      { isPlannedAhead: true },
    )
    onTestFinished(() => again.stop())
    // A response that changes without a load has no ETag.
    for (const operation of listOperations().filter((name) => name !== 'correction-state')) {
      const { headers, text } = await postJson(again.url, {
        query: readOperation(operation),
        variables: OPERATION_VARIABLES[operation],
      })
      // Only an operation that was prepared before has an ETag in its first response.
      expect(headers['etag'], `${operation}: ${text.slice(0, 200)}`).toBeDefined()
    }
  })
})

describe('the provenance of a response', () => {
  it('is included on request: subgraphs, their versions and datasets', async () => {
    const { text } = await postJson(application.url, { ...QUESTION, extensions: { provenance: true } })
    const { extensions } = JSON.parse(text)
    expect(extensions.data).toMatchObject({
      version: expect.stringMatching(/^[0-9a-f]{16}$/),
      asOf: '2019-07-11',
      reachesTo: { epraccur: '2026-02-01', 'epcn-members': '2025-01-01', 'list-sizes-plain': '2026-01-01' },
    })
    expect(extensions.provenance.subgraphs).toEqual(['primary-care'])
    expect(Object.keys(extensions.provenance.versions)).toEqual(['primary-care'])
    expect(extensions.provenance.datasets).toHaveProperty('pcn-leaflet-2019')
    expect(JSON.parse((await postJson(application.url, QUESTION)).text).extensions.provenance).toBeUndefined()
  })

  it('is today without a day, and no single day with several', async () => {
    const day = async (query: string) =>
      JSON.parse((await postJson(application.url, { query })).text).extensions.data.asOf
    expect(await day('{ place(id: "rutland") { name } }')).toMatch(/^20\d\d-\d\d-\d\d$/)
    expect(
      await day(
        '{ a: place(id: "rutland", asOf: "2019-07-11") { name } b: place(id: "rutland", asOf: "2020-07-11") { name } }',
      ),
    ).toBeNull()
  })
})

/** A program with a database of its own, which a test can load and stop. */
const serveOwnDatabase = async () => {
  const database = await createTestDatabase()
  const served = await startTestApplication({ DATABASE_URL: database.url })
  const db = connectForTest(database.address)
  onTestFinished(async () => {
    await served.stop()
    await db.destroy()
    await database.drop()
  })
  return { served, db, database }
}

const EDIT = ['"38,569",38569', '"38,570",38570'] as const

const patients = async (url: string): Promise<number> => {
  const { data, errors } = await ask(url, QUESTION.query, QUESTION.variables)
  expect(errors).toEqual([])
  return data.primaryCareNetwork.registeredPatients.value as number
}

describe('a load', () => {
  it('changes the next response, and none before it, under constant load', async () => {
    const { served: one, db, database } = await serveOwnDatabase()
    const two = await startTestApplication({ DATABASE_URL: database.url })
    onTestFinished(() => two.stop())
    const data = copyData()
    data.edit('network-statements.csv', (text) => text.replace(...EDIT))
    const old = await patients(one.url)
    expect(old).toBe(38569)
    let isLoading = false
    let isNew = false
    let isOver = false
    let answers = 0
    const clients = [one, two, one, two].map(async ({ url }) => {
      while (!isOver) {
        const [wasLoading, wasNew] = [isLoading, isNew]
        const value = await patients(url)
        answers += 1
        // No reader gets the new number before the load, or the old one after another reader got the new one.
        if (wasNew) expect(value).toBe(38570)
        else if (!wasLoading && !isLoading) expect(value).toBe(38569)
        if (value === 38570) isNew = true
      }
    })
    await sleep(200)
    const before = answers
    isLoading = true
    await loadData(db, data)
    isNew = true
    expect(await Promise.all([patients(one.url), patients(two.url)])).toEqual([38570, 38570])
    expect(answers).toBeGreaterThan(before)
    await sleep(300)
    isOver = true
    await Promise.all(clients)
  })

  it('of finance leaves the responses of other subgraphs cached', async () => {
    const { served, db } = await serveOwnDatabase()
    const etagOf = async (query: string): Promise<string> => {
      await postJson(served.url, { query })
      return String((await postJson(served.url, { query })).headers['etag'])
    }
    const places = '{ place(id: "rutland", asOf: "2019-07-11") { name } }'
    const streams = '{ fundingStreams { name } }'
    const before = [await etagOf(places), await etagOf(streams)]
    await db.raw("update kernel.data_versions set version = 'other' where subgraph = 'finance'")
    await db.raw("select pg_notify('ics_graph_data', 'changed')")
    await sleep(500)
    const after = [await etagOf(places), await etagOf(streams)]
    expect(after[0]).toBe(before[0])
    expect(after[1]).not.toBe(before[1])
  })

  it('ends a permalink, with the reason', async () => {
    const { text } = await getCard()
    const { version } = JSON.parse(text).extensions.data as { version: string }
    expect((await getCard({}, `&at=${version}`)).status).toBe(200)
    const gone = await getCard({}, '&at=0123456789abcdef')
    expect(gone.status).toBe(410)
    expect(JSON.parse(gone.text).errors).toMatchObject([
      {
        message: `This address requests data of version "0123456789abcdef"; the current version is "${version}".`,
        extensions: { code: 'DATA_HAS_MOVED_ON' },
      },
    ])
  })

  it('ends it for every kind of request, the second time as well', async () => {
    const stored = { operation: 'NetworkCard', variables: OPERATION_VARIABLES['network-card'] }
    const first = { query: `{ place(id: "leicester", asOf: "2019-07-11") { name a${Date.now()}: id } }` }
    for (const question of [stored, first, first]) {
      for (let times = 0; times < 3; times += 1) {
        const { status, text } = await postJson(application.url, { ...question, at: '0123456789abcdef' })
        expect([status, JSON.parse(text).data]).toEqual([410, undefined])
      }
    }
  })

  it('is refused while a program holds its lease, and changes nothing', async () => {
    const database = await createTestDatabase()
    const db = connectForTest(database.address)
    const hanging = connectForTest(database.address)
    onTestFinished(async () => {
      await hanging.destroy()
      await db.destroy()
      await database.drop()
    })
    const connection = await hanging.client.acquireConnection()
    await connection.query('select pg_advisory_lock_shared($1)', [LEASE_LOCK])
    const data = copyData()
    data.edit('network-statements.csv', (text) => text.replace(...EDIT))
    await expect(loadData(db, data, { waitMs: 500 })).rejects.toMatchObject({
      message: expect.stringContaining('did not release its lease'),
      details: [expect.stringMatching(/select pg_terminate_backend\(\d+\);$/)],
    })
    const { rows } = await db.raw('select count(*)::int as n from primary_care.figures where value = 38570')
    expect(rows[0].n).toBe(0)
    await hanging.client.releaseConnection(connection)
  })
})

it('the lease is taken again after the database restarts', async () => {
  const { served, db } = await serveOwnDatabase()
  await patients(served.url)
  await db.raw(
    `select pg_terminate_backend(pid) from pg_stat_activity
     where application_name = 'ics-graph versions' and datname = current_database()`,
  )
  expect(await patients(served.url)).toBe(38569)
  for (let times = 0; times < 50; times += 1) {
    await patients(served.url)
    const before = served.counters.fetches
    await patients(served.url)
    if (served.counters.fetches === before) return
    await sleep(100)
  }
  expect.unreachable('answers are kept again')
})
