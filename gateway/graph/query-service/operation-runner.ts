import type { DocumentNode, GraphQLSchema, OperationDefinitionNode } from 'graphql'
import { todayInLondon, type Clock } from '../../../subgraphs/shared/as-of.ts'
import type { LoadedSupergraph } from '../supergraph/supergraph.ts'
import { PermittedOperations } from '../access/permitted-operations.ts'
import type { OperationRequest, PlannedOperation } from '../executor/federated-graph.ts'
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
  readonly #permitted: PermittedOperations
  #day = ''
  #minute = -1

  constructor(
    graph: VersionedGraph,
    clock: Clock,
    { apiSchema, accessRules }: Pick<LoadedSupergraph, 'apiSchema' | 'accessRules'>,
  ) {
    this.#graph = graph
    this.#clock = clock
    this.#schema = apiSchema
    this.#permitted = new PermittedOperations(apiSchema, accessRules)
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

  /** Whether the response of an operation depends on its caller. */
  isRestricted(operation: PlannedOperation): boolean {
    return this.#permitted.isRestricted(operation)
  }

  /** The days that an operation is about. */
  daysOf(
    document: DocumentNode,
    operation: OperationDefinitionNode,
    variables: Readonly<Record<string, unknown>>,
  ): AsOfDays {
    return daysOf(this.#schema, document, operation, variables, this.today())
  }

  /** Runs the part of an operation that its caller may read. The other fields are null, with an error for each. */
  async run(request: OperationRequest): Promise<Execution> {
    const { document, operation, variables, scope } = request
    // Read before execution: if midnight passes meanwhile, the result is of the day of the request.
    const days = this.daysOf(document, operation, variables)
    const permitted = this.#permitted.permit(request, scope.identity)
    const { provenance, ...result } = await this.#graph.execute(
      permitted ? { ...request, ...permitted.operation } : request,
    )
    const origin = { provenance, ...days }
    if (!permitted) return { ...result, origin }
    const { data, errors } = permitted.restore(result.data)
    return { ...result, data, errors: [...result.errors, ...errors], origin }
  }
}
