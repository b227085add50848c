import { createServer, type RequestListener } from 'node:http'
import { listen } from './listen.ts'
import { importPeer } from './peer.ts'
import { serve } from './serve.ts'
import { supergraphAt } from './supergraph.ts'

interface HiveModule {
  createGatewayRuntime(options: {
    supergraph: string
    unifiedGraphHandler: unknown
    propagateHeaders: { fromClientToSubgraphs(): Record<string, string> }
  }): RequestListener
}

/** Hive Gateway with its own query planner. It sends the secret of its subgraph servers in a header. */
serve(async () => {
  const [secret = '', ...urls] = process.argv.slice(2)
  const { createGatewayRuntime } = await importPeer<HiveModule>('@graphql-hive/gateway-runtime')
  const { unifiedGraphHandler } = await importPeer<{ unifiedGraphHandler: unknown }>(
    '@graphql-hive/router-runtime',
  )
  const gateway = createGatewayRuntime({
    supergraph: supergraphAt(urls),
    unifiedGraphHandler,
    propagateHeaders: { fromClientToSubgraphs: () => ({ authorization: `Bearer ${secret}` }) },
  })
  return listen(createServer(gateway))
})
