import { execute, parse, type DocumentNode } from 'graphql'
import { LRUCache } from 'lru-cache'
import { Level } from '../../../subgraphs/shared/level-loaders.ts'
import type { Subgraph } from '../../../subgraphs/shared/subgraph.ts'
import { executeLevels } from './levels/execution.ts'
import { LevelProgram, NotLevelled } from './levels/program.ts'
import type { SubgraphResult, SubgraphTransport } from './transport.ts'

const DOCUMENTS_KEPT = 1_000

interface Prepared {
  readonly document: DocumentNode
  /** Null where graphql-js has to answer. */
  readonly program: LevelProgram | null
}

/** A subgraph in this process: no HTTP, and each query of a plan is made ready once. */
export const createLocalTransport = (
  { name, schema, createContext, createLevelContext }: Subgraph,
  { isLevelled = true }: { readonly isLevelled?: boolean } = {},
): SubgraphTransport => {
  const known = new LRUCache<string, Prepared>({ max: DOCUMENTS_KEPT })
  const makeProgram = (document: DocumentNode): LevelProgram | null => {
    if (!isLevelled) return null
    try {
      return new LevelProgram(schema, document)
    } catch (error) {
      if (error instanceof NotLevelled) return null
      throw error
    }
  }
  const prepare = (query: string): Prepared => {
    const before = known.get(query)
    if (before) return before
    const document = parse(query, { noLocation: true })
    const prepared = { document, program: makeProgram(document) }
    known.set(query, prepared)
    return prepared
  }
  return {
    name,
    isRemote: false,
    fetch: async ({ query, variables, context: { clientId } }, signal) => {
      const { document, program } = prepare(query)
      if (program) {
        const level = new Level({ clientId, signal })
        return executeLevels(schema, program, variables, createLevelContext(level), level)
      }
      return (await execute({
        schema,
        document,
        variableValues: variables,
        contextValue: createContext({ clientId, signal }),
      })) as SubgraphResult
    },
  }
}
