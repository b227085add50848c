// A financial year runs from 1 April to 31 March and is written 2019/20.

const write = (first: number): string => `${first}/${String((first + 1) % 100).padStart(2, '0')}`

const firstOf = (year: string): number => Number(year.slice(0, 4))

/** The financial year of a day. */
export const financialYearOf = (day: string): string =>
  write(Number(day.slice(0, 4)) - (day.slice(5) < '04-01' ? 1 : 0))

/** The last day of a financial year. */
export const lastDayOf = (year: string): string => `${firstOf(year) + 1}-03-31`

/** The day of a financial year that a request is about: its own day where it is in the year or before it, else the last day. */
export const dayInYear = (year: string, asOf: string): string => {
  const last = lastDayOf(year)
  return asOf < last ? asOf : last
}

/** Whether a financial year has ended: its last day counts. */
export const hasEnded = (year: string, asOf: string): boolean => asOf >= lastDayOf(year)

/** The financial years that have ended by a day, from the year of another day, oldest first. */
export const endedYears = (from: string, asOf: string): string[] => {
  const [first, last] = [firstOf(financialYearOf(from)), firstOf(financialYearOf(asOf))]
  return Array.from({ length: Math.max(0, last - first + 1) }, (_, index) => write(first + index)).filter(
    (year) => hasEnded(year, asOf),
  )
}

/**
 * The day on which the list sizes for the money of a year are read. A release that states a year and no day holds from the
 * last day of the year: it was not known in the year, so that an ended year has the list sizes of the day before.
 */
export const listSizeDayOf = (year: string, day: string): string =>
  hasEnded(year, day) ? `${firstOf(year) + 1}-03-30` : day
