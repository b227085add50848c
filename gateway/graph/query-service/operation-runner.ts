import type { DocumentNode, ExecutionResult, GraphQLSchema, OperationDefinitionNode } from 'graphql'
import { todayInLondon, type Clock } from '../../../subgraphs/shared/as-of.ts'
import type { GraphRequest } from '../executor/federated-graph.ts'
import { daysOf, type Days } from './as-of-days.ts'
import type { VersionedGraph } from './versioned-graph.ts'

// A day ends with a minute: it is worked out once for each, not for every answer.
const MINUTE_MS = 60_000

/** Runs operations that have been found good, and notes in their request which data the answer is of. */
export class OperationRunner {
  readonly #graph: VersionedGraph
  readonly #clock: Clock
  readonly #schema: GraphQLSchema
  #day = ''
  #minute = -1

  constructor(graph: VersionedGraph, clock: Clock, schema: GraphQLSchema) {
    this.#graph = graph
    this.#clock = clock
    this.#schema = schema
  }

  get graph(): VersionedGraph {
    return this.#graph
  }

  today(): string {
    const now = this.#clock()
    const minute = Math.floor(now.getTime() / MINUTE_MS)
    if (minute !== this.#minute) {
      this.#day = todayInLondon(() => now)
      this.#minute = minute
    }
    return this.#day
  }

  /** The days that an operation asks about. */
  daysOf(
    document: DocumentNode,
    operation: OperationDefinitionNode,
    variables: Readonly<Record<string, unknown>>,
  ): Days {
    return daysOf(this.#schema, document, operation, variables, this.today())
  }

  async run(request: GraphRequest): Promise<ExecutionResult<Record<string, unknown>>> {
    const { document, operation, variables, context } = request
    // Of the day on which it was asked: what ends after midnight holds no longer.
    const days = this.daysOf(document, operation, variables)
    const { provenance, ...result } = await this.#graph.execute(request)
    context.origin = { provenance, ...days }
    return result
  }
}
