import { GraphQLError, GraphQLScalarType, Kind, type ValueNode } from 'graphql'
import { isFinancialYear, isRealDate } from '../../schema/calendar.ts'
import { badUserInput, ERROR_CATALOGUE } from '../../schema/errors.ts'

const textScalar = (
  name: string,
  expected: string,
  isValid: (text: string) => boolean,
): GraphQLScalarType<string> =>
  new GraphQLScalarType<string>({
    name,
    serialize: (value) => String(value),
    parseValue: (value) => {
      if (typeof value === 'string' && isValid(value)) return value
      throw badUserInput(name, value, expected)
    },
    // A literal is part of the query: what is wrong with it is a matter of validation.
    parseLiteral: (node: ValueNode) => {
      if (node.kind === Kind.STRING && isValid(node.value)) return node.value
      const value = 'value' in node ? String(node.value) : node.kind
      const { message, extensions } = badUserInput(name, value, expected)
      throw new GraphQLError(message, {
        nodes: node,
        extensions: {
          ...extensions,
          code: 'GRAPHQL_VALIDATION_FAILED',
          hint: ERROR_CATALOGUE.GRAPHQL_VALIDATION_FAILED.remedy,
        },
      })
    },
  })

export const scalars = {
  Date: textScalar('Date', 'a real date like 2026-04-01', isRealDate),
  FinancialYear: textScalar('FinancialYear', 'a financial year like 2019/20', isFinancialYear),
}
