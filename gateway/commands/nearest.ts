/** How many signs must be added, taken away or changed to make one word of the other. */
const editDistance = (one: string, other: string): number => {
  let before = Array.from({ length: other.length + 1 }, (_, index) => index)
  for (const [row, sign] of [...one].entries()) {
    const current = [row + 1]
    for (const [column, otherSign] of [...other].entries()) {
      const changed = (before[column] ?? 0) + (sign === otherSign ? 0 : 1)
      current.push(Math.min(changed, (before[column + 1] ?? 0) + 1, (current[column] ?? 0) + 1))
    }
    before = current
  }
  return before.at(-1) ?? 0
}

/** The name that was most likely meant. */
export const nearest = (text: string, names: readonly string[]): string | undefined =>
  [...names].sort(
    (a, b) => editDistance(text.toLowerCase(), a) - editDistance(text.toLowerCase(), b) || (a < b ? -1 : 1),
  )[0]
