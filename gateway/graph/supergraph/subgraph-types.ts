import {
  Kind,
  type ConstDirectiveNode,
  type DocumentNode,
  type InterfaceTypeDefinitionNode,
  type ObjectTypeDefinitionNode,
} from 'graphql'
import {
  booleanArgument,
  listDirectives,
  listTopLevelFields,
  stringArgument,
} from '../../../schema/directives.ts'

/** The types and fields of each subgraph. */
export class SubgraphTypes {
  readonly #names = new Map<string, string>()
  /** Abstract type -> subgraph -> its possible object types there. */
  readonly #possible = new Map<string, Map<string, Set<string>>>()
  /** `Type.field` -> the subgraphs that resolve it, with the fields of others that each requires. */
  readonly #fields = new Map<string, Map<string, readonly string[]>>()
  /** `subgraph Type.field` -> the field set of @provides. */
  readonly #provides = new Map<string, string>()
  /** `subgraph Type` -> the first fields of its keys. */
  readonly #keys = new Map<string, Set<string>>()

  constructor({ definitions }: DocumentNode) {
    for (const definition of definitions) {
      if (definition.kind !== Kind.ENUM_TYPE_DEFINITION || definition.name.value !== 'join__Graph') continue
      for (const value of definition.values ?? []) {
        const [graph] = listDirectives(value.directives, 'join__graph')
        this.#names.set(value.name.value, (graph && stringArgument(graph, 'name')) ?? value.name.value)
      }
    }
    for (const definition of definitions) {
      if (definition.kind === Kind.UNION_TYPE_DEFINITION) {
        for (const member of listDirectives(definition.directives, 'join__unionMember')) {
          this.#addPossible(definition.name.value, member, stringArgument(member, 'member') ?? '')
        }
      } else if (definition.kind === Kind.OBJECT_TYPE_DEFINITION) {
        for (const implemented of listDirectives(definition.directives, 'join__implements')) {
          this.#addPossible(
            stringArgument(implemented, 'interface') ?? '',
            implemented,
            definition.name.value,
          )
        }
        this.#addFields(definition)
      } else if (definition.kind === Kind.INTERFACE_TYPE_DEFINITION) {
        this.#addFields(definition)
      }
    }
  }

  /** The abstract types whose possible types differ between subgraphs. */
  get inconsistent(): ReadonlySet<string> {
    const names = [...this.#possible].filter(([, bySubgraph]) => {
      const [first, ...others] = [...bySubgraph.values()].map((types) => [...types].sort().join(' '))
      return others.some((types) => types !== first)
    })
    return new Set(names.map(([name]) => name))
  }

  possibleTypes(subgraph: string, abstractType: string): ReadonlySet<string> {
    return this.#possible.get(abstractType)?.get(subgraph) ?? new Set()
  }

  /** Whether a subgraph resolves a field. */
  hasField(subgraph: string, type: string, field: string): boolean {
    return field === '__typename' || this.#fields.get(`${type}.${field}`)?.get(subgraph)?.length === 0
  }

  /** The fields of other subgraphs that a subgraph requires for a field. */
  requiredBy(subgraph: string, type: string, field: string): readonly string[] {
    return this.#fields.get(`${type}.${field}`)?.get(subgraph) ?? []
  }

  /** The field set of `@provides` on a field of a subgraph; null if it has none. */
  providedBy(subgraph: string, type: string, field: string): string | null {
    return this.#provides.get(`${subgraph} ${type}.${field}`) ?? null
  }

  /** Whether a key of a type in a subgraph contains this field. */
  isKeyField(subgraph: string, type: string, field: string): boolean {
    return this.#keys.get(`${subgraph} ${type}`)?.has(field) ?? false
  }

  /** Whether several subgraphs resolve a field. */
  isShared(type: string, field: string): boolean {
    return (this.#fields.get(`${type}.${field}`)?.size ?? 0) > 1
  }

  /** The only subgraph that resolves a field; null if there are several. */
  ownerOf(type: string, field: string): string | null {
    const owners = this.#fields.get(`${type}.${field}`)
    const [owner] = owners?.keys() ?? []
    return owners?.size === 1 && owner !== undefined ? owner : null
  }

  #subgraphOf(directive: ConstDirectiveNode): string {
    const graph = stringArgument(directive, 'graph') ?? ''
    return this.#names.get(graph) ?? graph
  }

  #addPossible(abstractType: string, directive: ConstDirectiveNode, type: string): void {
    const bySubgraph = this.#possible.get(abstractType) ?? new Map<string, Set<string>>()
    this.#possible.set(abstractType, bySubgraph)
    const subgraph = this.#subgraphOf(directive)
    bySubgraph.set(subgraph, (bySubgraph.get(subgraph) ?? new Set()).add(type))
  }

  #addFields(type: ObjectTypeDefinitionNode | InterfaceTypeDefinitionNode): void {
    for (const place of listDirectives(type.directives, 'join__type')) {
      const at = `${this.#subgraphOf(place)} ${type.name.value}`
      const known = this.#keys.get(at) ?? new Set()
      for (const name of listTopLevelFields(stringArgument(place, 'key'))) known.add(name)
      this.#keys.set(at, known)
    }
    for (const field of type.fields ?? []) {
      const own = listDirectives(field.directives, 'join__field')
      const ofType = listDirectives(type.directives, 'join__type')
      const places = own.length > 0 ? own : ofType
      const answering = places.filter(
        (place) =>
          !booleanArgument(place, 'external') &&
          !booleanArgument(place, 'usedOverridden') &&
          stringArgument(place, 'graph') !== null,
      )
      for (const place of own) {
        const provides = stringArgument(place, 'provides')
        if (provides === null) continue
        this.#provides.set(`${this.#subgraphOf(place)} ${type.name.value}.${field.name.value}`, provides)
      }
      // In a supergraph of Federation 1, a value type has no directive: every subgraph that returns it has all its
      // fields.
      if (places.length === 0) {
        const everywhere = [...this.#names.values()].map((name) => [name, []] as const)
        this.#fields.set(`${type.name.value}.${field.name.value}`, new Map(everywhere))
        continue
      }
      this.#fields.set(
        `${type.name.value}.${field.name.value}`,
        new Map(
          answering.map((place) => [
            this.#subgraphOf(place),
            listTopLevelFields(stringArgument(place, 'requires')),
          ]),
        ),
      )
    }
  }
}
