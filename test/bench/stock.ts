import { importPeer } from './peer.ts'
import { serve } from './serve.ts'
import { supergraphAt } from './supergraph.ts'

interface GatewayModule {
  readonly ApolloGateway: new (options: { supergraphSdl: string }) => object
}

interface ServerModule {
  readonly ApolloServer: new (options: { gateway: object }) => object
}

interface StandaloneModule {
  startStandaloneServer(server: object, options: object): Promise<{ url: string }>
}

/** The stock gateway as in its documentation, with subgraphs over HTTP. */
serve(async () => {
  const { ApolloGateway } = await importPeer<GatewayModule>('@apollo/gateway')
  const { ApolloServer } = await importPeer<ServerModule>('@apollo/server')
  const { startStandaloneServer } = await importPeer<StandaloneModule>('@apollo/server/standalone')
  const gateway = new ApolloGateway({ supergraphSdl: supergraphAt(process.argv.slice(2)) })
  const { url } = await startStandaloneServer(new ApolloServer({ gateway }), {
    listen: { host: '127.0.0.1', port: 0 },
  })
  return url
})
