import type { ExecutionResult } from 'graphql'
import { todayInLondon, type Clock } from '../../subgraphs/shared/as-of.ts'
import type { GraphRequest } from '../federated-graph.ts'
import { daysOf } from './days.ts'
import type { VersionedGraph } from './versioned-graph.ts'

// A day is worked out once in a while, not for every answer.
const DAY_KEPT_MS = 1_000

/** Runs operations that have been found good, and notes in their request which data the answer is of. */
export class OperationRunner {
  readonly #graph: VersionedGraph
  readonly #clock: Clock
  #day = ''
  #dayReadAt = -Infinity

  constructor(graph: VersionedGraph, clock: Clock) {
    this.#graph = graph
    this.#clock = clock
  }

  get graph(): VersionedGraph {
    return this.#graph
  }

  today(): string {
    const now = performance.now()
    if (now - this.#dayReadAt > DAY_KEPT_MS) {
      this.#day = todayInLondon(this.#clock)
      this.#dayReadAt = now
    }
    return this.#day
  }

  async run(request: GraphRequest): Promise<ExecutionResult<Record<string, unknown>>> {
    const { provenance, ...result } = await this.#graph.execute(request)
    const { document, operation, variables, context } = request
    context.origin = { provenance, ...daysOf(document, operation, variables, this.today()) }
    return result
  }
}
