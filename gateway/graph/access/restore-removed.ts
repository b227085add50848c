import type { GraphQLError } from 'graphql'
import { accessDenied } from '../../../schema/errors/client-errors.ts'
import { describeScopes } from './access-rules.ts'
import type { ReducedOperation, RemovedField } from './reduced-operation.ts'

// An error for each row of a long list would take longer than the response.
const MAX_ERRORS = 200

const isPlainObject = (value: unknown): value is Record<string, unknown> => {
  if (value === null || typeof value !== 'object') return false
  const prototype: unknown = Object.getPrototypeOf(value)
  return prototype === Object.prototype || prototype === null
}

type Path = readonly (string | number)[]

const deny = ({ field, rule }: RemovedField, isAuthenticated: boolean, path: Path): GraphQLError =>
  accessDenied(field, describeScopes(rule), isAuthenticated, path)

/** The data with null for each removed field, and an error for each. */
export const restoreRemoved = (
  { removed, nonNull }: ReducedOperation,
  data: Record<string, unknown> | null,
  isAuthenticated: boolean,
): { data: Record<string, unknown> | null; errors: readonly GraphQLError[] } => {
  if (nonNull) return { data: null, errors: [deny(nonNull, isAuthenticated, [nonNull.responseName])] }
  const errors: GraphQLError[] = []
  const restoreValue = (value: unknown, path: Path): unknown => {
    if (Array.isArray(value)) return value.map((item, index) => restoreValue(item, [...path, index]))
    // Exact numbers are objects of a class.
    if (!isPlainObject(value)) return value
    return Object.fromEntries(
      Object.entries(value).map(([name, part]) => {
        const field = removed.get(name)
        if (!field) return [name, restoreValue(part, [...path, name])]
        if (errors.length < MAX_ERRORS) {
          errors.push(deny(field, isAuthenticated, [...path, field.responseName]))
        }
        return [field.responseName, null]
      }),
    )
  }
  return { data: restoreValue(data, []) as Record<string, unknown> | null, errors }
}
