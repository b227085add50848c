import { createServer, type RequestListener } from 'node:http'
import { listen } from './listen.ts'
import { importPeer } from './peer.ts'
import { serve } from './serve.ts'
import { supergraphAt } from './supergraph.ts'

interface HiveModule {
  createGatewayRuntime(options: { supergraph: string }): RequestListener
}

/** Hive Gateway with the same subgraphs over HTTP. */
serve(async () => {
  const { createGatewayRuntime } = await importPeer<HiveModule>('@graphql-hive/gateway-runtime')
  const gateway = createGatewayRuntime({ supergraph: supergraphAt(process.argv.slice(2)) })
  return listen(createServer(gateway))
})
