// A financial year runs from 1 April to 31 March and is written 2019/20.

const write = (first: number): string => `${first}/${String((first + 1) % 100).padStart(2, '0')}`

const firstOf = (year: string): number => Number(year.slice(0, 4))

/** The financial year of a day. */
export const financialYearOf = (day: string): string =>
  write(Number(day.slice(0, 4)) - (day.slice(5) < '04-01' ? 1 : 0))

/** The last day of a financial year. */
export const lastDayOf = (year: string): string => `${firstOf(year) + 1}-03-31`

/** The day of a financial year that a question is about: its own day where it is in the year or before it, else the last day. */
export const dayInYear = (year: string, asOf: string): string => {
  const last = lastDayOf(year)
  return asOf < last ? asOf : last
}

/** The financial years that have ended by a day, from the year of another day, oldest first. */
export const endedYears = (from: string, asOf: string): string[] => {
  const [first, end] = [firstOf(financialYearOf(from)), firstOf(financialYearOf(asOf))]
  return Array.from({ length: Math.max(0, end - first) }, (_, index) => write(first + index))
}
