import { expect } from 'vitest'
import type { TestApplication } from './application.ts'
import { postJson, type ErrorBody, type RawAnswer } from './http.ts'

const SPEC = { accept: 'application/graphql-response+json' }

/** Sends a query with the media type application/graphql-response+json. */
export const askSpec = (
  application: TestApplication,
  body: unknown,
  headers: Record<string, string> = {},
): Promise<RawAnswer> => postJson(application.url, body, { ...SPEC, ...headers })

export const errorsOf = ({ text }: RawAnswer): NonNullable<ErrorBody['errors']> =>
  (JSON.parse(text) as ErrorBody).errors ?? []

/** Expects that a query which needs the database still works. */
export const expectStillServing = async (application: TestApplication): Promise<void> => {
  const { status, text } = await postJson(application.url, { query: '{ systems { id } }' })
  expect(status).toBe(200)
  expect(JSON.parse(text)).toMatchObject({ data: { systems: [{ id: 'llr' }] } })
}

/** Expects a refusal for its cost, with number and limit, and no fetch or statement. */
export const expectTooExpensive = async (
  application: TestApplication,
  body: unknown,
  found: unknown,
  limit: number,
): Promise<void> => {
  const before = { ...application.counters }
  const answer = await askSpec(application, body)
  expect(answer.status).toBe(400)
  const errors = errorsOf(answer)
  expect(errors).toHaveLength(1)
  expect(errors[0]?.extensions).toMatchObject({ code: 'OPERATION_TOO_EXPENSIVE', cost: found, limit })
  expect({ ...application.counters }).toEqual(before)
}

/** Sends `{ __typename }` repeatedly, and returns the longest duration. */
export const startProbe = (application: TestApplication): { stop(): Promise<number> } => {
  let isOver = false
  const run = async (): Promise<number> => {
    let longest = 0
    while (!isOver) {
      const from = performance.now()
      const { status } = await postJson(application.url, { query: '{ __typename }' })
      expect(status).toBe(200)
      longest = Math.max(longest, performance.now() - from)
      await new Promise((done) => setTimeout(done, 50))
    }
    return longest
  }
  const running = run()
  return {
    stop: () => {
      isOver = true
      return running
    },
  }
}
