// The supergraph is served by another Federation 2 router, Hive Gateway with its query planner in Rust. It cannot sign
// requests, so it sends the secret itself. Its answers to the stored operations are those of this gateway. The router is
// installed from npm for this test, so only `npm run test:long` runs it.
import { afterAll, beforeAll, expect, it } from 'vitest'
import type { SubgraphName } from '../../db/roles.ts'
import { createLog } from '../../gateway/log.ts'
import { startSubgraphServer } from '../../gateway/server/subgraph-server.ts'
import { readSubgraphList } from '../../schema/subgraph-list.ts'
import { openSubgraph } from '../../subgraphs/index.ts'
import { installPeers } from '../bench/packages.ts'
import { startServer, type Running } from '../bench/processes.ts'
import { OPERATION_VARIABLES } from '../operations/variables.ts'
import { TEST_SECRET, startTestApplication, type TestApplication } from '../support/application.ts'
import { ask, askOperation, listOperations } from '../support/client.ts'

const isLong = process.env['LONG'] === '1'

let application: TestApplication
let router: Running
const stops: (() => Promise<void>)[] = []

const startSubgraph = async (name: SubgraphName): Promise<string> => {
  const opened = openSubgraph(name, { url: application.databaseUrl }, { clock: () => new Date() })
  const server = await startSubgraphServer({
    subgraph: opened.subgraph,
    log: createLog('silent'),
    versions: null,
    authentication: { secret: TEST_SECRET, acceptsBearer: true },
    host: '127.0.0.1',
    port: 0,
  })
  stops.push(async () => {
    await server.stop()
    await opened.close()
  })
  return server.url
}

beforeAll(async () => {
  if (!isLong) return
  await installPeers((message) => process.stderr.write(`${message}\n`))
  application = await startTestApplication({ CACHE_MB: '0' })
  const urls: string[] = []
  for (const { name } of readSubgraphList()) urls.push(await startSubgraph(name as SubgraphName))
  router = await startServer('hive-router.ts', [TEST_SECRET, ...urls])
}, 300_000)

afterAll(async () => {
  if (!isLong) return
  await router.stop()
  for (const stop of stops) await stop()
  await application.stop()
}, 60_000)

it.runIf(isLong).each(listOperations())('%s has the same answer', { timeout: 60_000 }, async (name) => {
  const variables = OPERATION_VARIABLES[name]
  const own = await askOperation(application.url, name, variables)
  const other = await askOperation(router.url, name, variables)
  expect(own.errors).toEqual([])
  expect(other.errors).toEqual([])
  expect(other.data).toEqual(own.data)
})

it.runIf(isLong)('data for partners only is missing without the gateway that reads tokens', async () => {
  const { data, errors } = await ask(
    router.url,
    '{ neighbourhoods(first: 1) { nodes { id staffContacts { value } } } }',
  )
  expect(data.neighbourhoods.nodes[0].staffContacts).toBeNull()
  expect(errors[0]?.extensions['code']).toBe('UNAUTHENTICATED')
})
