import type { DayForm } from './dates.ts'
import type { Row } from './row.ts'
import type { StagedValue, StagingTable } from './staging-table.ts'

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

/** Adds one row of the staging table, by the names of its columns. */
export type Emit<Name extends string = string> = (values: Readonly<Record<Name, StagedValue>>) => void

export interface RowContext {
  readonly release: Release
  /** Where the columns of the format stand; of a file with a header, all its headings. */
  readonly headings: readonly string[]
}

/** How the rows of one published file become rows of one table. */
export interface Format<Name extends string = string> {
  /** The kind of published file: one word for each format of it. */
  readonly dataset: string
  readonly table: StagingTable<Name>
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
  readonly createReader: (context: RowContext) => (row: Row, emit: Emit<Name>) => void
}

/** A file with a header line, read by the names of its columns whatever their order. */
export interface HeaderFormat<Name extends string = string> extends Format<Name> {
  readonly header: Readonly<Record<string, Column>>
  /** Columns that say that a file is of another kind, which has all of this one's columns too. */
  readonly without?: readonly (string | RegExp)[]
}

/** A file without one: `frame` says in which column, counted from 1, stands what. */
export interface FrameFormat<Name extends string = string> extends Format<Name> {
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
