import {
  Kind,
  type DocumentNode,
  type FieldNode,
  type GraphQLSchema,
  type OperationDefinitionNode,
} from 'graphql'
import { dayInYear, lastDayOf } from '../../../subgraphs/shared/financial-year.ts'
import { listRootFields } from '../documents/root-fields.ts'

export interface Days {
  /** The one day that the whole answer is as of; null where its parts are of several, or of none. */
  readonly asOf: string | null
  /** The day that it is an answer of, for some of it names none; null where it is the same tomorrow. */
  readonly today: string | null
}

const isText = (value: unknown): value is string => typeof value === 'string'

/** The text that an argument of a field has, with the default of its variable; null where it is left out or null. */
const readText = (
  node: FieldNode,
  argument: string,
  operation: OperationDefinitionNode,
  variables: Readonly<Record<string, unknown>>,
): string | null => {
  const given = node.arguments?.find(({ name }) => name.value === argument)?.value
  if (given?.kind === Kind.STRING) return given.value
  if (given?.kind !== Kind.VARIABLE) return null
  const name = given.name.value
  if (name in variables) return isText(variables[name]) ? variables[name] : null
  const definition = operation.variableDefinitions?.find(({ variable }) => variable.name.value === name)
  return definition?.defaultValue?.kind === Kind.STRING ? definition.defaultValue.value : null
}

/** Whether a field has an argument, whether or not the operation states it. */
const accepts = (schema: GraphQLSchema, node: FieldNode, argument: string): boolean =>
  schema
    .getQueryType()
    ?.getFields()
    [node.name.value]?.args.some(({ name }) => name === argument) ?? false

/**
 * The days that an operation asks about: every field at its root that names one, or today. A field that accepts a day and
 * a financial year, and gets the year, is about a day of that year.
 */
export const daysOf = (
  schema: GraphQLSchema,
  document: DocumentNode,
  operation: OperationDefinitionNode,
  variables: Readonly<Record<string, unknown>>,
  today: string,
): Days => {
  const days = new Set<string>()
  let isTodays = false
  for (const { node } of listRootFields(document, operation)) {
    if (node.name.value.startsWith('__')) continue
    const isDated = accepts(schema, node, 'asOf')
    const day = readText(node, 'asOf', operation, variables)
    const year = isDated ? readText(node, 'year', operation, variables) : null
    if (year !== null) days.add(dayInYear(year, day ?? lastDayOf(year)))
    else if (day !== null) days.add(day)
    else {
      isTodays = true
      if (isDated) days.add(today)
    }
  }
  // What accepts no day is the same on every day, and is of the day of the rest.
  const [only] = days.size === 0 && isTodays ? [today] : days
  return { asOf: days.size <= 1 && only !== undefined ? only : null, today: isTodays ? today : null }
}
