import { createHash } from 'node:crypto'
import type { DocumentNode, OperationDefinitionNode } from 'graphql'
import { LRUCache } from 'lru-cache'
import type { OperationCost } from '../limits/check-operation.ts'

/** An operation that has been found good once: it is not parsed, validated and measured again. */
export interface KnownOperation {
  /** Names text and operation. */
  readonly key: string
  /** The same, short. */
  readonly hash: string
  readonly document: DocumentNode
  readonly operation: OperationDefinitionNode
  readonly hasIsolatedAliases: boolean
  /** Whether its answer may change without a load. */
  readonly isLive: boolean
  /** What it asks for that is to be used no longer. */
  readonly deprecations: readonly string[]
  /** Its cost where that depends on no variable; else it is worked out each time. */
  readonly fixedCost: { readonly cost: OperationCost | null } | null
}

const KEPT = 1_000

export const operationKey = (query: string, operationName: string | undefined): string =>
  `${operationName ?? ''}\n${query}`

export class KnownOperations {
  readonly #known = new LRUCache<string, KnownOperation>({ max: KEPT })

  /** The text and the operation name of each. */
  list(): { readonly query: string; readonly operationName: string | undefined }[] {
    return [...this.#known.keys()].map((key) => {
      const end = key.indexOf('\n')
      return { query: key.slice(end + 1), operationName: key.slice(0, end) || undefined }
    })
  }

  get(key: string): KnownOperation | undefined {
    return this.#known.get(key)
  }

  add(operation: Omit<KnownOperation, 'hash'>): KnownOperation {
    const hash = createHash('sha256').update(operation.key).digest('base64url')
    const known = { ...operation, hash }
    this.#known.set(operation.key, known)
    return known
  }
}
