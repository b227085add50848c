/** An object of an answer while it is put together. */
export type Data = Record<string, unknown>

export const isData = (value: unknown): value is Data =>
  value !== null && typeof value === 'object' && !Array.isArray(value)

/** Adds what another subgraph says of the same object. A null wipes nothing that somebody else gave. */
export const mergeData = (target: Data, added: Data): void => {
  for (const key of Object.keys(added)) {
    const value = added[key]
    if (value === undefined) continue
    const known = target[key]
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

/** The objects at a path of a plan, in which '@' stands for every item of a list. */
export const dataAtPath = (from: readonly Data[], path: readonly (string | number)[]): Data[] => {
  let values: unknown[] = [...from]
  for (const step of path) {
    const next: unknown[] = []
    for (const value of values) {
      if (step === '@') {
        if (Array.isArray(value)) next.push(...(value as unknown[]))
      } else if (isData(value)) {
        next.push(value[step])
      }
    }
    values = next
  }
  return values.filter(isData)
}

export type ResponsePath = readonly (string | number)[]

/** Where the objects at a path of a plan stand: the same objects as dataAtPath, in the same order. */
export const placesAtPath = (
  value: unknown,
  path: ResponsePath,
  walked: ResponsePath = [],
): ResponsePath[] => {
  const [step, ...rest] = path
  if (step === undefined) return isData(value) ? [walked] : []
  if (step === '@') {
    return Array.isArray(value)
      ? value.flatMap((item: unknown, index) => placesAtPath(item, rest, [...walked, index]))
      : []
  }
  return isData(value) ? placesAtPath(value[step], rest, [...walked, step]) : []
}
