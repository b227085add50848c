import type { FetchNode } from '@apollo/query-planner'
import { Kind, print, visit, type FieldNode } from 'graphql'
import { isData, readKey, type Data } from '../responses/data.ts'
import { documentOf } from '../responses/response-check.ts'
import type { SubgraphTypes } from '../supergraph/subgraph-types.ts'

// No response name of a client begins with this, because the gateway renames those that begin with `alias__`.
const PREFIX = 'alias____key_'

/** The single fields of the keys that a fetch sends, by type. Keys of nested fields are not compared. */
const listKeyFields = (fetch: FetchNode, types: SubgraphTypes): ReadonlyMap<string, ReadonlySet<string>> => {
  const fields = new Map<string, Set<string>>()
  for (const part of fetch.requires ?? []) {
    if (part.kind !== 'InlineFragment' || part.typeCondition === undefined) continue
    const names = fields.get(part.typeCondition) ?? new Set()
    for (const selection of part.selections) {
      if (selection.kind !== 'Field' || selection.selections || selection.alias !== undefined) continue
      if (types.isKeyField(fetch.serviceName, part.typeCondition, selection.name)) names.add(selection.name)
    }
    fields.set(part.typeCondition, names)
  }
  return fields
}

// Keys of the same name may have different types in different objects, so each has an alias of its own.
const aliasOf = (type: string, name: string): string => `${PREFIX}${type}_${name}`

const toField = (type: string, name: string): FieldNode => ({
  kind: Kind.FIELD,
  alias: { kind: Kind.NAME, value: aliasOf(type, name) },
  name: { kind: Kind.NAME, value: name },
})

/**
 * Requests the keys of the entities of a fetch and compares them with those that were sent, so that a result is never
 * assigned to another entity.
 */
export class EntityKeys {
  /** The query of the fetch, with the keys. */
  readonly query: string
  readonly #keys: readonly { readonly alias: string; readonly name: string }[]

  constructor(fetch: FetchNode, types: SubgraphTypes) {
    const fields = listKeyFields(fetch, types)
    this.#keys = [...fields].flatMap(([type, names]) =>
      [...names].map((name) => ({ alias: aliasOf(type, name), name })),
    )
    const withKeys = visit(documentOf(fetch), {
      Field: {
        enter: (node) => (node.name.value === '_entities' ? undefined : false),
      },
      InlineFragment: (node) => {
        const type = node.typeCondition?.name.value ?? ''
        const names = fields.get(type)
        if (!names || names.size === 0) return undefined
        const selections = [...node.selectionSet.selections, ...[...names].map((name) => toField(type, name))]
        return { ...node, selectionSet: { ...node.selectionSet, selections } }
      },
    })
    this.query = this.#keys.length === 0 ? fetch.operation : print(withKeys)
  }

  /** Throws if an entity has another key than its representation. Removes the keys from the entities. */
  check(representations: readonly Data[], entities: readonly unknown[]): void {
    entities.forEach((entity, index) => {
      if (!isData(entity)) return
      for (const { alias, name } of this.#keys) {
        const sent = readKey(representations[index] ?? {}, name)
        const returned = readKey(entity, alias)
        delete entity[alias]
        if (sent === undefined || returned === undefined || returned === null) continue
        if (String(returned) !== String(sent)) throw new Error('the response has an entity with another key')
      }
    })
  }
}
