/** A date format of published files, with an example. */
export type DayForm = '20260401' | '01/04/2026' | '2026-04-01' | '01APR2026'

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']

/** The number of a month by its English name, abbreviated or not. */
export const monthNumber = (name: string): number | null => {
  const index = MONTHS.indexOf(name.slice(0, 3).toLowerCase())
  return index === -1 ? null : index + 1
}

export const lastDayOfMonth = (year: number, month: number): string =>
  new Date(Date.UTC(year, month, 0)).toJSON().slice(0, 10)

/** A date in ISO 8601; null if it does not exist. */
export const realDay = (year: number, month: number, day: number): string | null => {
  const text = `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`
  return year > 0 && new Date(`${text}T00:00:00Z`).toJSON()?.slice(0, 10) === text ? text : null
}

const READERS: Readonly<Record<DayForm, (text: string) => string | null>> = {
  '20260401': (text) => {
    const [, year, month, day] = /^(\d{4})(\d{2})(\d{2})$/.exec(text) ?? []
    return year ? realDay(Number(year), Number(month), Number(day)) : null
  },
  '01/04/2026': (text) => {
    const [, day, month, year] = /^(\d{2})\/(\d{2})\/(\d{4})$/.exec(text) ?? []
    return year ? realDay(Number(year), Number(month), Number(day)) : null
  },
  '2026-04-01': (text) => {
    const [, year, month, day] = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text) ?? []
    return year ? realDay(Number(year), Number(month), Number(day)) : null
  },
  // As published, and as a spreadsheet writes it: 01-Jul-19. The files began in 2013, so 19 is 2019.
  '01APR2026': (text) => {
    const [, day, name = '', year = ''] = /^(\d{2})-?([A-Za-z]{3})-?(\d{4}|\d{2})$/.exec(text) ?? []
    const month = monthNumber(name)
    if (month === null) return null
    return realDay(Number(year.length === 2 ? `20${year}` : year), month, Number(day))
  },
}

/** A date in one of a format's forms; null for anything else. */
export const parseDay = (text: string, forms: readonly DayForm[]): string | null => {
  for (const form of forms) {
    const day = READERS[form](text)
    if (day !== null) return day
  }
  return null
}
