/** The NHS financial year, April to March, that a day lies in: 2019/20. */
export const financialYearOf = (day: string): string => {
  const year = Number(day.slice(0, 4)) - (day.slice(5, 7) < '04' ? 1 : 0)
  return `${year}/${String((year + 1) % 100).padStart(2, '0')}`
}

export const isFinancialYear = (text: string): boolean => {
  const match = /^(\d{4})\/(\d{2})$/.exec(text)
  return match !== null && (Number(match[1]) + 1) % 100 === Number(match[2])
}
