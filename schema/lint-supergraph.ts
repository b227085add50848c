import {
  Kind,
  parse,
  type ConstDirectiveNode,
  type FieldDefinitionNode,
  type InterfaceTypeDefinitionNode,
  type ObjectTypeDefinitionNode,
} from 'graphql'

const isOfFederation = (name: string): boolean => /^(join|link|core|federation|inaccessible|tag)__/.test(name)

const has = (directives: readonly ConstDirectiveNode[] | undefined, name: string): boolean =>
  directives?.some((directive) => directive.name.value === name) ?? false

const all = (directives: readonly ConstDirectiveNode[] | undefined, name: string): ConstDirectiveNode[] =>
  (directives ?? []).filter((directive) => directive.name.value === name)

const textOf = (directive: ConstDirectiveNode, name: string): string => {
  const value = directive.arguments?.find((argument) => argument.name.value === name)?.value
  return value?.kind === Kind.STRING || value?.kind === Kind.ENUM ? value.value : ''
}

const isList = ({ type }: FieldDefinitionNode): boolean =>
  type.kind === Kind.LIST_TYPE || (type.kind === Kind.NON_NULL_TYPE && type.type.kind === Kind.LIST_TYPE)

const lintField = (
  where: string,
  field: FieldDefinitionNode,
  type: ObjectTypeDefinitionNode | InterfaceTypeDefinitionNode,
): string[] => {
  const places = all(field.directives, 'join__field')
  const faults: string[] = []
  if (places.some((place) => textOf(place, 'requires').includes('('))) {
    faults.push(
      `${where}: @requires with arguments meets other fields that require it with other arguments; require a field without any`,
    )
  }
  const graphs = new Set(all(type.directives, 'join__type').map((place) => textOf(place, 'graph')))
  const isElsewhere = graphs.size > 1 && places.length === 1
  if (isElsewhere && field.type.kind === Kind.NON_NULL_TYPE) {
    faults.push(
      `${where}: only one of several subgraphs serves it, so its outage empties what holds it; make it nullable`,
    )
  }
  if (
    isList(field) &&
    !has(field.directives, 'listSize') &&
    !field.arguments?.some(({ name }) => name.value === 'first')
  ) {
    faults.push(
      `${where}: is a list of a length that nobody says; add \`first\` with a bound, or @listSize(assumedSize: …)`,
    )
  }
  return faults
}

/** What a supergraph of others lets its gateway only do badly, each in a sentence that says how to mend it. */
export const lintSupergraph = (sdl: string): string[] =>
  parse(sdl, { noLocation: true }).definitions.flatMap((definition) => {
    if (!('name' in definition) || !definition.name || isOfFederation(definition.name.value)) return []
    const where = definition.name.value
    const isType = definition.kind !== Kind.DIRECTIVE_DEFINITION && 'description' in definition
    const isRoot = ['Query', 'Mutation', 'Subscription'].includes(where)
    const isUndescribed = isType && !isRoot && !definition.description
    return [
      ...(isUndescribed ? [`${where}: has no description; say what it means`] : []),
      ...(definition.kind === Kind.OBJECT_TYPE_DEFINITION ||
      definition.kind === Kind.INTERFACE_TYPE_DEFINITION
        ? (definition.fields ?? []).flatMap((field) =>
            lintField(`${where}.${field.name.value}`, field, definition),
          )
        : []),
    ]
  })
