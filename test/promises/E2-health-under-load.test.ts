// E2: health and metrics respond within a second while every place and the whole queue are taken. E1 measures the same
// under load.
import { setTimeout as sleep } from 'node:timers/promises'
import { expect, it, onTestFinished } from 'vitest'
import { LIMITS } from '../../gateway/limits.ts'
import { startTestApplication } from '../support/application.ts'
import { connectForTest } from '../support/database.ts'
import { postJson, send } from '../support/http.ts'

const QUERY = '{ practices(first: 1, orderBy: PATIENTS, asOf: "2019-07-11") { nodes { name } } }'
const PATHS = ['/health/live', '/health/ready', '/metrics']

it('health and metrics while the server is full', { timeout: 60_000 }, async () => {
  const application = await startTestApplication({ CACHE_MB: '0' })
  onTestFinished(() => application.stop())
  const db = connectForTest({ url: application.databaseUrl })
  let sent: Promise<unknown>[] = []
  await db.transaction(async (lock) => {
    await lock.raw('lock table primary_care.practices in access exclusive mode')
    sent = Array.from({ length: LIMITS.activeRequests + LIMITS.queuedRequests }, () =>
      postJson(application.url, { query: QUERY }),
    )
    await sleep(200)
    for (let time = 0; time < 3; time += 1) {
      for (const path of PATHS) {
        const start = performance.now()
        const { status, text } = await send(application.url, { method: 'GET', path })
        expect(performance.now() - start, path).toBeLessThan(1_000)
        expect(status, path).toBe(200)
        if (path === '/metrics')
          expect(text).toContain(`ics_graph_requests{state="active"} ${LIMITS.activeRequests}`)
      }
    }
    const refused = await postJson(application.url, { query: QUERY })
    expect(refused.status).toBe(503)
    const metrics = await send(application.url, { method: 'GET', path: '/metrics' })
    expect(metrics.text).toMatch(/ics_graph_requests\{state="refused"\} [1-9]/)
  })
  await Promise.all(sent)
})
