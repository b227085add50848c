import type { GraphQLError, GraphQLSchema } from 'graphql'
import type { Identity } from '../../access/identity.ts'
import type { PlannedOperation } from '../executor/federated-graph.ts'
import { OperationCache, charactersIn } from '../operation-cache.ts'
import { isMet, type AccessRule, type AccessRules } from './access-rules.ts'
import { reduceOperation, type ReducedOperation } from './reduced-operation.ts'
import { restoreRemoved } from './restore-removed.ts'
import { listRestrictedFields } from './restricted-fields.ts'

/** The part of an operation that a caller may read. */
export interface PermittedOperation {
  readonly operation: PlannedOperation
  /** Sets the removed fields to null, with an error for each. */
  readonly restore: (data: Record<string, unknown> | null) => {
    readonly data: Record<string, unknown> | null
    readonly errors: readonly GraphQLError[]
  }
}

/** Removes the fields that the caller may not read from operations, before they are planned. */
export class PermittedOperations {
  readonly #schema: GraphQLSchema
  readonly #rules: AccessRules
  /** The fields with rules that an operation selects, by its key. */
  readonly #restricted = new OperationCache<ReadonlyMap<string, AccessRule>>()
  readonly #reduced = new OperationCache<ReducedOperation>()

  constructor(schema: GraphQLSchema, rules: AccessRules) {
    this.#schema = schema
    this.#rules = rules
  }

  /** Whether the response of an operation depends on the caller. */
  isRestricted(request: PlannedOperation): boolean {
    return this.#rules.size > 0 && this.#listRestricted(request).size > 0
  }

  /** Null if the caller may read every field of the operation. */
  permit(request: PlannedOperation, identity: Identity | null): PermittedOperation | null {
    if (this.#rules.size === 0) return null
    const restricted = this.#listRestricted(request)
    const denied = [...restricted].filter(([, rule]) => !rule.every((one) => isMet(one, identity)))
    if (denied.length === 0) return null
    const names = denied.map(([field]) => field).sort()
    const key = `${request.key} without ${names.join(' ')}`
    const cached = this.#reduced.get(key)
    const reduced = cached ?? reduceOperation(this.#schema, new Map(denied), request)
    if (!cached) this.#reduced.set(key, reduced, charactersIn(request.document))
    const { document, operation } = reduced
    return {
      operation: { key, document, operation },
      restore: (data) => restoreRemoved(reduced, data, identity !== null),
    }
  }

  #listRestricted(request: PlannedOperation): ReadonlyMap<string, AccessRule> {
    const cached = this.#restricted.get(request.key)
    if (cached) return cached
    const restricted = listRestrictedFields(this.#schema, this.#rules, request)
    this.#restricted.set(request.key, restricted, charactersIn(request.document))
    return restricted
  }
}
