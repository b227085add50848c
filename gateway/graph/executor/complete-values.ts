import {
  isEnumType,
  isObjectType,
  type GraphQLCompositeType,
  type GraphQLLeafType,
  type GraphQLNamedType,
} from 'graphql'
import { ExactNumber } from '../exact-json.ts'
import type { ResponsePath } from '../responses/data.ts'

/** A value that is null because of an error that was reported. */
export const NULLED = Symbol('nulled')
/** The value is inaccessible to clients and therefore null. */
export const HIDDEN = Symbol('hidden')
/** A non-null value is null, so the object or list that contains it becomes null. */
export const BUBBLE = Symbol('bubble')

/** The completion of one response. */
export interface Run {
  /** The path of the value that is being completed. */
  readonly path: (string | number)[]
  readonly report: (path: ResponsePath, subgraph: string | null, what: string) => void
  readonly reportMissing: (path: ResponsePath, field: string) => void
}

/** Converts the value of a subgraph into the value of the response. */
export type Complete = (value: unknown, run: Run) => unknown

export const namesOf = (type: GraphQLNamedType | undefined): ReadonlySet<unknown> =>
  new Set(isEnumType(type) ? type.getValues().map(({ name }) => name) : [])

const isLeafValue = (type: GraphQLLeafType): ((value: unknown) => boolean) => {
  if (isEnumType(type)) {
    const names = namesOf(type)
    return (value) => names.has(value)
  }
  switch (type.name) {
    case 'Int':
      return (value) => Number.isInteger(value) && Number(value) >= -(2 ** 31) && Number(value) < 2 ** 31
    case 'Float':
      return (value) => typeof value === 'number' && Number.isFinite(value)
    case 'String':
      return (value) => typeof value === 'string'
    case 'Boolean':
      return (value) => typeof value === 'boolean'
    case 'ID':
      return (value) => typeof value === 'string' || Number.isInteger(value)
    default:
      return () => true
  }
}

/** The value of an exact number for a built-in type. Custom scalars keep the exact number. */
const toBuiltIn = ({ name }: GraphQLLeafType, value: ExactNumber): unknown => {
  if (name === 'Float') return Number(value)
  return name === 'ID' && /^-?\d+$/.test(value.text) ? value.text : value
}

export const nullOr =
  (complete: Complete): Complete =>
  (value, run) =>
    value === null || value === undefined ? null : complete(value, run)

export const leafOf = (
  type: GraphQLLeafType,
  subgraph: string | null,
  hidden: ReadonlySet<unknown>,
): Complete => {
  const isValid = isLeafValue(type)
  const isId = type.name === 'ID'
  return nullOr((given, run) => {
    const value = given instanceof ExactNumber ? toBuiltIn(type, given) : given
    // Like graphql-js, sends each ID as a string.
    if (isValid(value)) return isId ? String(value) : value
    if (hidden.has(value)) return HIDDEN
    run.report(run.path, subgraph, `a value that is not of type ${type.name}`)
    return NULLED
  })
}

export const listOf = (item: Complete, subgraph: string | null): Complete =>
  nullOr((value, run) => {
    if (!Array.isArray(value)) {
      run.report(run.path, subgraph, 'a value that is not a list')
      return NULLED
    }
    const completed: unknown[] = new Array(value.length)
    let isNulled = false
    for (let index = 0; index < value.length; index += 1) {
      run.path.push(index)
      const result = item(value[index], run)
      run.path.pop()
      if (result === BUBBLE) isNulled = true
      completed[index] = result === NULLED || result === HIDDEN ? null : result
    }
    return isNulled ? NULLED : completed
  })

export const neverNull =
  (complete: Complete, subgraph: string | null): Complete =>
  (value, run) => {
    const result = complete(value, run)
    if (result === null || result === HIDDEN) {
      run.report(run.path, subgraph, 'null for a non-null field')
      return BUBBLE
    }
    return result === NULLED || result === BUBBLE ? BUBBLE : result
  }

export const typeNameOf =
  (type: GraphQLCompositeType): Complete =>
  (_, run) => {
    if (isObjectType(type)) return type.name
    run.report(run.path, null, 'an object without __typename')
    return BUBBLE
  }
