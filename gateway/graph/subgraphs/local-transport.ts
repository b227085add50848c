import { execute, parse, type DocumentNode } from 'graphql'
import { ExecutionLevel } from '../../../subgraphs/shared/level-loaders.ts'
import type { Subgraph } from '../../../subgraphs/shared/subgraph.ts'
import { executeLevels } from './levels/execution.ts'
import { LevelProgram, NotLevelled } from './levels/compiled-operation.ts'
import { OperationCache } from '../operation-cache.ts'
import type { SubgraphResult, SubgraphTransport } from './transport.ts'

const NO_SCOPES: ReadonlySet<string> = new Set()

interface Prepared {
  readonly document: DocumentNode
  /** Null if graphql-js executes the query. */
  readonly program: LevelProgram | null
}

/** The transport of a subgraph in this process. Each query is parsed and prepared once. */
export const createLocalTransport = (
  { name, schema, createContext, createLevelContext }: Subgraph,
  { isLevelled = true }: { readonly isLevelled?: boolean } = {},
): SubgraphTransport => {
  const cache = new OperationCache<Prepared>()
  const createProgram = (document: DocumentNode): LevelProgram | null => {
    if (!isLevelled) return null
    try {
      return new LevelProgram(schema, document)
    } catch (error) {
      if (error instanceof NotLevelled) return null
      throw error
    }
  }
  const prepare = (query: string): Prepared => {
    const cached = cache.get(query)
    if (cached) return cached
    const document = parse(query, { noLocation: true })
    const prepared = { document, program: createProgram(document) }
    cache.set(query, prepared, query.length)
    return prepared
  }
  return {
    name,
    isRemote: false,
    fetch: ({ query, variables, scope }) => {
      const scopes = scope.identity?.scopes ?? NO_SCOPES
      const { document, program } = prepare(query)
      if (program) {
        const level = new ExecutionLevel(scope)
        return executeLevels(schema, program, variables, createLevelContext(level, scopes), level)
      }
      return execute({
        schema,
        document,
        variableValues: variables,
        contextValue: createContext(scope, scopes),
      }) as SubgraphResult | Promise<SubgraphResult>
    },
  }
}
