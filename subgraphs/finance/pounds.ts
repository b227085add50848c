/** An amount like £1,234.50. */
export const formatPounds = (pounds: number): string =>
  `${pounds < 0 ? '-' : ''}£${Math.abs(pounds).toLocaleString('en-GB', { minimumFractionDigits: 2, maximumFractionDigits: 3 })}`
