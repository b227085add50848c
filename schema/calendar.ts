/** Whether a text is a date of the calendar, like 2026-04-01. */
export const isValidDate = (text: string): boolean =>
  /^(?!0000)\d{4}-\d{2}-\d{2}$/.test(text) && new Date(`${text}T00:00:00Z`).toJSON()?.slice(0, 10) === text

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
