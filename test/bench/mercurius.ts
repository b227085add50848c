import { listFederationOneSchemas } from './federation-one.ts'
import { importPeer } from './peer.ts'
import { serve } from './serve.ts'

interface Fastify {
  register(plugin: unknown, options: object): unknown
  listen(address: { host: string; port: number }): Promise<string>
}

interface FastifyModule {
  readonly default: () => Fastify
}

interface GatewayModule {
  readonly default: unknown
}

/**
 * Mercurius with the same subgraphs over HTTP and JIT compilation. It supports Federation 1 only, so it gets their
 * schemas in that form. It passes a type where graphql's printer expects a name, which graphql 16.15 rejects, so the
 * bench uses 16.14.
 */
serve(async () => {
  const { default: createFastify } = await importPeer<FastifyModule>('fastify')
  const { default: gateway } = await importPeer<GatewayModule>('@mercuriusjs/gateway')
  const urls = process.argv.slice(2)
  const services = listFederationOneSchemas().map((service, index) => ({
    ...service,
    url: `${urls[index] ?? ''}/graphql`,
  }))
  const fastify = createFastify()
  fastify.register(gateway, { gateway: { services }, jit: 1 })
  return fastify.listen({ host: '127.0.0.1', port: 0 })
})
