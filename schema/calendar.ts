const DAYS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31] as const

const isLeapYear = (year: number): boolean => (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0

const daysOfMonth = (year: number, month: number): number =>
  month === 2 && isLeapYear(year) ? 29 : (DAYS[month - 1] ?? 0)

/** Whether a text is a date of the calendar, like 2026-04-01. */
export const isValidDate = (text: string): boolean => {
  if (!/^(?!0000)\d{4}-\d{2}-\d{2}$/.test(text)) return false
  const [year, month, day] = [Number(text.slice(0, 4)), Number(text.slice(5, 7)), Number(text.slice(8))]
  return month >= 1 && month <= 12 && day >= 1 && day <= daysOfMonth(year, month)
}

/** Whether a text is a financial year, like 2019/20. */
export const isFinancialYear = (text: string): boolean => {
  const [, start, end] = /^(\d{4})\/(\d{2})$/.exec(text) ?? []
  return start !== undefined && (Number(start) + 1) % 100 === Number(end)
}

/** The financial year that begins in the April of a calendar year, written 2019/20. */
export const financialYearFrom = (start: number): string =>
  `${start}/${String((start + 1) % 100).padStart(2, '0')}`

/** The financial year of a day, April to March. */
export const financialYearOf = (day: string): string =>
  financialYearFrom(Number(day.slice(0, 4)) - (day.slice(5, 7) < '04' ? 1 : 0))
