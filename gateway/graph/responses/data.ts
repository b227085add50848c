import { LRUCache } from 'lru-cache'

/** An object of a response while it is merged. */
export type Data = Record<string, unknown>

export const isData = (value: unknown): value is Data =>
  value !== null && typeof value === 'object' && !Array.isArray(value)

/** The value of a key; undefined if the object does not have the key itself. */
export const readKey = (object: Data, key: string): unknown => {
  const value = object[key]
  return typeof value === 'function' ? undefined : value
}

/** Merges the fields of another response into an object. A null does not overwrite a value. */
export const mergeData = (target: Data, added: Data): void => {
  for (const key of Object.keys(added)) {
    // No plan requests this name, and assigning it would change the prototype.
    if (key === '__proto__') continue
    const value = added[key]
    if (value === undefined) continue
    const known = readKey(target, key)
    if (known === undefined || known === null) target[key] = value
    else if (value !== null && typeof value === 'object') target[key] = mergeValues(known, value)
    else if (value !== null) target[key] = value
  }
}

const mergeValues = (known: unknown, added: object): unknown => {
  if (known === added) return known
  if (isData(known) && isData(added)) {
    mergeData(known, added)
    return known
  }
  if (Array.isArray(known) && Array.isArray(added) && known.length === added.length) {
    added.forEach((item: unknown, index) => {
      const before: unknown = known[index]
      known[index] =
        before !== null && typeof before === 'object' && item !== null && typeof item === 'object'
          ? mergeValues(before, item)
          : (item ?? before)
    })
    return known
  }
  return added
}

export type ResponsePath = readonly (string | number)[]

/** A step of a plan's path with the object types that it applies to; null for all types. */
interface PathStep {
  readonly name: string
  readonly types: ReadonlySet<string> | null
}

// If the types have different fragments, a plan adds the types to the step: `@|[Book,Film]`.
const CONDITIONED = /^(.*)\|\[(.*)\]$/s

const MAX_STEPS = 1_000
const steps = new LRUCache<string, PathStep>({ max: MAX_STEPS })

const stepOf = (written: string | number): PathStep => {
  const text = String(written)
  if (!text.endsWith(']')) return { name: text, types: null }
  const cached = steps.get(text)
  if (cached) return cached
  const [, name = text, types = null] = CONDITIONED.exec(text) ?? []
  const step = { name, types: types === null ? null : new Set(types.split(',')) }
  steps.set(text, step)
  return step
}

/** The response name of a step, without its types; empty for the current object. */
export const nameOfStep = (step: string | number): string => stepOf(step).name

const matchesType = ({ types }: PathStep, value: unknown): boolean => {
  if (types === null || !isData(value)) return true
  const type = value['__typename']
  return typeof type !== 'string' || types.has(type)
}

/** The values at a path of a plan, with their positions. `@` stands for each item of a list. */
const walk = (
  value: unknown,
  planPath: ResponsePath,
  path: ResponsePath,
  found: { readonly value: Data; readonly path: ResponsePath }[],
): void => {
  const [first, ...rest] = planPath
  if (first === undefined) {
    if (isData(value)) found.push({ value, path })
    return
  }
  const step = stepOf(first)
  if (step.name === '@') {
    if (!Array.isArray(value)) return
    value.forEach((item: unknown, index) => {
      if (matchesType(step, item)) walk(item, rest, [...path, index], found)
    })
  } else if (step.name === '') {
    if (matchesType(step, value)) walk(value, rest, path, found)
  } else if (isData(value)) {
    const next = readKey(value, step.name)
    if (matchesType(step, next)) walk(next, rest, [...path, step.name], found)
  }
}

/** The objects at a path of a plan. */
export const dataAtPath = (from: readonly Data[], path: ResponsePath): Data[] => {
  let values: unknown[] = [...from]
  for (const text of path) {
    const step = stepOf(text)
    const next: unknown[] = []
    for (const value of values) {
      if (step.name === '@') {
        if (Array.isArray(value)) for (const item of value as unknown[]) next.push(item)
      } else if (step.name === '') {
        next.push(value)
      } else if (isData(value)) {
        next.push(readKey(value, step.name))
      }
    }
    values = step.types === null ? next : next.filter((value) => matchesType(step, value))
  }
  return values.filter(isData)
}

/** The response paths of the objects at a path of a plan, in the order of dataAtPath. */
export const pathsAtPath = (value: unknown, planPath: ResponsePath): ResponsePath[] => {
  const found: { readonly value: Data; readonly path: ResponsePath }[] = []
  walk(value, planPath, [], found)
  return found.map(({ path }) => path)
}
