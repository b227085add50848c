// B14: mutated requests never cause an internal error. Random valid queries get the same response from local and remote
// subgraphs.
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest'
import { OPERATION_VARIABLES } from '../operations/variables.ts'
import { startTestApplication, type TestApplication } from '../support/application.ts'
import { listOperations, readOperation } from '../support/client.ts'
import { expectStillServing } from '../support/hostile.ts'
import { JSON_TYPE, codesOf, postJson, send } from '../support/http.ts'
import { QueryGenerator } from '../support/query-generator.ts'
import { Random } from '../support/random.ts'
import { startNearAndFar, type NearAndFar } from '../support/subgraphs.ts'

// A few operations of one seed. `npm run test:long` runs more, and SEED chooses others.
const IS_LONG = process.env['LONG'] === '1'
const SEED = Number(process.env['SEED'] ?? 20190701)
const MUTATIONS = Number(process.env['MUTATIONS'] ?? (IS_LONG ? 10_000 : 400))
const QUERIES = Number(process.env['QUERIES'] ?? (IS_LONG ? 2_000 : 60))

let both: NearAndFar
let local: TestApplication
let remote: TestApplication
let subgraphUrls: string

beforeAll(async () => {
  both = await startNearAndFar()
  local = both.near
  remote = both.far
  subgraphUrls = both.subgraphUrls
})

afterAll(() => both.stop())

const GOOD = listOperations().map((name) =>
  JSON.stringify({ query: readOperation(name), variables: OPERATION_VARIABLES[name] }),
)

const OTHER_TYPES: readonly unknown[] = [
  null,
  true,
  0,
  -1,
  1.5,
  2 ** 31,
  '',
  'x',
  [],
  {},
  [null],
  { a: { a: 1 } },
]

/** The value with some parts of another type. */
const swapTypes = (random: Random, value: unknown): unknown => {
  if (random.isLucky(0.15)) return random.pick(OTHER_TYPES)
  if (Array.isArray(value)) return value.map((item) => swapTypes(random, item))
  if (value !== null && typeof value === 'object') {
    return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, swapTypes(random, part)]))
  }
  return value
}

const anyRange = (random: Random, length: number): [from: number, to: number] => {
  const from = random.below(length)
  return [from, from + random.below(Math.min(60, length - from))]
}

const MUTATORS: readonly ((random: Random, body: Buffer) => Buffer)[] = [
  (random, body) => {
    const copy = Buffer.from(body)
    for (let times = 1 + random.below(4); times > 0; times -= 1) {
      const at = random.below(copy.length)
      copy[at] = (copy[at] ?? 0) ^ (1 << random.below(8))
    }
    return copy
  },
  (random, body) => body.subarray(0, random.below(body.length)),
  (random, body) => {
    const [from, to] = anyRange(random, body.length)
    return Buffer.concat([body.subarray(0, from), body.subarray(to)])
  },
  (random, body) => {
    const [from, to] = anyRange(random, body.length)
    return Buffer.concat([body.subarray(0, to), body.subarray(from)])
  },
  (random, body) => Buffer.from(JSON.stringify(swapTypes(random, JSON.parse(body.toString())))),
  // Only the query is changed, so that it remains a request.
  (random, body) => {
    const { query, variables } = JSON.parse(body.toString()) as { query: string; variables: unknown }
    const [from, to] = anyRange(random, query.length)
    const changed = random.pick([
      query.slice(0, from) + query.slice(to),
      query.slice(0, to) + query.slice(from),
      query.slice(0, from) + random.pick([...'{}()[]:!$@#"\\|&=,0a. \n']) + query.slice(from + 1),
    ])
    return Buffer.from(JSON.stringify({ query: changed, variables }))
  },
]

const openSockets = (): number =>
  process.getActiveResourcesInfo().filter((name) => /^(TCPSocket|Pipe)Wrap$/.test(name)).length

// Pools and keep-alive connections stay open, not one for each request.
const SOCKETS_KEPT = 60

it(`${MUTATIONS} mutated requests`, async () => {
  const before = openSockets()
  const random = new Random(SEED)
  for (let count = 0; count < MUTATIONS; count += 1) {
    const body = random.pick(MUTATORS)(random, Buffer.from(random.pick(GOOD)))
    const { status, text } = await send(local.url, { headers: JSON_TYPE, body })
    const what = `seed ${SEED}, number ${count}: ${body.toString().slice(0, 2_000)}\n${text.slice(0, 500)}`
    expect(status, what).toBeLessThan(500)
    expect(codesOf(text), what).not.toContain('INTERNAL_SERVER_ERROR')
    expect(codesOf(text), what).not.toContain('SUBGRAPH_UNAVAILABLE')
    if (count % 50 === 0) await expectStillServing(local)
  }
  await expectStillServing(local)
  expect(openSockets() - before).toBeLessThan(SOCKETS_KEPT)
})

describe('random valid queries', () => {
  it(`${QUERIES} get the same answer from subgraphs in this process and behind HTTP`, async () => {
    const generator = new QueryGenerator(new Random(SEED))
    let answered = 0
    for (let count = 0; answered < QUERIES && count < QUERIES * 3; count += 1) {
      const question = generator.question()
      const headers = { 'x-request-id': `random-${count}` }
      const [here, there] = await Promise.all([
        postJson(local.url, question, headers),
        postJson(remote.url, question, headers),
      ])
      const what = `seed ${SEED}, number ${count}: ${question.query}\n${here.text.slice(0, 500)}`
      expect(here.status, what).toBeLessThan(500)
      for (const code of codesOf(here.text))
        expect(['BAD_USER_INPUT', 'OPERATION_TOO_EXPENSIVE', 'UNAUTHENTICATED'], what).toContain(code)
      expect(there.text, what).toBe(here.text)
      if (here.status === 200) answered += 1
    }
    expect(answered).toBe(QUERIES)
    await expectStillServing(local)
    await expectStillServing(remote)
  })
})

/** A subgraph with a delayed response. */
const startLate = async (url: string): Promise<string> => {
  const server = createServer((request, response) => {
    const chunks: Buffer[] = []
    request.on('data', (chunk: Buffer) => chunks.push(chunk))
    request.on('end', () => {
      setTimeout(() => {
        const { host: _, ...headers } = request.headers as Record<string, string>
        void send(url, { headers, body: Buffer.concat(chunks) }).then(({ status, text }) =>
          response.writeHead(status, JSON_TYPE).end(text),
        )
      }, 100)
    })
  })
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  onTestFinished(() => void server.close())
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}/graphql`
}

it('an error response is the same, whichever subgraph responds first', async () => {
  const query = '{ assets(after: "nothing") { totalCount } discrepancies(after: "nothing") { totalCount } }'
  const texts = new Set<string>()
  for (const late of ['local-authorities', 'primary-care']) {
    const urls = await Promise.all(
      subgraphUrls.split(',').map(async (part) => {
        const [name = '', url = ''] = part.split('=')
        return name === late ? `${name}=${await startLate(url)}` : part
      }),
    )
    const application = await startTestApplication({
      DATABASE_URL: local.databaseUrl,
      SUBGRAPHS: 'remote',
      SUBGRAPH_URLS: urls.join(','),
    })
    onTestFinished(() => application.stop())
    const { text } = await postJson(application.url, { query }, { 'x-request-id': 'same' })
    expect(codesOf(text)).toEqual(['BAD_USER_INPUT', 'BAD_USER_INPUT'])
    texts.add(text)
  }
  expect([...texts]).toHaveLength(1)
})
