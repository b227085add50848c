import {
  print,
  visit,
  type ConstDirectiveNode,
  type DocumentNode,
  type FieldNode,
  type GraphQLFormattedError,
} from 'graphql'
import { flagOf } from '../../../schema/directives.ts'
import { OperatorError } from '../../../schema/errors.ts'
import type { PlannedNames } from '../supergraph/planned-names.ts'

/** In front of a name that stands apart. No field of the schema may begin so. */
const PREFIX = 'alias__'

// A number keeps fields apart that clients request under one name.
const SET_APART = /^alias__(?:\d+__)?/

/** The client's response name of a field of a plan. */
export const originalName = (name: string): string =>
  name.startsWith(PREFIX) ? name.replace(SET_APART, '') : name

/** Data whose keys are all names of fields, under the client's response names. */
export const restoreNames = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(restoreNames)
  if (value === null || typeof value !== 'object') return value
  return Object.fromEntries(
    Object.entries(value).map(([name, part]) => [originalName(name), restoreNames(part)]),
  )
}

/** An error under the client's response names. */
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
      if (flagOf(directive as ConstDirectiveNode, 'isInterfaceObject') === true) has = true
    },
  })
  return has
}

const signatureOf = ({ name, arguments: given = [] }: FieldNode): string =>
  `${name.value}(${given
    .map((argument) => print(argument))
    .sort()
    .join(',')})`

/**
 * The response names that stand for several fields, or for one with several arguments, each with a number. Under an
 * interface object, a subgraph knows one type alone: fields of different types would meet there.
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
 * Keeps the names that a client gives apart from the names that the gateway asks by. A plan reads keys and required
 * fields from the same objects that the client's fields are in: `{ id: name }` would be taken for the id, and
 * `comments(limit: 1)` for the comments that a field requires with `limit: 3`. Answers would be those of another thing,
 * without a word.
 */
export class AliasIsolation {
  readonly #planned: PlannedNames
  readonly #hasInterfaceObjects: boolean

  constructor(supergraph: DocumentNode, planned: PlannedNames) {
    refuseReservedNames(supergraph)
    this.#planned = planned
    this.#hasInterfaceObjects = hasInterfaceObjects(supergraph)
  }

  /** The query with such names set apart; null when there are none, which costs nothing more. */
  isolate(query: string, document: DocumentNode): string | null {
    const insertions: { readonly at: number; readonly text: string }[] = []
    const { names, namesWithArguments } = this.#planned
    const numbers = this.#hasInterfaceObjects ? numberConflicts(document) : null
    visit(document, {
      Field: (field) => {
        const { alias, name, arguments: given = [] } = field
        const responseName = alias?.value ?? name.value
        const isOther = alias !== undefined && alias.value !== name.value
        // The same field, and perhaps other arguments than the plan's own.
        const hasOtherArguments = namesWithArguments.has(name.value) || given.length > 0
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
    let isolated = query.slice(0, insertions[0]?.at)
    insertions.forEach(({ at, text }, index) => {
      isolated += text + query.slice(at, insertions[index + 1]?.at)
    })
    return isolated
  }
}
