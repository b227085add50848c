const LONDON_DAY = new Intl.DateTimeFormat('en-CA', {
  timeZone: 'Europe/London',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
})

export type Clock = () => Date

/** The day in London: the system's day starts there, whatever the server's own clock says. */
export const todayInLondon = (clock: Clock): string => LONDON_DAY.format(clock())

/** The day before: official dates name the last day that holds, the database the first that does not. */
export const dayBefore = (day: string): string => {
  const date = new Date(`${day}T00:00:00Z`)
  date.setUTCDate(date.getUTCDate() - 1)
  return date.toISOString().slice(0, 10)
}

/** The last day of something whose end has come by `asOf`; null while it goes on. */
export const lastDay = (validTo: string | null, asOf: string): string | null =>
  validTo !== null && validTo <= asOf ? dayBefore(validTo) : null
