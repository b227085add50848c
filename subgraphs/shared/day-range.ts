/** The requested days, inclusive. A missing bound means no bound. */
export interface DayRange {
  readonly since?: string | null
  readonly until?: string | null
}

/** Whether a day is in the range and not after the day of the response. */
export const isWithin = (day: string, { since, until }: DayRange, asOf: string): boolean =>
  (!since || since <= day) && (!until || day <= until) && day <= asOf
