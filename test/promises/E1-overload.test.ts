// E1: under several times the load that the program can handle, it completes most of what it could complete, and
// refuses the rest early. Health is reported meanwhile.
import { Agent, request } from 'node:http'
import { setTimeout as sleep } from 'node:timers/promises'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { LIMITS } from '../../gateway/limits.ts'
import { startTestApplication } from '../support/application.ts'
import { connectForTest, createTestDatabase, type TestDatabase } from '../support/database.ts'
import { runProgram } from '../support/program.ts'

const isLong = process.env['LONG'] === '1'
const SECONDS = isLong ? 30 : 4
const READY = /http:\/\/127\.0\.0\.1:\d+(?=\/graphql)/

// A small response, so that this process can send more requests than the program can answer.
const BODY = JSON.stringify({
  query: '{ practices(first: 1, orderBy: PATIENTS, asOf: "2019-07-11") { nodes { name } } }',
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
      if (answer.status === 503) await sleep(250)
    }
  }
  await Promise.all(Array.from({ length: connections }, client))
  agent.destroy()
  return answers
}

const completeIn = (answers: readonly Answer[]): readonly Answer[] =>
  answers.filter(({ status, text }) => status === 200 && !text.includes('"errors"'))

const expectRefusal = ({ status, text, retryAfter }: Answer): void => {
  expect(status).toBe(503)
  expect(text).toContain('"OVERLOADED"')
  expect(retryAfter).toBe('1')
}

it('refuses what neither is executed nor fits into the queue at once', { timeout: 60_000 }, async () => {
  const application = await startTestApplication({ DATABASE_URL: database.url, CACHE_MB: '0' })
  const agent = new Agent({ keepAlive: true })
  const db = connectForTest({ url: database.url })
  const excess = 50
  const answers: Answer[] = []
  let sent: Promise<void>[] = []
  await db.transaction(async (lock) => {
    // Statements wait for the table.
    await lock.raw('lock table primary_care.practices in access exclusive mode')
    sent = Array.from({ length: LIMITS.activeRequests + LIMITS.queuedRequests + excess }, async () => {
      answers.push(await send(`${application.url}/graphql`, agent, 'POST'))
    })
    while (answers.length < excess) await sleep(10)
    expect(answers).toHaveLength(excess)
    answers.forEach(expectRefusal)
    const health = await send(`${application.url}/health/live`, agent, 'GET')
    expect(health.status).toBe(200)
    // Those in the queue have waited for the longest time.
    while (answers.length < excess + LIMITS.queuedRequests) await sleep(10)
    answers.forEach(expectRefusal)
  })
  await Promise.all(sent)
  expect(answers.filter(({ status }) => status === 200)).toHaveLength(LIMITS.activeRequests)
  agent.destroy()
  await application.stop()
})

it('completes most of its capacity, refuses the rest early, and recovers', { timeout: 180_000 }, async () => {
  const program = runProgram(['start'], {
    DATABASE_URL: database.url,
    PORT: '0',
    CACHE_MB: '0',
    LOG_LEVEL: 'error',
  })
  const url = await program.waitFor(READY)
  await load(url, 64, 2)
  const capacity = completeIn(await load(url, 64, SECONDS)).length / SECONDS
  const health: Answer[] = []
  const agent = new Agent({ keepAlive: true })
  let isOver = false
  const probing = (async () => {
    while (!isOver) {
      health.push(
        await send(`${url}/health/live`, agent, 'GET'),
        await send(`${url}/health/ready`, agent, 'GET'),
        await send(`${url}/metrics`, agent, 'GET'),
      )
      await sleep(250)
    }
  })()
  const answers = await load(url, 900, SECONDS)
  isOver = true
  await probing
  agent.destroy()
  const complete = completeIn(answers)
  const refused = answers.filter(({ status }) => status === 503)
  expect(complete.length + refused.length).toBe(answers.length)
  expect(complete.length / SECONDS).toBeGreaterThan(capacity * 0.7)
  for (const answer of refused) expectRefusal(answer)
  expect(Math.max(...health.map(({ ms }) => ms))).toBeLessThan(1_000)
  // After the load, requests are answered as before.
  const after = await load(url, 8, 2)
  expect(completeIn(after).length).toBe(after.length)
})
