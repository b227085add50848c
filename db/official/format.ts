import type { DayForm } from './dates.ts'
import type { DatasetName, OfficialValue } from './official-file.ts'
import type { Row } from './row.ts'

/** The day and, for what is published by the year, the financial year of a release. */
export interface Release {
  readonly on: string
  /** `2019/20`; null where the release is not of a financial year. */
  readonly year: string | null
}

/** A column of a published file: the names that it has had, as headingKey writes them. */
export interface Column {
  readonly names: readonly (string | RegExp)[]
  readonly isOptional?: boolean
}

export type Emit = (values: readonly OfficialValue[]) => void

interface Table {
  readonly table: string
  /** The columns of the table without `line`; a value of each in every row, in this order. */
  readonly columns: readonly string[]
  /** Those of them that tell one row from another. */
  readonly key: readonly string[]
}

export interface RowContext {
  readonly release: Release
  /** Where the columns of the format stand; of a file with a header, all its headings. */
  readonly headings: readonly string[]
}

/** How the rows of one published file become rows of one table. */
export interface Format extends Table {
  readonly dataset: DatasetName
  readonly title: string
  readonly publisher: string
  readonly licence?: string
  /** What a row is called where a file has none. */
  readonly rowName: string
  readonly isYearly?: boolean
  /** The file says of smaller things than are read of it, and so says the same of one again and again. */
  readonly mayRepeat?: boolean
  /** The column that says the day of the release, the same in every row. */
  readonly day?: { readonly column: string; readonly forms: readonly DayForm[] }
  readonly createReader: (context: RowContext) => (row: Row, emit: Emit) => void
}

/** A file with a header line, read by the names of its columns whatever their order. */
export interface HeaderFormat extends Format {
  readonly header: Readonly<Record<string, Column>>
  /** Columns that say that a file is of another kind, which has all of this one's columns too. */
  readonly without?: readonly (string | RegExp)[]
}

/** A file without one: `frame` says in which column, counted from 1, stands what. */
export interface FrameFormat extends Format {
  readonly width: number
  readonly frame: Readonly<Record<string, number>>
  /** Whether the first rows of a file are of this kind. */
  readonly fits: (rows: readonly (readonly string[])[]) => boolean
}

export const ODS = 'NHS England, Organisation Data Service'
export const NHS = 'NHS England'
export const ONS = 'Office for National Statistics'
export const LICENCE = 'Open Government Licence v3.0'

/** A heading as the names of columns are compared: publishers change case, breaks and marks from one year to the next. */
export const headingKey = (heading: string): string =>
  heading
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '_')
    .replace(/^_|_$/g, '')
