import {
  Kind,
  parse,
  type ConstDirectiveNode,
  type FieldDefinitionNode,
  type SelectionSetNode,
} from 'graphql'

type Directives = readonly ConstDirectiveNode[] | undefined

/** The directive of fields for partners only. */
export const REQUIRES_SCOPE = 'requiresScope' as const

export const listDirectives = (directives: Directives, name: string): ConstDirectiveNode[] =>
  (directives ?? []).filter((directive) => directive.name.value === name)

export const hasDirective = (directives: Directives, name: string): boolean =>
  listDirectives(directives, name).length > 0

/** The text or enum value of a directive's argument; null if it has none. */
export const stringArgument = (directive: ConstDirectiveNode, name: string): string | null => {
  const value = directive.arguments?.find((argument) => argument.name.value === name)?.value
  return value?.kind === Kind.STRING || value?.kind === Kind.ENUM ? value.value : null
}

/** The boolean value of a directive's argument; null if it has none. */
export const booleanArgument = (directive: ConstDirectiveNode, name: string): boolean | null => {
  const value = directive.arguments?.find((argument) => argument.name.value === name)?.value
  return value?.kind === Kind.BOOLEAN ? value.value : null
}

/** The selections of a field set of `@key`, `@requires` or `@provides`. */
export const parseFieldSet = (fieldSet: string): SelectionSetNode => {
  const [operation] = parse(`{ ${fieldSet} }`, { noLocation: true }).definitions
  if (operation?.kind !== Kind.OPERATION_DEFINITION) throw new Error(`not a field set: ${fieldSet}`)
  return operation.selectionSet
}

/** The names of the top-level fields of a field set, including those in fragments; empty without a field set. */
export const listTopLevelFields = (fieldSet: string | null): string[] => {
  const list = ({ selections }: SelectionSetNode): string[] =>
    selections.flatMap((selection) => {
      if (selection.kind === Kind.FIELD) return [selection.name.value]
      return selection.kind === Kind.INLINE_FRAGMENT ? list(selection.selectionSet) : []
    })
  return fieldSet === null ? [] : list(parseFieldSet(fieldSet))
}

const isList = ({ type }: FieldDefinitionNode): boolean =>
  type.kind === Kind.LIST_TYPE || (type.kind === Kind.NON_NULL_TYPE && type.type.kind === Kind.LIST_TYPE)

// The `first` of the field above limits the items of a page.
const PAGE_ITEMS = new Set(['edges', 'nodes'])

/** A list without a stated size: it has neither `first` nor @listSize. */
export const isListWithoutSize = (typeName: string, field: FieldDefinitionNode): boolean =>
  isList(field) &&
  !hasDirective(field.directives, 'listSize') &&
  !hasDirective(field.directives, 'external') &&
  !field.arguments?.some(({ name }) => name.value === 'first') &&
  !(typeName.endsWith('Connection') && PAGE_ITEMS.has(field.name.value))

export const LIST_WITHOUT_SIZE =
  'is a list without a stated length; add `first` with a bound, or @listSize(assumedSize: …)'
