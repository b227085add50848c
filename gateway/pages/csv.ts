/** Rows under stable names of columns: columns are only ever added, at the end. */
export interface Csv {
  readonly columns: readonly string[]
  readonly rows: readonly (readonly (string | number | boolean | null)[])[]
}

const field = (value: string | number | boolean | null): string => {
  const text = value === null ? '' : String(value)
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}

/** One line of it. */
export const csvLine = (cells: readonly (string | number | boolean | null)[]): string =>
  `${cells.map(field).join(',')}\r\n`

export const csvText = ({ columns, rows }: Csv): string => [columns, ...rows].map(csvLine).join('')
