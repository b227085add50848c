const LONDON_DAY = new Intl.DateTimeFormat('en-CA', {
  timeZone: 'Europe/London',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
})

export type Clock = () => Date

/** Today's date in London, independent of the time zone of the server. */
export const todayInLondon = (clock: Clock): string => LONDON_DAY.format(clock())

/** The day before. Official dates state the last valid day, the database the first invalid one. */
export const dayBefore = (day: string): string => {
  const date = new Date(`${day}T00:00:00Z`)
  date.setUTCDate(date.getUTCDate() - 1)
  return date.toISOString().slice(0, 10)
}

/** The last valid day, if it is not after `asOf`; otherwise null. */
export const lastDay = (validTo: string | null, asOf: string): string | null =>
  validTo !== null && validTo <= asOf ? dayBefore(validTo) : null
