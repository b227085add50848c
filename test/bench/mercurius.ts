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
 * Mercurius over the same subgraphs behind HTTP, compiling questions that come again. It speaks Federation 1 and no 2, so
 * it is given their schemas in those words; and it hands graphql's printer a type where a name belongs, which graphql
 * 16.15 no longer takes: that is why the bench has 16.14.
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
