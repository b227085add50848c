import type { FetchNode } from '@apollo/query-planner'
import { Kind, parse, type DocumentNode, type SelectionSetNode } from 'graphql'
import { isData, readKey, type Data } from './data.ts'
import type { TypeConditions } from './type-conditions.ts'

// A directive may exclude the field, so its absence is not a fault.
const isConditional = (directives: readonly unknown[] | undefined): boolean => (directives?.length ?? 0) > 0

const invalid = (what: string): Error => new Error(`the response ${what}`)

const typeOf = (value: Data): string | undefined => {
  const name = value['__typename']
  return typeof name === 'string' ? name : undefined
}

/** Throws if a requested field is missing, or if a value has the wrong kind. */
const checkObject = (
  types: TypeConditions,
  value: Data,
  { selections }: SelectionSetNode,
  typeName: string | undefined,
): void => {
  for (const selection of selections) {
    if (isConditional(selection.directives) || selection.kind === Kind.FRAGMENT_SPREAD) continue
    if (selection.kind === Kind.INLINE_FRAGMENT) {
      const condition = selection.typeCondition?.name.value
      const applies =
        condition === undefined || (typeName !== undefined && types.namesWithin(condition).has(typeName))
      if (applies) checkObject(types, value, selection.selectionSet, typeName)
      continue
    }
    const sent = readKey(value, selection.alias?.value ?? selection.name.value)
    if (sent === undefined) throw invalid(`lacks the field "${selection.name.value}"`)
    if (selection.selectionSet) checkValue(types, sent, selection.selectionSet)
  }
}

const checkValue = (types: TypeConditions, value: unknown, selectionSet: SelectionSetNode): void => {
  if (value === null) return
  if (Array.isArray(value)) {
    for (const item of value) checkValue(types, item, selectionSet)
  } else if (isData(value)) {
    checkObject(types, value, selectionSet, typeOf(value))
  } else {
    throw invalid('has a scalar in place of an object')
  }
}

export const documentOf = (fetch: FetchNode): DocumentNode =>
  fetch.operationDocumentNode ?? parse(fetch.operation, { noLocation: true })

const selectionOf = (fetch: FetchNode): SelectionSetNode => {
  const operation = documentOf(fetch).definitions.find(({ kind }) => kind === Kind.OPERATION_DEFINITION)
  return operation?.kind === Kind.OPERATION_DEFINITION
    ? operation.selectionSet
    : { kind: Kind.SELECTION_SET, selections: [] }
}

/** Throws if the data of a remote subgraph does not have the requested form. */
export const checkResponse = (types: TypeConditions, fetch: FetchNode, data: Data): void =>
  checkObject(types, data, selectionOf(fetch), undefined)

/** Returns the entities. Throws unless there is one of the right type for each representation. */
export const checkEntities = (
  types: TypeConditions,
  fetch: FetchNode,
  representations: readonly Data[],
  data: Data,
): readonly unknown[] => {
  const entities: unknown = data['_entities']
  if (!Array.isArray(entities) || entities.length !== representations.length) {
    throw invalid(`does not have ${representations.length} entities`)
  }
  const field = selectionOf(fetch).selections.find((selection) => selection.kind === Kind.FIELD)
  entities.forEach((entity: unknown, index) => {
    if (entity === null) return
    if (!isData(entity)) throw invalid('has an entity that is not an object')
    const requestedType = String(representations[index]?.['__typename'])
    const sentType = typeOf(entity) ?? requestedType
    if (!types.namesWithin(requestedType).has(sentType)) throw invalid('has an entity of another type')
    if (field?.selectionSet) checkObject(types, entity, field.selectionSet, sentType)
  })
  return entities
}
