import { createHash } from 'node:crypto'
import { readFileSync, readdirSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { Kind, parse, print, type GraphQLError, type OperationDefinitionNode } from 'graphql'
import {
  hashMismatch,
  persistedQueriesNotSupported,
  persistedQueryNotFound,
  storedOperationNotFound,
  storedOperationsOnly,
} from '../../../schema/errors/client-errors.ts'
import { OperatorError, messageOf } from '../../../schema/errors/operator-error.ts'
import type { RequestParameters } from './request-parameters.ts'

const FOLDER = new URL('../../../schema/operations/', import.meta.url)
const PARTNER_FOLDER = new URL('../../../schema/partner-operations/', import.meta.url)

const readFolder = (folder: URL): string[] =>
  readdirSync(fileURLToPath(folder)).map((file) => readFileSync(new URL(file, folder), 'utf8'))

/** A stored operation with the details that people need to use it. */
export interface DescribedOperation {
  readonly name: string
  /** A description in one sentence. */
  readonly about: string
  readonly text: string
  /** Whether it is a mutation, which GET does not accept. */
  readonly isChange: boolean
  readonly variables: readonly {
    readonly name: string
    /** The type in GraphQL notation, for example ID! or [Weight!]. */
    readonly type: string
    readonly isRequired: boolean
  }[]
}

interface Manifest {
  readonly operations: readonly { readonly id: string; readonly body: string }[]
}

const isManifest = (value: unknown): value is Manifest =>
  value !== null &&
  typeof value === 'object' &&
  'operations' in value &&
  Array.isArray(value.operations) &&
  value.operations.every(
    (one: { id?: unknown; body?: unknown } | null) =>
      typeof one?.id === 'string' && typeof one.body === 'string',
  )

/** The operations of a manifest of persisted queries, in the format that Apollo's tools write. */
export const readManifest = (path: string): StoredOperations => {
  const refuse = (fault: string): OperatorError =>
    new OperatorError(
      `The manifest "${path}" is invalid.`,
      'Use a file that `generate-persisted-query-manifest` wrote: {"operations": [{"id", "body"}]}.',
      [fault],
    )
  let value: unknown
  try {
    value = JSON.parse(readFileSync(path, 'utf8'))
  } catch (error) {
    throw refuse(messageOf(error))
  }
  if (!isManifest(value)) throw refuse('It has no list of operations with "id" and "body".')
  const ids = new Map(value.operations.map(({ id, body }) => [id, body]))
  for (const [id, body] of ids) {
    try {
      parse(body)
    } catch (error) {
      throw refuse(`The operation "${id}": ${messageOf(error)}`)
    }
  }
  return new StoredOperations([...ids.values()], ids)
}

/**
 * The stored operations. A request selects one by hash, by name or by its text. Queries of clients are never stored.
 */
export class StoredOperations {
  /** By the hash of the text, and by the id in the manifest. */
  readonly #byHash: Map<string, string>
  readonly #byName = new Map<string, string>()
  readonly #forPartners: ReadonlySet<string>

  constructor(
    texts: readonly string[] = [],
    ids: ReadonlyMap<string, string> = new Map(),
    forPartners: readonly string[] = [],
  ) {
    this.#byHash = new Map(ids)
    this.#forPartners = new Set(forPartners)
    for (const text of [...texts, ...forPartners]) {
      this.#byHash.set(hashOf(text), text)
      for (const definition of parse(text).definitions) {
        if (definition.kind === Kind.OPERATION_DEFINITION && definition.name)
          this.#byName.set(definition.name.value, text)
      }
    }
  }

  /** The operations of schema/operations/ and schema/partner-operations/. */
  static shipped(): StoredOperations {
    return new StoredOperations(readFolder(FOLDER), new Map(), readFolder(PARTNER_FOLDER))
  }

  /** The text of each operation. */
  list(): string[] {
    return [...new Set(this.#byHash.values())]
  }

  /** The named operations for everybody, with their variables. */
  describe(): DescribedOperation[] {
    return [...this.#byName]
      .filter(([, text]) => !this.#forPartners.has(text))
      .map(([name, text]) => {
        const operation = findOperation(text, name)
        return {
          name,
          about: aboutOf(text),
          text,
          isChange: operation?.operation === 'mutation',
          variables: variablesOf(operation),
        }
      })
      .sort((a, b) => (a.name < b.name ? -1 : 1))
  }

  /** The query of a request, and whether it is stored; or the error if it is not found. */
  resolve(
    request: RequestParameters,
    isStoredOnly: boolean,
  ): { query: string; isStored: boolean } | { error: GraphQLError; status: 200 | 400 } {
    const hash = (request.extensions?.['persistedQuery'] as { sha256Hash?: unknown } | undefined)?.sha256Hash
    if (request.query) {
      if (
        hash !== undefined &&
        hash !== hashOf(request.query) &&
        this.#byHash.get(String(hash)) !== request.query
      ) {
        return { error: hashMismatch(), status: 400 }
      }
      const isStored = this.#byHash.has(hashOf(request.query))
      return isStoredOnly && !isStored
        ? { error: storedOperationsOnly(), status: 200 }
        : { query: request.query, isStored }
    }
    const query = request.operation ? this.#byName.get(request.operation) : this.#byHash.get(String(hash))
    if (query !== undefined) return { query, isStored: true }
    if (request.operation) return { error: storedOperationNotFound(), status: 200 }
    const error = this.#byHash.size > 0 ? persistedQueryNotFound() : persistedQueriesNotSupported()
    return { error, status: 200 }
  }
}

// The first line of each file is a comment with the description.
const aboutOf = (text: string): string => /^#\s*(.*)/.exec(text)?.[1] ?? ''

const findOperation = (text: string, name: string): OperationDefinitionNode | undefined => {
  const isNamed = (definition: { kind: Kind }): definition is OperationDefinitionNode =>
    definition.kind === Kind.OPERATION_DEFINITION &&
    (definition as OperationDefinitionNode).name?.value === name
  return parse(text).definitions.find(isNamed)
}

const variablesOf = (operation: OperationDefinitionNode | undefined): DescribedOperation['variables'] =>
  (operation?.variableDefinitions ?? []).map(({ variable, type }) => ({
    name: variable.name.value,
    type: print(type),
    isRequired: type.kind === Kind.NON_NULL_TYPE,
  }))

const hashOf = (text: string): string => createHash('sha256').update(text).digest('hex')
