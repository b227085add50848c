import type { DocumentNode, GraphQLSchema, OperationDefinitionNode } from 'graphql'
import { todayInLondon, type Clock } from '../../../subgraphs/shared/as-of.ts'
import type { OperationRequest } from '../executor/federated-graph.ts'
import { daysOf, type AsOfDays } from './as-of-days.ts'
import type { Execution } from './request-context.ts'
import type { VersionedGraph } from './versioned-graph.ts'

// The date is calculated once a minute, not once a request.
const MINUTE_MS = 60_000

/** Runs validated operations, and states the day and the data versions of each result. */
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

  /** The days that an operation is about. */
  daysOf(
    document: DocumentNode,
    operation: OperationDefinitionNode,
    variables: Readonly<Record<string, unknown>>,
  ): AsOfDays {
    return daysOf(this.#schema, document, operation, variables, this.today())
  }

  async run(request: OperationRequest): Promise<Execution> {
    const { document, operation, variables } = request
    // Read before execution: if midnight passes meanwhile, the result is of the day of the request.
    const days = this.daysOf(document, operation, variables)
    const { provenance, ...result } = await this.#graph.execute(request)
    return { ...result, origin: { provenance, ...days } }
  }
}
