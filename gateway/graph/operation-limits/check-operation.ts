import {
  Kind,
  Lexer,
  Source,
  TokenKind,
  parse,
  visit,
  type DocumentNode,
  type GraphQLError,
  type OperationDefinitionNode,
} from 'graphql'
import {
  operationNotResolved,
  operationTooExpensive,
  operationTypeMissing,
} from '../../../schema/errors/client-errors.ts'
import type { QueryLimits } from '../../limits.ts'
import { DocumentMeasurer, type MeasuredSchema } from './document-measures.ts'

export interface OperationParameters {
  readonly query: string
  readonly operationName?: string | undefined
  readonly variables?: Readonly<Record<string, unknown>> | undefined
}

/** Reads at most as many tokens as the limit allows. The parser reports syntax errors later. */
const hasTooManyTokens = (query: string, limit: number): boolean => {
  if (limit === Infinity) return false
  const lexer = new Lexer(new Source(query))
  try {
    for (let tokens = 0; tokens <= limit; tokens += 1) {
      if (lexer.advance().kind === TokenKind.EOF) return false
    }
    return true
  } catch {
    return false
  }
}

export const chooseOperation = (
  document: DocumentNode,
  name: string | undefined,
): OperationDefinitionNode | null => {
  const operations = document.definitions.filter(
    (definition) => definition.kind === Kind.OPERATION_DEFINITION,
  )
  const chosen = name ? operations.filter((operation) => operation.name?.value === name) : operations
  return chosen.length === 1 ? (chosen[0] ?? null) : null
}

const countNodes = (document: DocumentNode): { aliases: number; directives: number } => {
  const counts = { aliases: 0, directives: 0 }
  visit(document, {
    Field: ({ alias }) => {
      if (alias) counts.aliases += 1
    },
    Directive: () => {
      counts.directives += 1
    },
  })
  return counts
}

export interface OperationCost {
  readonly requested: number
  readonly limit: number
}

export type Verdict =
  | {
      readonly error: GraphQLError
      /** 400 for every media type, or the status of a validation error. */
      readonly status: 400 | 'as validation'
    }
  | {
      /** Null if no limit is set. */
      readonly cost: OperationCost | null
      readonly document: DocumentNode
      /** Whether the cost does not depend on variables. */
      readonly isCostFixed: boolean
    }
  /** Not written in GraphQL: the parser's own error says where. */
  | { readonly cost: null; readonly document: null }

const unresolved = (document: DocumentNode, name: string | undefined): GraphQLError => {
  const names = document.definitions.flatMap((definition) =>
    definition.kind === Kind.OPERATION_DEFINITION ? (definition.name?.value ?? 'an unnamed operation') : [],
  )
  const found = names.length === 0 ? 'no operation' : names.slice(0, 5).join(', ')
  return operationNotResolved(found, Boolean(name))
}

/**
 * Refuses operations that exceed a limit, before validation and planning. Syntax errors and unknown names pass,
 * because later steps report them.
 */
export const checkOperation = (
  measured: MeasuredSchema,
  parameters: OperationParameters,
  limits: QueryLimits,
): Verdict => {
  const bytes = Buffer.byteLength(parameters.query)
  if (bytes > limits.textBytes)
    return { status: 400, error: operationTooExpensive('bytes of text', bytes, limits.textBytes) }
  if (hasTooManyTokens(parameters.query, limits.tokens)) {
    return { status: 400, error: operationTooExpensive('tokens or more', limits.tokens + 1, limits.tokens) }
  }
  let document: DocumentNode
  try {
    document = parse(parameters.query)
  } catch {
    return { cost: null, document: null }
  }
  const operation = chooseOperation(document, parameters.operationName)
  if (!operation) return { error: unresolved(document, parameters.operationName), status: 400 }
  if (!measured.schema.getRootType(operation.operation)) {
    return {
      error: operationTypeMissing(operation.operation),
      status: 'as validation',
    }
  }
  const { aliases, directives } = countNodes(document)
  if (aliases > limits.aliases)
    return { status: 400, error: operationTooExpensive('aliases', aliases, limits.aliases) }
  if (directives > limits.directives)
    return { status: 400, error: operationTooExpensive('directives', directives, limits.directives) }
  const measurer = new DocumentMeasurer(measured, document, parameters.variables ?? {})
  const { levels, rootFields, cost, fields } = measurer.measure(operation)
  if (levels > limits.levels)
    return {
      status: 400,
      error: operationTooExpensive('levels', levels === Infinity ? 'infinitely many' : levels, limits.levels),
    }
  if (fields > limits.tokens) {
    return {
      status: 400,
      error: operationTooExpensive('fields after fragments are expanded', fields, limits.tokens),
    }
  }
  if (rootFields > limits.rootFields)
    return { status: 400, error: operationTooExpensive('root fields', rootFields, limits.rootFields) }
  const error = checkCost(cost, limits)
  if (error) return { status: 400, error }
  return { cost: toCost(cost, limits), document, isCostFixed: !measurer.hasReadVariables }
}

const checkCost = (cost: number, limits: QueryLimits): GraphQLError | null =>
  cost > limits.cost
    ? operationTooExpensive(
        'objects in its response, estimated from list sizes (its cost)',
        cost,
        limits.cost,
      )
    : null

const toCost = (cost: number, limits: QueryLimits): OperationCost | null =>
  limits.cost === Infinity ? null : { requested: cost, limit: limits.cost }

/** The cost of an operation that is within all other limits, with other variables. */
export const measureCost = (
  measured: MeasuredSchema,
  document: DocumentNode,
  operation: OperationDefinitionNode,
  variables: Readonly<Record<string, unknown>>,
  limits: QueryLimits,
): { readonly cost: OperationCost | null } | { readonly error: GraphQLError } => {
  const { cost } = new DocumentMeasurer(measured, document, variables).measure(operation)
  const error = checkCost(cost, limits)
  return error ? { error } : { cost: toCost(cost, limits) }
}
