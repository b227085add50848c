import type { FetchNode, QueryPlanSelectionNode } from '@apollo/query-planner'
import { isData, mergeData, readKey, type Data } from '../responses/data.ts'
import type { EntityField, EntityFields } from './entity-fields.ts'
import { applyRewrites } from './rewrites.ts'
import type { TypeConditions } from '../responses/type-conditions.ts'

type FieldSelection = Extract<QueryPlanSelectionNode, { kind: 'Field' }>

/** The selected part of an input object; undefined if a selected field is missing. */
const selectFields = (
  types: TypeConditions,
  source: Data,
  selections: readonly QueryPlanSelectionNode[],
): Data | undefined => {
  const selected: Data = {}
  for (const selection of selections) {
    if (selection.kind === 'InlineFragment') {
      const { typeCondition } = selection
      if (!typeCondition || !types.namesWithin(typeCondition).has(String(source['__typename']))) continue
      const part = selectFields(types, source, selection.selections)
      if (part === undefined) return undefined
      mergeData(selected, part)
      continue
    }
    const value = selectField(types, source, selection)
    if (value === undefined) return undefined
    selected[selection.alias ?? selection.name] = value
  }
  return selected
}

/** The value of a field in a representation; undefined if it, or a field below it, is missing. */
const selectField = (types: TypeConditions, source: Data, selection: FieldSelection): unknown => {
  const value = readKey(source, selection.alias ?? selection.name)
  return selection.selections ? selectValue(types, value, selection.selections) : value
}

const selectValue = (
  types: TypeConditions,
  value: unknown,
  selections: readonly QueryPlanSelectionNode[],
): unknown => {
  if (Array.isArray(value)) {
    const items = value.map((item) => selectValue(types, item, selections))
    return items.includes(undefined) ? undefined : items
  }
  return isData(value) ? selectFields(types, value, selections) : value
}

/**
 * The key of an entity with the available inputs of its fields. A directive, a type condition or an unavailable
 * subgraph may omit an input. Null if a part of the key is missing.
 */
const selectEntity = (
  types: TypeConditions,
  source: Data,
  selections: readonly QueryPlanSelectionNode[],
  fields: EntityFields,
  type: string,
  missing: Set<string>,
): Data | null => {
  const selected: Data = {}
  for (const selection of selections) {
    if (selection.kind === 'InlineFragment') {
      const { typeCondition } = selection
      if (!typeCondition || !types.namesWithin(typeCondition).has(String(source['__typename']))) continue
      const part = selectEntity(types, source, selection.selections, fields, typeCondition, missing)
      if (part) mergeData(selected, part)
      continue
    }
    const value = selectField(types, source, selection)
    if (value !== undefined) selected[selection.alias ?? selection.name] = value
    else if (fields.isInput(type, selection.name)) missing.add(selection.name)
    else return null
  }
  return selected
}

/** A field that cannot be resolved for an object, because an input is missing. */
export interface UnresolvableField {
  readonly field: EntityField
  readonly inputs: readonly string[]
  /** The index of the object in the list of entities. */
  readonly entityIndex: number
}

export interface Representations {
  /** The distinct representations. */
  readonly values: Data[]
  /** For each representation, the indexes of the objects that it stands for. */
  readonly entityIndexes: number[][]
  /**
   * For each representation, the response names of the fields whose inputs are missing. Their results are discarded.
   */
  readonly discardedFields: (readonly string[])[]
  readonly unresolvable: UnresolvableField[]
}

/** The representations of a fetch. Equal representations are sent once. */
export const collectRepresentations = (
  types: TypeConditions,
  fetch: FetchNode,
  fields: EntityFields,
  entities: readonly Data[],
  variables: Readonly<Record<string, unknown>>,
): Representations => {
  const representations: Representations = {
    values: [],
    entityIndexes: [],
    discardedFields: [],
    unresolvable: [],
  }
  const indexByKey = new Map<string, number>()
  const missing = new Set<string>()
  entities.forEach((entity, index) => {
    missing.clear()
    const value = selectEntity(types, entity, fetch.requires ?? [], fields, '', missing)
    const type = value?.['__typename']
    // With `__typename` alone, no fragment of the fetch applies to this object.
    if (!value || typeof type !== 'string' || Object.keys(value).length === 1) return
    let discardedFields: readonly string[] = []
    if (missing.size > 0) {
      const requested = fields.requestedFields(String(entity['__typename'] ?? type), variables)
      const lacking = requested.filter((field) => fields.needs(field, type, missing))
      for (const field of lacking)
        representations.unresolvable.push({ field, inputs: [...missing], entityIndex: index })
      if (lacking.length === requested.length) return
      discardedFields = lacking.map(({ responseName }) => responseName)
    }
    // Compared before the rewrites, which can give entities of different types the same type.
    const key = JSON.stringify(value)
    const known = indexByKey.get(key)
    if (known !== undefined) {
      representations.entityIndexes[known]?.push(index)
      return
    }
    applyRewrites(types, fetch.inputRewrites, value)
    indexByKey.set(key, representations.values.length)
    representations.values.push(value)
    representations.entityIndexes.push([index])
    representations.discardedFields.push(discardedFields)
  })
  return representations
}
