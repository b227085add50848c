/** The properties that decide whether two entries are duplicates, and which is fresher. */
export interface Entry {
  readonly id: string
  /** The normalised name. */
  readonly name: string
  /** charity:1234567, company:1234567. */
  readonly organisationNumbers: readonly string[]
  readonly postcodeKey: string | null
  readonly assuredOn: string | null
  readonly modifiedOn: string | null
}

const freshest = (a: Entry, b: Entry): number =>
  (b.assuredOn ?? '').localeCompare(a.assuredOn ?? '') ||
  (b.modifiedOn ?? '').localeCompare(a.modifiedOn ?? '') ||
  (a.id < b.id ? -1 : 1)

/**
 * Maps duplicates to the id of the freshest entry. Entries are duplicates if they have the same name and the same
 * charity or company number, and not two different postcodes: a charity may offer the same service in two towns.
 */
export const findSameServices = (entries: readonly Entry[]): Map<string, string> => {
  const sorted = [...entries].sort(freshest)
  const chosen = new Map<string, Entry[]>()
  const same = new Map<string, string>()
  for (const entry of sorted) {
    const keys = entry.organisationNumbers.map((number) => `${number} ${entry.name}`)
    const other = keys
      .flatMap((key) => chosen.get(key) ?? [])
      .find(
        ({ postcodeKey }) =>
          postcodeKey === null || entry.postcodeKey === null || postcodeKey === entry.postcodeKey,
      )
    if (other) {
      same.set(entry.id, other.id)
      continue
    }
    for (const key of keys) chosen.set(key, [...(chosen.get(key) ?? []), entry])
  }
  return same
}
