/** Pounds as people write them. */
export const formatPounds = (pounds: number): string =>
  `${pounds < 0 ? '-' : ''}£${Math.abs(pounds).toLocaleString('en-GB', { minimumFractionDigits: 2, maximumFractionDigits: 3 })}`
