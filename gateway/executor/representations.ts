import type { FetchNode, QueryPlanSelectionNode } from '@apollo/query-planner'
import { isData, mergeData, type Data } from './data.ts'
import { applyRewrites } from './rewrites.ts'
import type { TypeConditions } from './types-by-name.ts'

/** What of an object a subgraph needs to find it again; null when a part is not there. */
const select = (
  types: TypeConditions,
  source: unknown,
  selections: readonly QueryPlanSelectionNode[],
): unknown => {
  if (!isData(source)) return null
  const selected: Data = {}
  for (const selection of selections) {
    if (selection.kind === 'InlineFragment') {
      const { typeCondition } = selection
      if (!typeCondition || !types.namesWithin(typeCondition).has(String(source['__typename']))) continue
      const part = select(types, source, selection.selections)
      if (isData(part)) mergeData(selected, part)
      continue
    }
    const name = selection.alias ?? selection.name
    const value = source[name]
    if (value === undefined) return null
    const { selections: inner } = selection
    selected[name] = !inner
      ? value
      : Array.isArray(value)
        ? value.map((item) => selectItem(types, item, inner))
        : select(types, value, inner)
  }
  return selected
}

const selectItem = (
  types: TypeConditions,
  item: unknown,
  selections: readonly QueryPlanSelectionNode[],
): unknown =>
  Array.isArray(item)
    ? item.map((part) => selectItem(types, part, selections))
    : select(types, item, selections)

export interface Representations {
  /** Each thing that is asked for, once. */
  readonly values: Data[]
  /** For each of them the objects that stand for it, by their places in the list given. */
  readonly places: number[][]
}

/** What a fetch asks for: equal representations are sent once, however many objects stand for the same thing. */
export const collectRepresentations = (
  types: TypeConditions,
  fetch: FetchNode,
  entities: readonly Data[],
): Representations => {
  const values: Data[] = []
  const places: number[][] = []
  const known = new Map<string, number>()
  entities.forEach((entity, index) => {
    const value = select(types, entity, fetch.requires ?? [])
    if (!isData(value) || !value['__typename']) return
    // Before the rewrites, which may give things of different types one type.
    const key = JSON.stringify(value)
    const place = known.get(key)
    if (place !== undefined) {
      places[place]?.push(index)
      return
    }
    applyRewrites(types, fetch.inputRewrites, value)
    known.set(key, values.length)
    values.push(value)
    places.push([index])
  })
  return { values, places }
}
