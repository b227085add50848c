import type { FetchDataRewrite } from '@apollo/query-planner'
import { isData, readKey } from '../responses/data.ts'
import type { TypeConditions } from '../responses/type-conditions.ts'

const CONDITION = '... on '

const visitAtPath = (
  types: TypeConditions,
  path: readonly string[],
  value: unknown,
  change: (object: Record<string, unknown>) => void,
): void => {
  if (Array.isArray(value)) {
    for (const item of value) visitAtPath(types, path, item, change)
    return
  }
  if (!isData(value)) return
  const [step, ...rest] = path
  if (step === undefined) {
    change(value)
  } else if (!step.startsWith(CONDITION)) {
    visitAtPath(types, rest, readKey(value, step), change)
  } else {
    const name = value['__typename']
    const condition = step.slice(CONDITION.length)
    if (typeof name !== 'string' || types.namesWithin(condition).has(name)) {
      visitAtPath(types, rest, value, change)
    }
  }
}

/** The rewrites that a plan applies to data: types of interface objects, and names of conflicting fields. */
export const applyRewrites = (
  types: TypeConditions,
  rewrites: readonly FetchDataRewrite[] | undefined,
  value: unknown,
): void => {
  for (const rewrite of rewrites ?? []) {
    const path = rewrite.path.slice(0, -1)
    const field = rewrite.path.at(-1)
    if (field === undefined) continue
    visitAtPath(types, path, value, (object) => {
      if (rewrite.kind === 'ValueSetter') {
        object[field] = rewrite.setValueTo as unknown
      } else if (readKey(object, field) !== undefined) {
        object[rewrite.renameKeyTo] = object[field]
        object[field] = undefined
      }
    })
  }
}
