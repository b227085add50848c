import { GraphQLScalarType, Kind, type ValueNode } from 'graphql'
import { isFinancialYear, isValidDate } from '../../schema/calendar.ts'
import { badUserInput, invalidLiteral } from '../../schema/errors/client-errors.ts'

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
    parseLiteral: (node: ValueNode) => {
      if (node.kind === Kind.STRING && isValid(node.value)) return node.value
      throw invalidLiteral(name, 'value' in node ? String(node.value) : node.kind, expected, node)
    },
  })

export const scalars = {
  Date: textScalar('Date', 'a real date like 2026-04-01', isValidDate),
  FinancialYear: textScalar('FinancialYear', 'a financial year like 2019/20', isFinancialYear),
}
