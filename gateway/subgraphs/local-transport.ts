import { execute, parse, type DocumentNode } from 'graphql'
import { LRUCache } from 'lru-cache'
import type { Subgraph } from '../../subgraphs/shared/subgraph.ts'
import type { SubgraphResult, SubgraphTransport } from './transport.ts'

const DOCUMENTS_KEPT = 1_000

/** A subgraph in this process: no HTTP, and each query of a plan is parsed once. */
export const createLocalTransport = ({ name, schema, createContext }: Subgraph): SubgraphTransport => {
  const documents = new LRUCache<string, DocumentNode>({ max: DOCUMENTS_KEPT })
  const parseOnce = (query: string): DocumentNode => {
    const known = documents.get(query)
    if (known) return known
    const document = parse(query, { noLocation: true })
    documents.set(query, document)
    return document
  }
  return {
    name,
    isRemote: false,
    fetch: async ({ query, variables, context }) =>
      (await execute({
        schema,
        document: parseOnce(query),
        variableValues: variables,
        contextValue: createContext(context.requestId),
      })) as SubgraphResult,
  }
}
