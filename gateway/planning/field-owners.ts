import {
  Kind,
  parse,
  type ConstDirectiveNode,
  type FieldDefinitionNode,
  type InterfaceTypeDefinitionNode,
  type ObjectTypeDefinitionNode,
} from 'graphql'

const textOf = (directive: ConstDirectiveNode, name: string): string | null => {
  const value = directive.arguments?.find((argument) => argument.name.value === name)?.value
  return value?.kind === Kind.STRING || value?.kind === Kind.ENUM ? value.value : null
}

const isSet = (directive: ConstDirectiveNode, name: string): boolean =>
  directive.arguments?.some(
    ({ name: argument, value }) => argument.value === name && value.kind === Kind.BOOLEAN && value.value,
  ) ?? false

const listGraphs = (directives: readonly ConstDirectiveNode[] | undefined, name: string): string[] =>
  (directives ?? []).flatMap((directive) => {
    const graph = directive.name.value === name ? textOf(directive, 'graph') : null
    return graph === null || isSet(directive, 'external') ? [] : [graph]
  })

/** Which subgraph answers a field, as a supergraph says it; null where several do. */
export class FieldOwners {
  readonly #owners = new Map<string, string>()

  constructor(supergraphSdl: string) {
    const { definitions } = parse(supergraphSdl, { noLocation: true })
    const names = new Map<string, string>()
    for (const definition of definitions) {
      if (definition.kind !== Kind.ENUM_TYPE_DEFINITION || definition.name.value !== 'join__Graph') continue
      for (const value of definition.values ?? []) {
        const graph = value.directives?.find((directive) => directive.name.value === 'join__graph')
        names.set(value.name.value, (graph && textOf(graph, 'name')) ?? value.name.value)
      }
    }
    for (const definition of definitions) {
      if (
        definition.kind === Kind.OBJECT_TYPE_DEFINITION ||
        definition.kind === Kind.INTERFACE_TYPE_DEFINITION
      ) {
        this.#addType(definition, names)
      }
    }
  }

  #addType(
    type: ObjectTypeDefinitionNode | InterfaceTypeDefinitionNode,
    names: ReadonlyMap<string, string>,
  ): void {
    const ofType = listGraphs(type.directives, 'join__type')
    const add = (field: FieldDefinitionNode): void => {
      const ofField = listGraphs(field.directives, 'join__field')
      const graphs = new Set(ofField.length > 0 ? ofField : ofType)
      const [graph = ''] = graphs
      if (graphs.size === 1)
        this.#owners.set(`${type.name.value}.${field.name.value}`, names.get(graph) ?? graph)
    }
    type.fields?.forEach(add)
  }

  ownerOf(type: string, field: string): string | null {
    return this.#owners.get(`${type}.${field}`) ?? null
  }
}
