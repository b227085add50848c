import { parse, visit, type DocumentNode, type GraphQLFormattedError } from 'graphql'

/** In front of an alias that stands apart. No field of the schema may begin so. */
const PREFIX = 'alias__'

// Where a supergraph says which fields the gateway itself asks for: keys of entities, and what other fields require.
const ASKING_DIRECTIVES = new Set(['join__type', 'join__field'])
const ASKING_ARGUMENTS = new Set(['key', 'requires'])

const namesIn = (fieldSet: string): string[] => fieldSet.match(/\w+/g) ?? []

/** The names of fields that the gateway asks subgraphs for by itself. */
const listAskedNames = (supergraph: DocumentNode): Set<string> => {
  const names = new Set(['__typename'])
  visit(supergraph, {
    Directive: ({ name, arguments: given = [] }) => {
      if (!ASKING_DIRECTIVES.has(name.value)) return
      for (const { name: argument, value } of given) {
        if (!ASKING_ARGUMENTS.has(argument.value) || value.kind !== 'StringValue') continue
        for (const asked of namesIn(value.value)) names.add(asked)
      }
    },
    FieldDefinition: ({ name }) => {
      if (name.value.startsWith(PREFIX)) {
        throw new Error(
          `the supergraph has a field "${name.value}": names that begin with "${PREFIX}" are reserved`,
        )
      }
    },
  })
  return names
}

const original = (name: string): string => (name.startsWith(PREFIX) ? name.slice(PREFIX.length) : name)

const restoreValue = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(restoreValue)
  if (value === null || typeof value !== 'object') return value
  return Object.fromEntries(Object.entries(value).map(([name, part]) => [original(name), restoreValue(part)]))
}

const restoreError = (error: GraphQLFormattedError): GraphQLFormattedError => ({
  ...error,
  message: error.message.replaceAll(PREFIX, ''),
  ...(error.path
    ? { path: error.path.map((part) => (typeof part === 'string' ? original(part) : part)) }
    : {}),
})

/** The names that a client gave come back, in data and in the errors' paths. */
export const restoreAliases = (result: {
  data?: Record<string, unknown> | null | undefined
  errors?: readonly GraphQLFormattedError[] | undefined
}): void => {
  if (result.data) result.data = restoreValue(result.data) as Record<string, unknown>
  if (result.errors) result.errors = result.errors.map(restoreError)
}

/**
 * Keeps the names that a client gives apart from the names that the gateway asks by. A plan reads keys and required
 * fields from the same objects that the client's fields are in: `{ id: name }` would be taken for the id, and answers
 * would be those of another thing, without a word.
 */
export class AliasIsolation {
  readonly #asked: ReadonlySet<string>

  constructor(supergraphSdl: string) {
    this.#asked = listAskedNames(parse(supergraphSdl, { noLocation: true }))
  }

  /** The query with such aliases set apart; null when there are none, which costs nothing more. */
  isolate(query: string, document: DocumentNode): string | null {
    const starts: number[] = []
    visit(document, {
      Field: ({ alias, name }) => {
        if (!alias?.loc || alias.value === name.value) return
        if (this.#asked.has(alias.value) || alias.value.startsWith(PREFIX)) starts.push(alias.loc.start)
      },
    })
    if (starts.length === 0) return null
    // Fields are visited in the order of the text.
    const ends = [...starts.slice(1), query.length]
    return (
      query.slice(0, starts[0]) +
      starts.map((start, index) => PREFIX + query.slice(start, ends[index])).join('')
    )
  }
}
