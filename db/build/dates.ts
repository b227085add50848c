/** The day after: official files name the last day that holds, the database the first that does not. */
export const dayAfter = (day: string): string => {
  const date = new Date(`${day}T00:00:00Z`)
  date.setUTCDate(date.getUTCDate() + 1)
  return date.toISOString().slice(0, 10)
}

export const dayAfterOrNull = (day: string | null): string | null => (day === null ? null : dayAfter(day))
