import {
  print,
  visit,
  type ConstDirectiveNode,
  type DocumentNode,
  type FieldNode,
  type GraphQLFormattedError,
} from 'graphql'
import { booleanArgument } from '../../../schema/directives.ts'
import { OperatorError } from '../../../schema/errors/operator-error.ts'
import type { PlannedNames } from '../supergraph/planned-names.ts'

/** The prefix of a renamed response name. No field of the schema may begin with it. */
const PREFIX = 'alias__'

// The number distinguishes fields that clients request under the same name.
const SET_APART = /^alias__(?:\d+__)?/

/** The client's response name for a name of a plan. */
export const originalName = (name: string): string =>
  name.startsWith(PREFIX) ? name.replace(SET_APART, '') : name

/** The data with the client's response names. All its keys must be names of fields. */
export const restoreNames = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(restoreNames)
  if (value === null || typeof value !== 'object') return value
  return Object.fromEntries(
    Object.entries(value).map(([name, part]) => [originalName(name), restoreNames(part)]),
  )
}

/** The error with the client's response names. */
export const restoreError = (error: GraphQLFormattedError): GraphQLFormattedError => ({
  ...error,
  message: error.message.replaceAll(/alias__(?:\d+__)?/g, ''),
  ...(error.path
    ? { path: error.path.map((part) => (typeof part === 'string' ? originalName(part) : part)) }
    : {}),
})

const hasInterfaceObjects = (supergraph: DocumentNode): boolean => {
  let has = false
  visit(supergraph, {
    Directive: (directive) => {
      if (booleanArgument(directive as ConstDirectiveNode, 'isInterfaceObject') === true) has = true
    },
  })
  return has
}

const signatureOf = ({ name, arguments: args = [] }: FieldNode): string =>
  `${name.value}(${args
    .map((argument) => print(argument))
    .sort()
    .join(',')})`

/**
 * The response names that are used for several fields, or for one field with several arguments, with a number for
 * each. A subgraph with an interface object has one type only, so that fields of different types would conflict there.
 */
const numberConflicts = (document: DocumentNode): ReadonlyMap<string, ReadonlyMap<string, number>> => {
  const signatures = new Map<string, Map<string, number>>()
  visit(document, {
    Field: (field) => {
      const responseName = field.alias?.value ?? field.name.value
      const known = signatures.get(responseName) ?? new Map<string, number>()
      signatures.set(responseName, known)
      const signature = signatureOf(field)
      if (!known.has(signature)) known.set(signature, known.size + 1)
    },
  })
  return new Map([...signatures].filter(([, known]) => known.size > 1))
}

const refuseReservedNames = (supergraph: DocumentNode): void => {
  visit(supergraph, {
    FieldDefinition: ({ name }) => {
      if (name.value.startsWith(PREFIX)) {
        throw new OperatorError(
          `The supergraph has the field "${name.value}". Names that begin with "${PREFIX}" are reserved for this gateway.`,
          'Rename the field in its subgraph and compose again.',
        )
      }
    },
  })
}

/**
 * Renames response names of the client that conflict with names that the gateway requests. A plan reads keys and
 * required fields from the same objects as the client's fields: it would read `{ id: name }` as the id, and
 * `comments(limit: 1)` as the comments that a field requires with `limit: 3`. The response would contain wrong values
 * without an error.
 */
export class AliasRenaming {
  readonly #planned: PlannedNames
  readonly #hasInterfaceObjects: boolean

  constructor(supergraph: DocumentNode, planned: PlannedNames) {
    refuseReservedNames(supergraph)
    this.#planned = planned
    this.#hasInterfaceObjects = hasInterfaceObjects(supergraph)
  }

  /** The query with conflicting names renamed; null if there are none. */
  renameConflicting(query: string, document: DocumentNode): string | null {
    const insertions: { readonly at: number; readonly text: string }[] = []
    const { names, namesWithArguments } = this.#planned
    const numbers = this.#hasInterfaceObjects ? numberConflicts(document) : null
    visit(document, {
      Field: (field) => {
        const { alias, name, arguments: args = [] } = field
        const responseName = alias?.value ?? name.value
        const isOther = alias !== undefined && alias.value !== name.value
        // The client may request the same field with other arguments.
        const hasOtherArguments = namesWithArguments.has(name.value) || args.length > 0
        const meets = names.has(responseName) && (isOther || hasOtherArguments)
        const number = numbers?.get(responseName)?.get(signatureOf(field))
        if (!meets && number === undefined && !responseName.startsWith(PREFIX)) return
        const prefix = number === undefined ? PREFIX : `${PREFIX}${number}__`
        if (alias?.loc) insertions.push({ at: alias.loc.start, text: prefix })
        else if (name.loc) insertions.push({ at: name.loc.start, text: `${prefix}${name.value}: ` })
      },
    })
    if (insertions.length === 0) return null
    // Fields are visited in the order of the text.
    let renamed = query.slice(0, insertions[0]?.at)
    insertions.forEach(({ at, text }, index) => {
      renamed += text + query.slice(at, insertions[index + 1]?.at)
    })
    return renamed
  }
}
