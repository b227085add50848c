import { hash } from 'node:crypto'
import {
  NoSchemaIntrospectionCustomRule,
  parse,
  specifiedRules,
  validate,
  type DocumentNode,
  type OperationDefinitionNode,
  type ValidationRule,
} from 'graphql'
import type { Config } from '../../config.ts'
import { checkOperation, chooseOperation, type OperationCost } from '../operation-limits/check-operation.ts'
import { isIntrospectionOnly } from '../operation-limits/introspection.ts'
import { OperationCache } from '../operation-cache.ts'
import type { AliasRenaming } from '../planning/aliases.ts'
import type { LoadedSupergraph } from '../supergraph/supergraph.ts'
import { listDeprecations } from './deprecations.ts'
import { isLive } from '../supergraph/live-fields.ts'
import { hashText } from './request-record.ts'
import type { VersionedGraph } from './versioned-graph.ts'

/** An operation in the form in which a client sent it. */
export interface SentOperation {
  readonly query: string
  readonly operationName: string | undefined
}

/** A query that was validated. It is not parsed, validated or measured again. */
export interface PreparedOperation {
  /** A digest of its text and operation name. Equal keys have equal plans. */
  readonly key: string
  readonly sent: SentOperation
  /** The start of the SHA-256 of its text, for the log. */
  readonly textHash: string
  readonly document: DocumentNode
  readonly operation: OperationDefinitionNode
  readonly hasRenamedAliases: boolean
  /** Whether its response can change without a load. */
  readonly isLive: boolean
  /** The deprecated fields that it requests. */
  readonly deprecations: readonly string[]
  /** Its cost if that does not depend on variables; otherwise the cost is calculated for each request. */
  readonly fixedCost: { readonly cost: OperationCost | null } | null
}

export const operationKey = ({ query, operationName }: SentOperation): string =>
  hash('sha256', `${operationName ?? ''}\n${query}`, 'base64url')

export const isQuery = (operation: OperationDefinitionNode | null): boolean =>
  operation?.operation === 'query'

export interface PreparationParts {
  readonly config: Config
  readonly loaded: LoadedSupergraph
  readonly aliases: AliasRenaming
  readonly rules: readonly ValidationRule[]
  readonly graph: VersionedGraph
}

/** Validates operations, and caches those that are valid queries. */
export class PreparedOperations {
  readonly #parts: PreparationParts
  readonly #prepared = new OperationCache<PreparedOperation>()

  constructor(parts: PreparationParts) {
    this.#parts = parts
  }

  find(sent: SentOperation): PreparedOperation | undefined {
    return this.#prepared.get(operationKey(sent))
  }

  /** The cached operations, the most recently used first. */
  list(): SentOperation[] {
    return [...this.#prepared.values()].map(({ sent }) => sent)
  }

  add(sent: SentOperation, operation: Omit<PreparedOperation, 'key' | 'sent' | 'textHash' | 'isLive'>): void {
    const key = operationKey(sent)
    const prepared = {
      ...operation,
      key,
      sent,
      textHash: hashText(sent.query),
      isLive: isLive(this.#parts.loaded.liveFields, operation.document, operation.operation),
    }
    this.#prepared.set(key, prepared, sent.query.length)
  }

  /**
   * The query with renamed response names; null if none conflicts, or if the query is invalid. Error locations refer
   * to the client's text, and an invalid operation can become valid after renaming, so the original is validated.
   */
  renameConflicting(query: string, document: DocumentNode): string | null {
    const renamed = this.#parts.aliases.renameConflicting(query, document)
    return renamed !== null && this.#isValid(document) ? renamed : null
  }

  /** Validates, measures and plans an operation, so that its first request is fast. */
  prepare(sent: SentOperation): void {
    const { loaded, config, aliases, graph } = this.#parts
    const { query, operationName } = sent
    const verdict = checkOperation(loaded.measured, sent, config.queryLimits)
    if ('error' in verdict || !verdict.document || !this.#isValid(verdict.document)) return
    const renamed = aliases.renameConflicting(query, verdict.document)
    const document = renamed === null ? verdict.document : parse(renamed)
    const operation = chooseOperation(document, operationName)
    if (!operation || !isQuery(operation) || isIntrospectionOnly(operation)) return
    try {
      graph.prepare({ key: operationKey(sent), document, operation })
    } catch {
      // A request of this operation fails and is logged; the others are not affected.
      return
    }
    this.add(sent, {
      document,
      operation,
      hasRenamedAliases: renamed !== null,
      deprecations: listDeprecations(loaded.apiSchema, document, operation),
      fixedCost: verdict.isCostFixed ? { cost: verdict.cost } : null,
    })
  }

  /** Whether Apollo Server would accept it: the same rules, applied to the client's names. */
  #isValid(document: DocumentNode): boolean {
    const { loaded, config, rules } = this.#parts
    const introspection = config.isIntrospectionOn ? [] : [NoSchemaIntrospectionCustomRule]
    return validate(loaded.apiSchema, document, [...specifiedRules, ...introspection, ...rules]).length === 0
  }
}
