// E1: under several times the load that the program can handle, it completes most of what it could complete, and
// refuses the rest early. Health is reported meanwhile.
import { Agent, request } from 'node:http'
import { setTimeout as sleep } from 'node:timers/promises'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { createTestDatabase, type TestDatabase } from '../support/database.ts'
import { runProgram } from '../support/program.ts'

const isLong = process.env['LONG'] === '1'
const SECONDS = isLong ? 30 : 4
const READY = /http:\/\/127\.0\.0\.1:\d+(?=\/graphql)/

const BODY = JSON.stringify({
  query: `{ primaryCareNetworks(first: 25, asOf: "2019-07-11") { nodes { name commissioner { name }
    practices { name postcode place { name } } } } }`,
})

let database: TestDatabase

beforeAll(async () => {
  database = await createTestDatabase()
})

afterAll(() => database.drop())

interface Answer {
  readonly status: number
  readonly ms: number
  readonly text: string
  readonly retryAfter: string | undefined
}

const send = (url: string, agent: Agent, method: 'GET' | 'POST'): Promise<Answer> =>
  new Promise((done, fail) => {
    const start = performance.now()
    const call = request(
      url,
      { method, agent, headers: method === 'POST' ? { 'content-type': 'application/json' } : {} },
      (response) => {
        let text = ''
        response.on('data', (chunk: Buffer) => (text += chunk.toString()))
        response.on('error', fail)
        response.on('end', () =>
          done({
            status: response.statusCode ?? 0,
            ms: performance.now() - start,
            text,
            retryAfter: response.headers['retry-after'],
          }),
        )
      },
    )
    call.on('error', fail).end(method === 'POST' ? BODY : undefined)
  })

/** Sends requests on several connections, each after the response to the last one. */
const load = async (url: string, connections: number, seconds: number): Promise<Answer[]> => {
  const agent = new Agent({ keepAlive: true, maxSockets: connections })
  const answers: Answer[] = []
  const end = performance.now() + seconds * 1_000
  const client = async (): Promise<void> => {
    while (performance.now() < end) {
      const answer = await send(`${url}/graphql`, agent, 'POST')
      answers.push(answer)
      // A refused client waits a little, and less than Retry-After states.
      if (answer.status === 503) await sleep(100)
    }
  }
  await Promise.all(Array.from({ length: connections }, client))
  agent.destroy()
  return answers
}

const completeIn = (answers: readonly Answer[]): readonly Answer[] =>
  answers.filter(({ status, text }) => status === 200 && !text.includes('"errors"'))

it('completes most of its capacity, refuses the rest early, and recovers', { timeout: 180_000 }, async () => {
  const program = runProgram(['start'], {
    DATABASE_URL: database.url,
    PORT: '0',
    CACHE_MB: '0',
    LOG_LEVEL: 'error',
  })
  const url = await program.waitFor(READY)
  await load(url, 16, 2)
  const capacity = completeIn(await load(url, 16, SECONDS)).length / SECONDS
  const health: Answer[] = []
  const agent = new Agent({ keepAlive: true })
  let isOver = false
  const probing = (async () => {
    while (!isOver) {
      health.push(
        await send(`${url}/health/live`, agent, 'GET'),
        await send(`${url}/health/ready`, agent, 'GET'),
      )
      await sleep(100)
    }
  })()
  const answers = await load(url, 400, SECONDS)
  isOver = true
  await probing
  agent.destroy()
  const complete = completeIn(answers)
  const refused = answers.filter(({ status }) => status === 503)
  expect(complete.length + refused.length).toBe(answers.length)
  expect(refused.length).toBeGreaterThan(0)
  expect(complete.length / SECONDS).toBeGreaterThan(capacity * 0.7)
  for (const { text, retryAfter } of refused) {
    expect(text).toContain('"OVERLOADED"')
    expect(retryAfter).toBe('1')
  }
  expect(Math.max(...health.map(({ ms }) => ms))).toBeLessThan(1_000)
  // After the load, requests are answered as before.
  const after = await load(url, 8, 2)
  expect(completeIn(after).length).toBe(after.length)
})
