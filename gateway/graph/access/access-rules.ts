import {
  Kind,
  type ConstDirectiveNode,
  type DocumentNode,
  type FieldDefinitionNode,
  type TypeDefinitionNode,
  type TypeNode,
  type ValueNode,
} from 'graphql'
import { REQUIRES_SCOPE, listDirectives, stringArgument } from '../../../schema/directives.ts'
import type { Identity } from '../../access/identity.ts'

/** A caller meets a requirement if it has a token with all scopes of one of the alternatives. */
export type Requirement = readonly (readonly string[])[]

/** The requirements of a field. All of them must be met. */
export type AccessRule = readonly Requirement[]

/** The rules of a supergraph, by `Type.field`. A field without a rule is public. */
export type AccessRules = ReadonlyMap<string, AccessRule>

export const isMet = (requirement: Requirement, identity: Identity | null): boolean =>
  identity !== null && requirement.some((scopes) => scopes.every((scope) => identity.scopes.has(scope)))

/** The scopes that a rule requires, for people. Empty if any token is sufficient. */
export const describeScopes = (rule: AccessRule): string =>
  rule
    .map((requirement) =>
      requirement
        .filter((scopes) => scopes.length > 0)
        .map((scopes) => scopes.map((scope) => `"${scope}"`).join(' and '))
        .join(' or '),
    )
    .filter((text) => text !== '')
    .join(' and ')

const toList = (value: ValueNode | undefined): readonly ValueNode[] =>
  value === undefined ? [] : value.kind === Kind.LIST ? value.values : [value]

const readAlternatives = (directive: ConstDirectiveNode): Requirement =>
  toList(directive.arguments?.find(({ name }) => name.value === 'scopes')?.value).map((scopes) =>
    toList(scopes).flatMap((scope) => (scope.kind === Kind.STRING ? [scope.value] : [])),
  )

const ANY_TOKEN: Requirement = [[]]

/** The name of each directive in a supergraph, which a subgraph may import under another one. */
interface DirectiveNames {
  readonly authenticated: string
  readonly requiresScopes: string
  readonly requiresScope: string
}

const SPECIFICATIONS: Readonly<Record<keyof DirectiveNames, RegExp>> = {
  authenticated: /^https:\/\/specs\.apollo\.dev\/authenticated\//,
  requiresScopes: /^https:\/\/specs\.apollo\.dev\/requiresScopes\//,
  requiresScope: /\/access\/v1\.\d+$/,
}

/** The name under which a link imports a directive. */
const readImport = (link: ConstDirectiveNode, directive: string): string => {
  const imports = toList(link.arguments?.find(({ name }) => name.value === 'import')?.value)
  for (const value of imports) {
    if (value.kind !== Kind.OBJECT) continue
    const textOf = (field: string): string => {
      const part = value.fields.find(({ name }) => name.value === field)?.value
      return part?.kind === Kind.STRING ? part.value.replace('@', '') : ''
    }
    if (textOf('name') === directive && textOf('as') !== '') return textOf('as')
  }
  return stringArgument(link, 'as') ?? directive
}

const readNames = ({ definitions }: DocumentNode): DirectiveNames => {
  const links = definitions.flatMap((one) =>
    one.kind === Kind.SCHEMA_DEFINITION ? listDirectives(one.directives, 'link') : [],
  )
  const find = (directive: keyof DirectiveNames): string => {
    const link = links.find((one) => SPECIFICATIONS[directive].test(stringArgument(one, 'url') ?? ''))
    return link ? readImport(link, directive) : directive
  }
  return {
    authenticated: find('authenticated'),
    requiresScopes: find('requiresScopes'),
    requiresScope: find(REQUIRES_SCOPE),
  }
}

/** The requirements that the directives of a type or a field state. */
const readRule = (
  names: DirectiveNames,
  directives: readonly ConstDirectiveNode[] | undefined,
): AccessRule => [
  ...listDirectives(directives, names.authenticated).map(() => ANY_TOKEN),
  ...listDirectives(directives, names.requiresScopes).map(readAlternatives),
  ...listDirectives(directives, names.requiresScope).map((one) => [[stringArgument(one, 'scope') ?? '']]),
]

const nameOf = (type: TypeNode): string =>
  type.kind === Kind.NAMED_TYPE ? type.name.value : nameOf(type.type)

const unite = (one: AccessRule, other: AccessRule): AccessRule => {
  const byText = new Map([...one, ...other].map((requirement) => [JSON.stringify(requirement), requirement]))
  return [...byText.values()]
}

type TypeWithFields = TypeDefinitionNode & { readonly fields: readonly FieldDefinitionNode[] }

const hasFields = (type: TypeDefinitionNode): type is TypeWithFields =>
  type.kind === Kind.OBJECT_TYPE_DEFINITION || type.kind === Kind.INTERFACE_TYPE_DEFINITION

/**
 * The rules of `@requiresScope`, `@authenticated` and `@requiresScopes`. The rule of a type applies to its fields and to
 * all fields that return it. A field of an interface has also the rules of its field in each type that implements it.
 */
export const readAccessRules = (document: DocumentNode): AccessRules => {
  const { definitions } = document
  const names = readNames(document)
  const types = definitions.filter((one): one is TypeDefinitionNode => one.kind.endsWith('TypeDefinition'))
  const ofTypes = new Map(types.map(({ name, directives }) => [name.value, readRule(names, directives)]))
  const withFields = types.filter(hasFields)
  const declared = new Set(
    withFields.flatMap((type) => type.fields.map(({ name }) => `${type.name.value}.${name.value}`)),
  )
  const rules = new Map<string, AccessRule>()
  const add = (field: string, rule: AccessRule): void => {
    if (rule.length > 0 && declared.has(field)) rules.set(field, unite(rules.get(field) ?? [], rule))
  }
  for (const type of withFields) {
    for (const { name, type: result, directives } of type.fields) {
      const rule = [
        ...(ofTypes.get(type.name.value) ?? []),
        ...(ofTypes.get(nameOf(result)) ?? []),
        ...readRule(names, directives),
      ]
      add(`${type.name.value}.${name.value}`, rule)
      if (type.kind !== Kind.OBJECT_TYPE_DEFINITION) continue
      for (const { name: implemented } of type.interfaces ?? [])
        add(`${implemented.value}.${name.value}`, rule)
    }
  }
  return rules
}
