import {
  Kind,
  parse,
  type FieldDefinitionNode,
  type InterfaceTypeDefinitionNode,
  type InterfaceTypeExtensionNode,
  type ObjectTypeDefinitionNode,
  type ObjectTypeExtensionNode,
} from 'graphql'
import { REQUIRES_SCOPE, hasDirective, listDirectives, stringArgument } from './directives.ts'

const SCOPE = /^[a-z]+:[a-z]+$/

interface Field {
  readonly subgraph: string
  readonly type:
    | ObjectTypeDefinitionNode
    | ObjectTypeExtensionNode
    | InterfaceTypeDefinitionNode
    | InterfaceTypeExtensionNode
  readonly node: FieldDefinitionNode
  /** The scopes that it requires, sorted. Empty if it is public. */
  readonly scopes: string
}

const scopesOf = ({ directives }: FieldDefinitionNode): string =>
  listDirectives(directives, REQUIRES_SCOPE)
    .map((one) => stringArgument(one, 'scope') ?? '')
    .sort()
    .join(' ')

const listFields = (subgraph: string, sdl: string): Field[] =>
  parse(sdl).definitions.flatMap((type) =>
    type.kind === Kind.OBJECT_TYPE_DEFINITION ||
    type.kind === Kind.OBJECT_TYPE_EXTENSION ||
    type.kind === Kind.INTERFACE_TYPE_DEFINITION ||
    type.kind === Kind.INTERFACE_TYPE_EXTENSION
      ? (type.fields ?? []).map((node) => ({ subgraph, type, node, scopes: scopesOf(node) }))
      : [],
  )

const nameOf = ({ type, node }: Field): string => `${type.name.value}.${node.name.value}`

const lintDirective = (field: Field): string[] => {
  const where = `${field.subgraph}: ${nameOf(field)}`
  const invalid = field.scopes.split(' ').filter((scope) => !SCOPE.test(scope))
  return [
    ...invalid.map((scope) => `${where}: "${scope}" is not a scope; expected a form like contacts:read`),
    ...(field.node.type.kind === Kind.NON_NULL_TYPE
      ? [`${where}: a field with @requiresScope must be nullable, because callers without the scope get null`]
      : []),
  ]
}

/** A field that this field repeats: the same in another subgraph, or in an interface of its type. */
const isRepetition = (one: Field, other: Field): boolean =>
  one.node.name.value === other.node.name.value &&
  (one.type.name.value === other.type.name.value ||
    (one.type.interfaces ?? []).some(({ name }) => name.value === other.type.name.value))

const lintRepetitions = (restricted: Field, fields: readonly Field[]): string[] =>
  fields
    .filter(
      (other) =>
        other !== restricted &&
        other.scopes !== restricted.scopes &&
        !hasDirective(other.node.directives, 'external') &&
        (isRepetition(restricted, other) || isRepetition(other, restricted)),
    )
    .map(
      (other) =>
        `${other.subgraph}: ${nameOf(other)}: repeats ${nameOf(restricted)}, which requires the scope "${restricted.scopes}", and must require the same`,
    )

// A public field could be calculated from a field for partners only, and would reveal it.
const lintRequirements = (field: Field, restricted: readonly Field[]): string[] =>
  field.scopes === ''
    ? listDirectives(field.node.directives, 'requires').flatMap((requires) => {
        const words = new Set((stringArgument(requires, 'fields') ?? '').match(/\w+/g))
        return restricted
          .filter(({ node }) => words.has(node.name.value))
          .map(
            (one) =>
              `${field.subgraph}: ${nameOf(field)}: is public and requires "${one.node.name.value}", which is for partners only`,
          )
      })
    : []

// A directive under another name would not be found here.
const lintImport = (subgraph: string, sdl: string): string[] =>
  /\{[^{}]*"@requiresScope"[^{}]*\bas:/.test(sdl)
    ? [`${subgraph}: imports @requiresScope under another name; import it without "as"`]
    : []

/** The faults in the directives of fields for partners only, each with its remedy. */
export const lintAccess = (
  subgraphs: readonly { readonly name: string; readonly sdl: string }[],
): string[] => {
  const fields = subgraphs.flatMap(({ name, sdl }) => listFields(name, sdl))
  const restricted = fields.filter(({ scopes }) => scopes !== '')
  return [
    ...subgraphs.flatMap(({ name, sdl }) => lintImport(name, sdl)),
    ...restricted.flatMap(lintDirective),
    ...restricted.flatMap((field) => lintRepetitions(field, fields)),
    ...fields.flatMap((field) => lintRequirements(field, restricted)),
  ]
}

/** The directives of subgraphs that a supergraph does not have. A gateway would treat these fields as public. */
export const listLostDirectives = (
  subgraphs: readonly { readonly name: string; readonly sdl: string }[],
  supergraphSdl: string,
): string[] => {
  const composed = new Map(
    listFields('supergraph', supergraphSdl).map((field) => [nameOf(field), field.scopes]),
  )
  return subgraphs
    .flatMap(({ name, sdl }) => listFields(name, sdl))
    .filter((field) => field.scopes !== '' && composed.get(nameOf(field)) !== field.scopes)
    .map(
      (field) =>
        `${field.subgraph}: ${nameOf(field)}: its @requiresScope is not in the supergraph; add @composeDirective(name: "@requiresScope") to the schema of the subgraph`,
    )
}
