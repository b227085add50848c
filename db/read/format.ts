import type { DayForm } from './dates.ts'
import type { Row } from './row.ts'
import type { StagedValue, StagingTable } from './staging-table.ts'

/** The day and, for annual publications, the financial year of a release. */
export interface Release {
  readonly on: string
  /** `2019/20`; null if the release is not annual. */
  readonly year: string | null
}

/** A column of a published file, with all its names as headingKey returns them. */
export interface Column {
  readonly names: readonly (string | RegExp)[]
  readonly isOptional?: boolean
}

/** Adds a row of the staging table, by column name. */
export type Emit<Name extends string = string> = (values: Readonly<Record<Name, StagedValue>>) => void

export interface RowContext {
  readonly release: Release
  /** The positions of the format's columns and, with a header, all headings. */
  readonly headings: readonly string[]
}

/** Converts the rows of a published file to rows of a table. */
export interface Format<Name extends string = string> {
  /** The kind of published file, one for each format. */
  readonly dataset: string
  readonly table: StagingTable<Name>
  readonly title: string
  readonly publisher: string
  readonly licence?: string
  /** The name of a row in messages. */
  readonly rowName: string
  readonly isYearly?: boolean
  /** Rows repeat the same data for several subjects, so identical rows are accepted. */
  readonly mayRepeat?: boolean
  /** The columns of the table that are added up for rows with the same key. */
  readonly sums?: readonly Name[]
  /** The column that distinguishes the whole from its parts, which other files of the publication contain. */
  readonly whole?: { readonly column: string; readonly value: string; readonly file: string }
  /** The column with the day of the release, which must be the same in all rows. */
  readonly day?: { readonly column: string; readonly forms: readonly DayForm[] }
  readonly createReader: (context: RowContext) => (row: Row, emit: Emit<Name>) => void
}

/** A file with a header line. Columns are found by name, in any order. */
export interface HeaderFormat<Name extends string = string> extends Format<Name> {
  readonly header: Readonly<Record<string, Column>>
  /** Columns of another kind of file that has all columns of this one as well. */
  readonly without?: readonly (string | RegExp)[]
}

/** A file without a header. `frame` gives the number of each column, counted from 1. */
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

/** A normalised heading. Publishers change case, line breaks and punctuation between years. */
export const headingKey = (heading: string): string =>
  heading
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '_')
    .replace(/^_|_$/g, '')
