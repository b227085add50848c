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

const toField = (name: string): FieldNode => ({
  kind: Kind.FIELD,
  alias: { kind: Kind.NAME, value: PREFIX + name },
  name: { kind: Kind.NAME, value: name },
})

/**
 * Requests the keys of the entities of a fetch and compares them with those that were sent, so that a result is never
 * assigned to another entity.
 */
export class EntityKeys {
  /** The query of the fetch, with the keys. */
  readonly query: string
  readonly #names: ReadonlySet<string>

  constructor(fetch: FetchNode, types: SubgraphTypes) {
    const fields = listKeyFields(fetch, types)
    this.#names = new Set([...fields.values()].flatMap((names) => [...names]))
    const withKeys = visit(documentOf(fetch), {
      Field: {
        enter: (node) => (node.name.value === '_entities' ? undefined : false),
      },
      InlineFragment: (node) => {
        const names = fields.get(node.typeCondition?.name.value ?? '')
        if (!names || names.size === 0) return undefined
        const selections = [...node.selectionSet.selections, ...[...names].map(toField)]
        return { ...node, selectionSet: { ...node.selectionSet, selections } }
      },
    })
    this.query = this.#names.size === 0 ? fetch.operation : print(withKeys)
  }

  /** Throws if an entity has another key than its representation. Removes the keys from the entities. */
  check(representations: readonly Data[], entities: readonly unknown[]): void {
    entities.forEach((entity, index) => {
      if (!isData(entity)) return
      for (const name of this.#names) {
        const sent = readKey(representations[index] ?? {}, name)
        const returned = readKey(entity, PREFIX + name)
        delete entity[PREFIX + name]
        if (sent === undefined || returned === undefined || returned === null) continue
        if (String(returned) !== String(sent)) throw new Error('the response has an entity with another key')
      }
    })
  }
}
