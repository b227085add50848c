import {
  TypeInfo,
  visit,
  visitWithTypeInfo,
  type DocumentNode,
  type GraphQLSchema,
  type OperationDefinitionNode,
} from 'graphql'
import { LRUCache } from 'lru-cache'

/** The number of requests of one operation, with its fields. */
export interface OperationUsage {
  count: number
  /** Whether it was evicted, so that its count must be added to the totals at once. */
  isEvicted: boolean
  /** `Type.field` of each field in the operation. */
  readonly fields: ReadonlySet<string>
}

const MAX_OPERATIONS = 2_000

const listFields = (
  schema: GraphQLSchema,
  document: DocumentNode,
  operation: OperationDefinitionNode,
): ReadonlySet<string> => {
  const fields = new Set<string>()
  const types = new TypeInfo(schema)
  const enter = visitWithTypeInfo(types, {
    OperationDefinition: (node) => (node.name?.value === operation.name?.value ? undefined : false),
    Field: ({ name }) => {
      const parent = types.getParentType()
      if (parent && !name.value.startsWith('__')) fields.add(`${parent.name}.${name.value}`)
    },
  })
  visit(document, enter)
  return fields
}

/** How often each field of the graph was requested since the start. Requests count by operation, which is cheap. */
export class FieldUsage {
  readonly #totals = new Map<string, number>()
  readonly #operations = new LRUCache<string, OperationUsage>({
    max: MAX_OPERATIONS,
    dispose: (usage) => {
      usage.isEvicted = true
      this.#add(usage)
    },
  })

  /** The counter of an operation, by its key. */
  of(
    key: string,
    schema: GraphQLSchema,
    document: DocumentNode,
    operation: OperationDefinitionNode,
  ): OperationUsage {
    const known = this.#operations.get(key)
    if (known) return known
    const usage = { count: 0, isEvicted: false, fields: listFields(schema, document, operation) }
    this.#operations.set(key, usage)
    return usage
  }

  /** Counts a request. A cached response may hold the counter of an operation that was evicted. */
  count(usage: OperationUsage): void {
    usage.count += 1
    if (usage.isEvicted) this.#add(usage)
  }

  /** The number of requests by field. */
  totals(): ReadonlyMap<string, number> {
    for (const usage of this.#operations.values()) this.#add(usage)
    return this.#totals
  }

  #add(usage: OperationUsage): void {
    for (const field of usage.fields) this.#totals.set(field, (this.#totals.get(field) ?? 0) + usage.count)
    usage.count = 0
  }
}
