import {
  Kind,
  parse,
  type DirectiveNode,
  type FieldDefinitionNode,
  type InterfaceTypeDefinitionNode,
  type ObjectTypeDefinitionNode,
} from 'graphql'
import {
  LIST_WITHOUT_SIZE,
  isListWithoutSize,
  listDirectives,
  listTopLevelFields,
  stringArgument,
} from './directives.ts'

const isOfFederation = (name: string): boolean => /^(join|link|core|federation|inaccessible|tag)__/.test(name)

const hasRequirement = (
  { fields = [] }: ObjectTypeDefinitionNode | InterfaceTypeDefinitionNode,
  name: string,
): boolean =>
  fields.some(
    (field) =>
      field.name.value === name &&
      listDirectives(field.directives, 'join__field').some(
        (joinField) => stringArgument(joinField, 'requires') !== null,
      ),
  )

/** Whether the subgraph only declares the field, which another one resolves. */
const isExternal = (joinField: DirectiveNode): boolean =>
  joinField.arguments?.some(
    ({ name, value }) => name.value === 'external' && value.kind === Kind.BOOLEAN && value.value,
  ) === true

const lintField = (
  where: string,
  field: FieldDefinitionNode,
  type: ObjectTypeDefinitionNode | InterfaceTypeDefinitionNode,
): string[] => {
  const joinFields = listDirectives(field.directives, 'join__field')
  const faults: string[] = []
  if (joinFields.some((joinField) => stringArgument(joinField, 'requires')?.includes('('))) {
    faults.push(
      `${where}: @requires with arguments conflicts with other fields that require it with other arguments; require a field without arguments`,
    )
  }
  const chained = joinFields
    .flatMap((joinField) => listTopLevelFields(stringArgument(joinField, 'requires')))
    .find((name) => hasRequirement(type, name))
  if (chained !== undefined) {
    faults.push(
      `${where}: requires "${chained}", which has @requires itself, so some operations have no correct query plan; require the inputs of "${chained}" instead`,
    )
  }
  const graphs = new Set(
    listDirectives(type.directives, 'join__type').map((joinType) => stringArgument(joinType, 'graph')),
  )
  const resolving = joinFields.filter((joinField) => !isExternal(joinField))
  const isResolvedByOneSubgraph = graphs.size > 1 && resolving.length === 1
  if (isResolvedByOneSubgraph && field.type.kind === Kind.NON_NULL_TYPE) {
    faults.push(
      `${where}: only one of several subgraphs resolves it, so its failure nulls its parent; make it nullable`,
    )
  }
  if (isListWithoutSize(type.name.value, field)) faults.push(`${where}: ${LIST_WITHOUT_SIZE}`)
  return faults
}

/** The parts of a supergraph that this gateway supports badly, each with its remedy. */
export const lintSupergraph = (sdl: string): string[] =>
  parse(sdl, { noLocation: true }).definitions.flatMap((definition) => {
    if (!('name' in definition) || !definition.name || isOfFederation(definition.name.value)) return []
    const where = definition.name.value
    const isType = definition.kind !== Kind.DIRECTIVE_DEFINITION && 'description' in definition
    const isRoot = ['Query', 'Mutation', 'Subscription'].includes(where)
    const isUndescribed = isType && !isRoot && !definition.description
    return [
      ...(isUndescribed ? [`${where}: has no description; add its meaning`] : []),
      ...(definition.kind === Kind.OBJECT_TYPE_DEFINITION ||
      definition.kind === Kind.INTERFACE_TYPE_DEFINITION
        ? (definition.fields ?? []).flatMap((field) =>
            lintField(`${where}.${field.name.value}`, field, definition),
          )
        : []),
    ]
  })
