// G1: a program that receives a signal to stop is not ready at once, serves new connections for the drain delay, and
// answers every request that it has accepted.
import { request, Agent } from 'node:http'
import { setTimeout as sleep } from 'node:timers/promises'
import { expect, it } from 'vitest'
import { createTestDatabase } from '../support/database.ts'
import { runProgram } from '../support/program.ts'

const READY = /http:\/\/127\.0\.0\.1:\d+(?=\/graphql)/
const DRAIN_SECONDS = 4

interface Answer {
  readonly status: number
  readonly connection: string | undefined
}

const get = (url: string, agent?: Agent): Promise<Answer> =>
  new Promise((done, fail) => {
    const call = request(url, { agent: agent ?? false, headers: { 'apollo-require-preflight': 'true' } })
    call.on('error', fail)
    call.on('response', (response) => {
      response.on('end', () =>
        done({ status: response.statusCode ?? 0, connection: response.headers.connection }),
      )
      response.on('error', fail).resume()
    })
    call.end()
  })

it.each(['SIGTERM', 'SIGINT'] as const)(
  '%s under load loses no request',
  { timeout: 60_000 },
  async (signal) => {
    const database = await createTestDatabase()
    const program = runProgram(['start'], {
      DATABASE_URL: database.url,
      PORT: '0',
      DRAIN_SECONDS: String(DRAIN_SECONDS),
      LOG_LEVEL: 'error',
    })
    const url = await program.waitFor(READY)
    const slow = `${url}/graphql?operation=PracticeRows&variables=${encodeURIComponent('{"first":200}')}`
    const agent = new Agent({ keepAlive: true, maxSockets: 4 })
    const answers: Promise<Answer | Error>[] = []
    let end = Infinity
    const send = async (): Promise<void> => {
      for (let number = 0; performance.now() < end; number += 1) {
        const target = number % 5 === 0 ? slow : `${url}/practices/c82077`
        answers.push(get(target, number % 2 === 0 ? agent : undefined).catch((error: Error) => error))
        await sleep(16)
      }
    }
    const sending = send()
    await sleep(1_000)
    program.kill(signal)
    const stoppedAt = performance.now()
    end = stoppedAt + DRAIN_SECONDS * 1_000 - 1_000
    await sleep(100)
    expect((await get(`${url}/health/ready`)).status).toBe(503)
    expect(await get(`${url}/practices/c82077`)).toEqual({ status: 200, connection: 'close' })
    await sending
    const settled = await Promise.all(answers)
    expect(settled.map((answer) => (answer instanceof Error ? answer.message : answer.status))).toEqual(
      settled.map(() => 200),
    )
    expect(answers.length).toBeGreaterThan(60)
    expect(await program.exited).toBe(0)
    expect(performance.now() - stoppedAt).toBeLessThan(DRAIN_SECONDS * 1_000 + 12_000)
    agent.destroy()
    await database.drop()
  },
)
