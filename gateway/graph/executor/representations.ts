import type { FetchNode, QueryPlanSelectionNode } from '@apollo/query-planner'
import { isData, mergeData, readKey, type Data } from '../responses/data.ts'
import type { EntityField, EntityFields } from './entity-fields.ts'
import { applyRewrites } from './rewrites.ts'
import type { TypeConditions } from '../responses/type-conditions.ts'

type FieldSelection = Extract<QueryPlanSelectionNode, { kind: 'Field' }>

/** The selected part of an object of an input; undefined where something selected is not there. */
const select = (
  types: TypeConditions,
  source: Data,
  selections: readonly QueryPlanSelectionNode[],
): Data | undefined => {
  const selected: Data = {}
  for (const selection of selections) {
    if (selection.kind === 'InlineFragment') {
      const { typeCondition } = selection
      if (!typeCondition || !types.namesWithin(typeCondition).has(String(source['__typename']))) continue
      const part = select(types, source, selection.selections)
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

/** The value of a field as a representation has it; undefined where it, or something below it, is not there. */
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
  return isData(value) ? select(types, value, selections) : value
}

/**
 * What identifies an entity, with the inputs of its fields as far as they are there: an input may be left out by a
 * directive or a type condition, or its subgraph may be unavailable. Null when a part of the key is not there.
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

/** A field that cannot be answered for an object, because an input of it is not there. */
export interface UnansweredField {
  readonly field: EntityField
  readonly inputs: readonly string[]
  /** The place of the object in the list given. */
  readonly place: number
}

export interface Representations {
  /** Each thing that is asked for, once. */
  readonly values: Data[]
  /** For each of them the objects that stand for it, by their places in the list given. */
  readonly places: number[][]
  /** For each of them the response names of fields whose inputs are not there: what is answered for them is dropped. */
  readonly dropped: (readonly string[])[]
  readonly unanswered: UnansweredField[]
}

/** What a fetch asks for: equal representations are sent once, however many objects stand for the same thing. */
export const collectRepresentations = (
  types: TypeConditions,
  fetch: FetchNode,
  fields: EntityFields,
  entities: readonly Data[],
  variables: Readonly<Record<string, unknown>>,
): Representations => {
  const found: Representations = { values: [], places: [], dropped: [], unanswered: [] }
  const known = new Map<string, number>()
  const missing = new Set<string>()
  entities.forEach((entity, index) => {
    missing.clear()
    const value = selectEntity(types, entity, fetch.requires ?? [], fields, '', missing)
    const type = value?.['__typename']
    // The name of the type alone is no key: no fragment of the fetch is about this object.
    if (!value || typeof type !== 'string' || Object.keys(value).length === 1) return
    let dropped: readonly string[] = []
    if (missing.size > 0) {
      const wanted = fields.wanted(String(entity['__typename'] ?? type), variables)
      const lacking = wanted.filter((field) => fields.needs(field, type, missing))
      for (const field of lacking) found.unanswered.push({ field, inputs: [...missing], place: index })
      if (lacking.length === wanted.length) return
      dropped = lacking.map(({ responseName }) => responseName)
    }
    // Before the rewrites, which may give things of different types one type.
    const key = JSON.stringify(value)
    const place = known.get(key)
    if (place !== undefined) {
      found.places[place]?.push(index)
      return
    }
    applyRewrites(types, fetch.inputRewrites, value)
    known.set(key, found.values.length)
    found.values.push(value)
    found.places.push([index])
    found.dropped.push(dropped)
  })
  return found
}
