import { financialYearFrom, financialYearOf } from '../../schema/calendar.ts'

const firstOf = (year: string): number => Number(year.slice(0, 4))

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
  return Array.from({ length: Math.max(0, last - first + 1) }, (_, index) =>
    financialYearFrom(first + index),
  ).filter((year) => hasEnded(year, asOf))
}

/**
 * The day on which the list sizes for the money of a year are read. A release that states a year and no day holds from the
 * last day of the year: it was not known in the year, so that an ended year has the list sizes of the day before.
 */
export const listSizeDayOf = (year: string, day: string): string =>
  hasEnded(year, day) ? `${firstOf(year) + 1}-03-30` : day
