import {
  Kind,
  parse,
  type DefinitionNode,
  type FieldDefinitionNode,
  type InputValueDefinitionNode,
  type InterfaceTypeDefinitionNode,
  type InterfaceTypeExtensionNode,
  type ObjectTypeDefinitionNode,
  type ObjectTypeExtensionNode,
} from 'graphql'
import {
  LIST_WITHOUT_SIZE,
  hasDirective,
  isListWithoutSize,
  listDirectives,
  listTopLevelFields,
  stringArgument,
} from './directives.ts'

type ObjectType = ObjectTypeDefinitionNode | ObjectTypeExtensionNode
type Interface = InterfaceTypeDefinitionNode | InterfaceTypeExtensionNode

// The subgraph that owns a type describes it. Others do not repeat the description. An extension has none.
const isOwned = (type: ObjectType | Interface): boolean => 'description' in type && Boolean(type.description)

const listKeyFields = (type: ObjectType): ReadonlySet<string> =>
  new Set(
    listDirectives(type.directives, 'key').flatMap((key) =>
      listTopLevelFields(stringArgument(key, 'fields')),
    ),
  )

const missingDescription = (where: string): string =>
  `${where}: has no description; add its meaning, its unit and when it is null`

const lintDescription = (where: string, node: { readonly description?: unknown }): string[] =>
  node.description ? [] : [missingDescription(where)]

const lintArguments = (where: string, values: readonly InputValueDefinitionNode[] | undefined): string[] =>
  (values ?? []).flatMap((value) => lintDescription(`${where}(${value.name.value})`, value))

const lintList = (where: string, typeName: string, field: FieldDefinitionNode): string[] =>
  isListWithoutSize(typeName, field) ? [`${where}: ${LIST_WITHOUT_SIZE}`] : []

const lintRequires = (where: string, field: FieldDefinitionNode): string[] => {
  const [requires] = listDirectives(field.directives, 'requires')
  return requires && stringArgument(requires, 'fields')?.includes('(')
    ? [
        `${where}: @requires with arguments conflicts with arguments of clients; require a field without arguments`,
      ]
    : []
}

const isNonNull = (field: FieldDefinitionNode): boolean => field.type.kind === Kind.NON_NULL_TYPE

/** A field that a subgraph only repeats: a key, or a field of another subgraph. */
const isRepeated = (field: FieldDefinitionNode, keys: ReadonlySet<string>): boolean =>
  keys.has(field.name.value) ||
  hasDirective(field.directives, 'external') ||
  hasDirective(field.directives, 'shareable')

const lintRootField = (where: string, typeName: string, field: FieldDefinitionNode): string[] => [
  ...lintDescription(where, field),
  ...lintArguments(where, field.arguments),
  ...lintList(where, typeName, field),
  ...(isNonNull(field)
    ? [`${where}: a root field must be nullable, or its failure nulls the whole response`]
    : []),
]

const lintField = (
  where: string,
  type: ObjectType,
  field: FieldDefinitionNode,
  keys: ReadonlySet<string>,
): string[] => {
  const isAdded = !isOwned(type) && !isRepeated(field, keys)
  return [
    ...(isOwned(type) || isAdded ? lintDescription(where, field) : []),
    ...lintArguments(where, field.arguments),
    // An outage of one subgraph must not null the fields of others, so entity fields must be nullable.
    ...(isAdded && isNonNull(field)
      ? [`${where}: another subgraph than the owner of its type resolves it, so it must be nullable`]
      : []),
    ...lintList(where, type.name.value, field),
    ...lintRequires(where, field),
  ]
}

const lintType = (subgraph: string, type: ObjectType): string[] => {
  const where = `${subgraph}: ${type.name.value}`
  const keys = listKeyFields(type)
  const isRoot = type.name.value === 'Query' || type.name.value === 'Mutation'
  const isDefined = type.kind === Kind.OBJECT_TYPE_DEFINITION
  const isUndescribed = isDefined && !isOwned(type) && keys.size === 0 && !isRoot
  return [
    ...(isUndescribed ? [missingDescription(where)] : []),
    ...(type.fields ?? []).flatMap((field) =>
      isRoot
        ? lintRootField(`${where}.${field.name.value}`, type.name.value, field)
        : lintField(`${where}.${field.name.value}`, type, field, keys),
    ),
  ]
}

const lintDefinition = (subgraph: string, definition: DefinitionNode): string[] => {
  if (!('name' in definition) || !definition.name) return []
  const where = `${subgraph}: ${definition.name.value}`
  const lintMembers = (
    members: readonly { readonly name: { readonly value: string }; readonly description?: unknown }[] = [],
  ): string[] => members.flatMap((member) => lintDescription(`${where}.${member.name.value}`, member))
  switch (definition.kind) {
    case Kind.OBJECT_TYPE_DEFINITION:
    case Kind.OBJECT_TYPE_EXTENSION:
      return lintType(subgraph, definition)
    case Kind.ENUM_TYPE_DEFINITION:
      return [...lintDescription(where, definition), ...lintMembers(definition.values)]
    case Kind.ENUM_TYPE_EXTENSION:
      return lintMembers(definition.values)
    case Kind.INPUT_OBJECT_TYPE_DEFINITION:
      return [...lintDescription(where, definition), ...lintArguments(where, definition.fields)]
    case Kind.INPUT_OBJECT_TYPE_EXTENSION:
      return lintArguments(where, definition.fields)
    case Kind.INTERFACE_TYPE_DEFINITION:
      return [...lintDescription(where, definition), ...lintMembers(definition.fields)]
    case Kind.INTERFACE_TYPE_EXTENSION:
      return lintMembers(definition.fields)
    case Kind.SCALAR_TYPE_DEFINITION:
    case Kind.UNION_TYPE_DEFINITION:
    case Kind.DIRECTIVE_DEFINITION:
      return lintDescription(where, definition)
    default:
      return []
  }
}

/** The faults in the schema files of subgraphs, each with its remedy. */
export const lintSubgraphs = (
  subgraphs: readonly { readonly name: string; readonly sdl: string }[],
): string[] =>
  subgraphs.flatMap(({ name, sdl }) =>
    parse(sdl).definitions.flatMap((definition) => lintDefinition(name, definition)),
  )
