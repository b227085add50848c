/** A value of a staged row that COPY can write. */
export type StagedValue = string | number | null | readonly string[]

/** A new release that ends more than a tenth of these rows needs `--accept-change`. */
export interface Comparison {
  /** The name of the rows in the message. */
  readonly what: string
  /** SQL condition on the row `x`: it is counted in the loaded release. */
  readonly counted: string
  /** SQL condition on the row `x`: it continues a row of the loaded release. */
  readonly continued: string
  /** The column with a number that must not change more than twofold. */
  readonly value?: string
}

/**
 * A table of the schema `staging` with rows of published files, their release and line. The loader creates the table
 * and the view `cited_NAME`, which adds the release's day, file name and citation to each row.
 */
export interface StagingTable<Name extends string = string> {
  readonly name: string
  /** The PostgreSQL type of each column. */
  readonly columns: Readonly<Record<Name, string>>
  /** The columns that identify a row within one file. */
  readonly key: readonly Name[]
  /** The indexed columns; by default the first column of the key. */
  readonly index?: readonly Name[]
  /** Columns with text that is displayed, sorted or searched. */
  readonly spelled?: readonly Name[]
  /** False if no response cites a row of the table. */
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
