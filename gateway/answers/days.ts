import { Kind, type DocumentNode, type OperationDefinitionNode } from 'graphql'
import { listRootFields } from '../planning/root-fields.ts'

export interface Days {
  /** The one day that the whole answer is as of; null where its parts are of several, or of none. */
  readonly asOf: string | null
  /** The day that it is an answer of, for some of it names none; null where it is the same tomorrow. */
  readonly today: string | null
}

/** Which day an operation asks about: every field at its root that names one, or today. */
export const daysOf = (
  document: DocumentNode,
  operation: OperationDefinitionNode,
  variables: Readonly<Record<string, unknown>>,
  today: string,
): Days => {
  const days = new Set<string>()
  let isTodays = false
  for (const { node } of listRootFields(document, operation)) {
    if (node.name.value.startsWith('__')) continue
    const given = node.arguments?.find(({ name }) => name.value === 'asOf')?.value
    const day =
      given?.kind === Kind.STRING
        ? given.value
        : given?.kind === Kind.VARIABLE
          ? (variables[given.name.value] ?? null)
          : null
    if (typeof day === 'string') days.add(day)
    else isTodays = true
  }
  const [only] = isTodays ? days.add(today) : days
  return { asOf: days.size === 1 && only !== undefined ? only : null, today: isTodays ? today : null }
}
