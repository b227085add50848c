/** What tells whether two entries are about one service, and which of them is fresher. */
export interface Entry {
  readonly id: string
  /** The service's name as names are compared. */
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
 * Entries that are about the same service as a fresher one, with that one's id. Two entries are when they have the name
 * and a charity's or company's number in common, and not two different postcodes: one charity may do the same in two
 * towns.
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
