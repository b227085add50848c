import type { SubgraphName } from '../../db/roles.ts'
import { createLog } from '../../gateway/log.ts'
import { startSubgraphServer } from '../../gateway/server/subgraph-server.ts'
import { readSubgraphList } from '../../schema/subgraph-list.ts'
import { openSubgraph } from '../../subgraphs/index.ts'
import { serve } from './serve.ts'

// As many as each subgraph of our gateway has.
const CONNECTIONS = 8

/** Serves every subgraph over HTTP on the given ports, in one process, because two cores have no room for four. */
serve(async () => {
  const [databaseUrl = '', ...ports] = process.argv.slice(2)
  const log = createLog('silent')
  const urls = await Promise.all(
    readSubgraphList().map(async (entry, index) => {
      const name = entry.name as SubgraphName
      const { subgraph } = openSubgraph(
        name,
        { url: databaseUrl },
        { clock: () => new Date(), poolSize: CONNECTIONS },
      )
      const { url } = await startSubgraphServer({
        subgraph,
        log,
        versions: null,
        // The other gateways do not sign.
        authentication: null,
        host: '127.0.0.1',
        port: Number(ports[index] ?? 0),
      })
      return url
    }),
  )
  return urls.join(',')
})
