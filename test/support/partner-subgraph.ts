import { readFileSync } from 'node:fs'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { buildSubgraphSchema } from '@apollo/subgraph'
import { parse } from 'graphql'
import { createYoga } from 'graphql-yoga'

const SDL = new URL('../fixtures/partner/volunteering.graphql', import.meta.url)

interface DayReference {
  readonly id: string
  readonly asOf: string
}

export interface PartnerSubgraph {
  readonly url: string
  /** Responds in place of the server; true if it has. */
  fault: ((request: IncomingMessage, response: ServerResponse) => boolean) | null
  /** The data version that the server states; null: none. */
  version: string | null
  requests: number
  stop(): Promise<void>
}

/** A partner subgraph with another GraphQL server: GraphQL Yoga. */
export const startPartnerSubgraph = async (
  groups: readonly { readonly id: string; readonly name: string; readonly neighbourhood: string }[],
): Promise<PartnerSubgraph> => {
  const today = new Date().toISOString().slice(0, 10)
  const schema = buildSubgraphSchema({
    typeDefs: parse(readFileSync(SDL, 'utf8')),
    resolvers: {
      Query: { volunteerGroups: () => groups },
      VolunteerGroup: {
        __resolveReference: ({ id }: { id: string }) => groups.find((group) => group.id === id) ?? null,
        neighbourhood: ({ neighbourhood }: { neighbourhood: string }) => ({ id: neighbourhood, asOf: today }),
      },
      Neighbourhood: {
        volunteerGroups: ({ id }: DayReference) => groups.filter(({ neighbourhood }) => neighbourhood === id),
      },
      Place: { volunteerGroupCount: () => groups.length },
    } as never,
  })
  const yoga = createYoga({ schema, logging: false })
  const partner: PartnerSubgraph = {
    url: '',
    fault: null,
    version: null,
    requests: 0,
    stop: async () => {
      server.closeAllConnections()
      await new Promise((done) => server.close(done))
    },
  }
  const server = createServer((request, response) => {
    partner.requests += 1
    if (partner.fault?.(request, response)) return
    if (partner.version !== null) response.setHeader('x-data-version', partner.version)
    void yoga(request, response)
  })
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  return Object.assign(partner, { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/graphql` })
}
