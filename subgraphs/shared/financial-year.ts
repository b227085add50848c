import { financialYearFrom, financialYearOf } from '../../schema/calendar.ts'

const firstOf = (year: string): number => Number(year.slice(0, 4))

/** The last day of a financial year. */
export const lastDayOf = (year: string): string => `${firstOf(year) + 1}-03-31`

/**
 * The day of a financial year that a request is about: `asOf` if it is before the end of the year, otherwise the last
 * day.
 */
export const dayInYear = (year: string, asOf: string): string => {
  const last = lastDayOf(year)
  return asOf < last ? asOf : last
}

/** Whether a financial year has ended. It has on its last day. */
export const hasEnded = (year: string, asOf: string): boolean => asOf >= lastDayOf(year)

/** The financial years that have ended by a day, from the year of another day, oldest first. */
export const endedYears = (from: string, asOf: string): string[] => {
  const [first, last] = [firstOf(financialYearOf(from)), firstOf(financialYearOf(asOf))]
  return Array.from({ length: Math.max(0, last - first + 1) }, (_, index) =>
    financialYearFrom(first + index),
  ).filter((year) => hasEnded(year, asOf))
}

/**
 * The day of the list sizes that the money of a year is calculated with. A release that states only a year is valid
 * from the last day of the year, when it was not known during the year. Therefore an ended year uses the day before.
 */
export const listSizeDayOf = (year: string, day: string): string =>
  hasEnded(year, day) ? `${firstOf(year) + 1}-03-30` : day
