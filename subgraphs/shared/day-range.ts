/** The days that a client asks for; both are included, and what is left out has no bound. */
export interface DayRange {
  readonly since?: string | null
  readonly until?: string | null
}

/** Whether a day lies in what is asked for. An answer as of a day knows nothing of later ones. */
export const isWithin = (day: string, { since, until }: DayRange, asOf: string): boolean =>
  (!since || since <= day) && (!until || day <= until) && day <= asOf
