import {
  Kind,
  type DocumentNode,
  type FieldNode,
  type GraphQLSchema,
  type OperationDefinitionNode,
} from 'graphql'
import { dayInYear, lastDayOf } from '../../../subgraphs/shared/financial-year.ts'
import { listRootFields } from '../documents/root-fields.ts'

export interface AsOfDays {
  /** The day of the whole response; null if its parts are of several days. */
  readonly asOf: string | null
  /** Today's date if a root field names no day; otherwise null. */
  readonly today: string | null
}

const isText = (value: unknown): value is string => typeof value === 'string'

/** The text of a field's argument: a literal, the value of its variable, or the variable's default; otherwise null. */
const readText = (
  node: FieldNode,
  argument: string,
  operation: OperationDefinitionNode,
  variables: Readonly<Record<string, unknown>>,
): string | null => {
  const value = node.arguments?.find(({ name }) => name.value === argument)?.value
  if (value?.kind === Kind.STRING) return value.value
  if (value?.kind !== Kind.VARIABLE) return null
  const name = value.name.value
  if (Object.hasOwn(variables, name)) return isText(variables[name]) ? variables[name] : null
  const definition = operation.variableDefinitions?.find(({ variable }) => variable.name.value === name)
  return definition?.defaultValue?.kind === Kind.STRING ? definition.defaultValue.value : null
}

/** Whether the schema defines an argument for a field. */
const accepts = (schema: GraphQLSchema, node: FieldNode, argument: string): boolean =>
  schema
    .getQueryType()
    ?.getFields()
    [node.name.value]?.args.some(({ name }) => name === argument) ?? false

/**
 * The days that an operation is about: those that its root fields name, otherwise today. A field with both a day and a
 * financial year is about a day of that year.
 */
export const daysOf = (
  schema: GraphQLSchema,
  document: DocumentNode,
  operation: OperationDefinitionNode,
  variables: Readonly<Record<string, unknown>>,
  today: string,
): AsOfDays => {
  const days = new Set<string>()
  let isOfToday = false
  for (const { node } of listRootFields(document, operation)) {
    if (node.name.value.startsWith('__')) continue
    const isDated = accepts(schema, node, 'asOf')
    const day = readText(node, 'asOf', operation, variables)
    const year = isDated ? readText(node, 'year', operation, variables) : null
    if (year !== null) days.add(dayInYear(year, day ?? lastDayOf(year)))
    else if (day !== null) days.add(day)
    else {
      isOfToday = true
      if (isDated) days.add(today)
    }
  }
  // A field without an `asOf` argument may depend on today, but does not determine the day of the response.
  const [only] = days.size === 0 && isOfToday ? [today] : days
  return { asOf: days.size <= 1 && only !== undefined ? only : null, today: isOfToday ? today : null }
}
