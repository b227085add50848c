// D9: while the database hangs, responses arrive by the deadline; afterwards the connections are replaced.
import { setTimeout as sleep } from 'node:timers/promises'
import { expect, it, vi } from 'vitest'
import { LIMITS } from '../../gateway/limits.ts'
import { startBehindProxy } from '../support/behind-proxy.ts'
import { ask } from '../support/client.ts'

const SECONDS = process.env['LONG'] === '1' ? 60 : 8
const QUERY = '{ __typename systems { id name } practices(first: 3) { nodes { id } } fundingStreams { id } }'

it(`a database that hangs for ${SECONDS} s`, { timeout: (SECONDS + 60) * 1_000 }, async () => {
  const { application, proxy } = await startBehindProxy()
  const complete = await ask(application.url, QUERY)
  expect(complete.errors).toEqual([])

  proxy.hang(true)
  const end = performance.now() + SECONDS * 1_000
  const sent: Promise<void>[] = []
  while (performance.now() < end) {
    const start = performance.now()
    sent.push(
      ask(application.url, QUERY).then(({ status, data, errors }) => {
        expect(performance.now() - start).toBeLessThan(LIMITS.requestMs)
        expect(status).toBe(200)
        expect(data).toEqual({ __typename: 'Query', systems: null, practices: null, fundingStreams: null })
        for (const { extensions } of errors) expect(extensions['code']).toBe('SUBGRAPH_UNAVAILABLE')
      }),
    )
    await sleep(200)
  }
  await Promise.all(sent)
  proxy.hang(false)
  await vi.waitFor(
    async () => {
      const { data, errors } = await ask(application.url, QUERY)
      expect(errors).toEqual([])
      expect(data).toEqual(complete.data)
    },
    { timeout: LIMITS.requestMs, interval: 200 },
  )
})
