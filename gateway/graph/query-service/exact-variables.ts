import {
  getNullableType,
  isInputObjectType,
  isInputType,
  isListType,
  isScalarType,
  isSpecifiedScalarType,
  typeFromAST,
  type GraphQLInputType,
  type GraphQLSchema,
  type OperationDefinitionNode,
} from 'graphql'
import { ExactNumber } from '../exact-json.ts'

type Variables = Readonly<Record<string, unknown>>

const hasExactNumber = (value: unknown): boolean => {
  if (value instanceof ExactNumber) return true
  if (value === null || typeof value !== 'object') return false
  return Object.values(value).some(hasExactNumber)
}

const settle = (value: unknown, type: GraphQLInputType): unknown => {
  const known = getNullableType(type)
  if (isListType(known)) {
    const item = known.ofType as GraphQLInputType
    return Array.isArray(value) ? value.map((one) => settle(one, item)) : settle(value, item)
  }
  const isObject =
    value !== null && typeof value === 'object' && !Array.isArray(value) && !(value instanceof ExactNumber)
  if (isInputObjectType(known) && isObject) {
    const fields = known.getFields()
    return Object.fromEntries(
      Object.entries(value).map(([name, part]) => [
        name,
        fields[name] ? settle(part, fields[name].type) : part,
      ]),
    )
  }
  if (!(value instanceof ExactNumber) || (isScalarType(known) && !isSpecifiedScalarType(known))) return value
  return isScalarType(known) && known.name === 'ID' ? value.text : Number(value)
}

/** Converts exact numbers in variables to numbers, except those of custom scalars. */
export const settleVariables = (
  schema: GraphQLSchema,
  { variableDefinitions = [] }: OperationDefinitionNode,
  variables: Variables,
): Variables => {
  if (!hasExactNumber(variables)) return variables
  const types = new Map(
    variableDefinitions.map((definition) => [
      definition.variable.name.value,
      typeFromAST(schema, definition.type as never),
    ]),
  )
  return Object.fromEntries(
    Object.entries(variables).map(([name, value]) => {
      const type = types.get(name)
      return [name, type && isInputType(type) ? settle(value, type) : value]
    }),
  )
}
