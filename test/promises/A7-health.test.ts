// A7: /health/live responds while the process runs, /health/ready while it serves, with the unavailable parts. Neither
// waits.
import { createServer } from 'node:http'
import { expect, it, onTestFinished } from 'vitest'
import { createDatabase } from '../../db/connect.ts'
import { startTestApplication } from '../support/application.ts'
import { ask } from '../support/client.ts'
import { send } from '../support/http.ts'
import { useTestDatabase } from '../support/database.ts'

const get = async (url: string, path: string) => {
  const start = performance.now()
  const { status, text } = await send(url, { method: 'GET', path })
  expect(performance.now() - start).toBeLessThan(1_000)
  return { status, body: JSON.parse(text) as { status: string; unavailable: string[]; limits?: unknown } }
}

it('is live and ready, and lists the limits', async () => {
  const application = await startTestApplication()
  onTestFinished(() => application.stop())
  expect(await get(application.url, '/health/live')).toMatchObject({ status: 200 })
  expect(await get(application.url, '/health/ready')).toMatchObject({
    status: 200,
    body: { unavailable: [], limits: { tokens: 2_000, levels: 16 } },
  })
})

it('stays ready without its database, and names it', async () => {
  const database = await useTestDatabase()
  const application = await startTestApplication({ DATABASE_URL: database.url })
  onTestFinished(() => application.stop())
  // Its connections are closed and new ones are refused, so the database is unavailable for this program only.
  const name = new URL(database.url).pathname.slice(1)
  const admin = createDatabase(
    'url' in database.address
      ? { url: database.url.replace(name, 'postgres') }
      : { ...database.address, database: 'postgres' },
  )
  onTestFinished(() => admin.destroy())
  await admin.raw(`alter database ${name} allow_connections false`)
  await admin.raw('select pg_terminate_backend(pid) from pg_stat_activity where datname = ?', [name])
  expect(await get(application.url, '/health/live')).toMatchObject({ status: 200 })
  expect(await get(application.url, '/health/ready')).toMatchObject({
    status: 200,
    body: { unavailable: ['database'] },
  })
  await admin.raw(`alter database ${name} allow_connections true`)
  expect(await get(application.url, '/health/ready')).toMatchObject({
    status: 200,
    body: { unavailable: [] },
  })
})

it('stays ready without a subgraph, and names it while it is unavailable', async () => {
  let status = 500
  const fake = createServer((_, response) => response.writeHead(status).end('{"data":{"fundingStreams":[]}}'))
  await new Promise<void>((done) => fake.listen(0, '127.0.0.1', done))
  onTestFinished(() => void fake.close())
  const { port } = fake.address() as { port: number }
  const application = await startTestApplication({
    SUBGRAPH_URLS: `finance=http://127.0.0.1:${port}/graphql`,
  })
  onTestFinished(() => application.stop())
  await ask(application.url, '{ fundingStreams { id } }')
  expect(await get(application.url, '/health/ready')).toMatchObject({
    status: 200,
    body: { unavailable: ['finance'] },
  })
  status = 200
  await ask(application.url, '{ fundingStreams { id } }')
  expect(await get(application.url, '/health/ready')).toMatchObject({
    status: 200,
    body: { unavailable: [] },
  })
})
