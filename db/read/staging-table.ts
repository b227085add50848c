/** A value of a staged row, as the COPY protocol of PostgreSQL can write it. */
export type StagedValue = string | number | null | readonly string[]

/** A release of a published file must not end more than a tenth of these rows without `--accept-change`. */
export interface Comparison {
  /** What the rows are called in the message. */
  readonly what: string
  /** Which rows of the loaded release count: a condition on the row `x`. */
  readonly counted: string
  /** Which rows of the new release continue one of them: a condition on the row `x`. */
  readonly continued: string
  /** The number of a row that must not change more than twofold. */
  readonly value?: string
}

/**
 * A table of the schema `staging`: rows of published files as they were read, with release and line. The loader creates
 * the table and the view `cited_NAME`, which adds the release's day, file name and citation to each row.
 */
export interface StagingTable<Name extends string = string> {
  readonly name: string
  /** The PostgreSQL type of each column. */
  readonly columns: Readonly<Record<Name, string>>
  /** The columns that identify a row within one file. */
  readonly key: readonly Name[]
  /** The columns that look-ups use; the first column of the key when left out. */
  readonly index?: readonly Name[]
  /** Columns with text that people read, sort by or search for. */
  readonly spelled?: readonly Name[]
  /** False where no answer cites a row of the table. */
  readonly isCited?: boolean
  readonly comparison?: Comparison
}

export const stagingTable = <const Name extends string>(table: {
  readonly name: string
  readonly columns: Readonly<Record<Name, string>>
  readonly key: readonly NoInfer<Name>[]
  readonly index?: readonly NoInfer<Name>[]
  readonly spelled?: readonly NoInfer<Name>[]
  readonly isCited?: boolean
  readonly comparison?: Comparison
}): StagingTable<Name> => table

export type ColumnsOf<Table> = Table extends StagingTable<infer Name> ? Name : never
