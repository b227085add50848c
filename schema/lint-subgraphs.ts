import {
  Kind,
  parse,
  type DefinitionNode,
  type FieldDefinitionNode,
  type InputValueDefinitionNode,
  type ObjectTypeDefinitionNode,
} from 'graphql'
import { LIST_WITHOUT_SIZE, hasDirective, isListWithoutSize } from './directives.ts'

interface Described {
  readonly name?: { readonly value: string }
  readonly description?: { readonly value: string } | undefined
}

// The subgraph that owns a type describes it. Others do not repeat the description.
const isOwned = (type: Described): boolean => Boolean(type.description)

const keyFields = (type: ObjectTypeDefinitionNode): Set<string> =>
  new Set(
    type.directives
      ?.filter((directive) => directive.name.value === 'key')
      .flatMap((directive) =>
        directive.arguments?.flatMap(({ value }) =>
          value.kind === Kind.STRING ? value.value.split(/\s+/) : [],
        ),
      )
      .filter((field) => field !== undefined) ?? [],
  )

const missingDescription = (where: string): string =>
  `${where}: has no description; add its meaning, its unit and when it is null`

const lintArguments = (where: string, values: readonly InputValueDefinitionNode[] | undefined): string[] =>
  (values ?? []).flatMap((value) =>
    value.description ? [] : [missingDescription(`${where}(${value.name.value})`)],
  )

const lintField = (
  where: string,
  field: FieldDefinitionNode,
  type: ObjectTypeDefinitionNode,
  keys: ReadonlySet<string>,
): string[] => {
  const isStub =
    keys.has(field.name.value) ||
    hasDirective(field.directives, 'external') ||
    hasDirective(field.directives, 'shareable')
  const faults = lintArguments(where, field.arguments)
  if (isOwned(type) || !isStub) {
    if (!field.description) faults.push(missingDescription(where))
  }
  // An outage of one subgraph must not null the fields of others, so entity fields must be nullable.
  if (!isOwned(type) && !isStub && field.type.kind === Kind.NON_NULL_TYPE) {
    faults.push(`${where}: another subgraph than the owner of its type resolves it, so it must be nullable`)
  }
  if (isListWithoutSize(type.name.value, field)) faults.push(`${where}: ${LIST_WITHOUT_SIZE}`)
  const requires = field.directives?.find((directive) => directive.name.value === 'requires')
  const selection = requires?.arguments?.[0]?.value
  if (selection?.kind === Kind.STRING && selection.value.includes('(')) {
    faults.push(
      `${where}: @requires with arguments conflicts with arguments of clients; require a field without arguments`,
    )
  }
  return faults
}

const lintType = (subgraph: string, type: ObjectTypeDefinitionNode): string[] => {
  const where = `${subgraph}: ${type.name.value}`
  const keys = keyFields(type)
  const isRoot = type.name.value === 'Query' || type.name.value === 'Mutation'
  const isBare = !isOwned(type) && keys.size === 0 && !isRoot
  return [
    ...(isBare ? [missingDescription(where)] : []),
    ...(type.fields ?? []).flatMap((field) =>
      isRoot
        ? [
            ...lintField(
              `${where}.${field.name.value}`,
              field,
              { ...type, description: { value: '-' } } as never,
              keys,
            ),
            ...(field.type.kind === Kind.NON_NULL_TYPE
              ? [
                  `${where}.${field.name.value}: a root field must be nullable, or its failure nulls the whole response`,
                ]
              : []),
          ]
        : lintField(`${where}.${field.name.value}`, field, type, keys),
    ),
  ]
}

const lintDefinition = (subgraph: string, definition: DefinitionNode): string[] => {
  if (definition.kind === Kind.OBJECT_TYPE_DEFINITION) return lintType(subgraph, definition)
  if (!('name' in definition) || !('description' in definition) || !definition.name) return []
  const where = `${subgraph}: ${definition.name.value}`
  const own = definition.description ? [] : [missingDescription(where)]
  if (definition.kind === Kind.ENUM_TYPE_DEFINITION) {
    return [
      ...own,
      ...(definition.values ?? []).flatMap((value) =>
        value.description ? [] : [missingDescription(`${where}.${value.name.value}`)],
      ),
    ]
  }
  if (definition.kind === Kind.INPUT_OBJECT_TYPE_DEFINITION)
    return [...own, ...lintArguments(where, definition.fields)]
  if (definition.kind === Kind.INTERFACE_TYPE_DEFINITION) {
    return [
      ...own,
      ...(definition.fields ?? []).flatMap((field) =>
        field.description ? [] : [missingDescription(`${where}.${field.name.value}`)],
      ),
    ]
  }
  return own
}

/** The faults in the schema files of subgraphs, each with its remedy. */
export const lintSubgraphs = (
  subgraphs: readonly { readonly name: string; readonly sdl: string }[],
): string[] =>
  subgraphs.flatMap(({ name, sdl }) =>
    parse(sdl).definitions.flatMap((definition) => lintDefinition(name, definition)),
  )
