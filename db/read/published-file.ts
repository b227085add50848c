import type { StagedValue, StagingTable } from './staging-table.ts'

/**
 * The rows of a staging table: the line, then a value for each column in the order of the table. They can be read
 * once.
 */
export interface PublishedSection {
  readonly table: StagingTable
  /** Identical rows are accepted, and one of them is stored. */
  readonly mayRepeat: boolean
  /** The columns that are added up for rows with the same key. */
  readonly sums: readonly string[]
  readonly rows: AsyncIterable<readonly StagedValue[]>
  /** The number of rows read so far, including those that give no row of the table. */
  readonly countRead: () => number
  /** Adds a fault that is found after the rows are stored. Its columns are those of the table. */
  readonly addFault: (fault: RowFault) => void
}

export interface RowFault {
  readonly line: number
  readonly columns: readonly string[]
  readonly value: string
  readonly problem: string
}

/** A recognised published file. */
export interface PublishedFile {
  readonly dataset: string
  readonly fileName: string
  /** The first day on which the release is valid, and how it is known. */
  readonly releasedOn: string
  readonly dayFrom: 'file' | 'option' | 'name'
  readonly title: string
  readonly publisher: string
  readonly licence: string
  readonly sha256: string
  /**
   * Called after all rows are read. Adds a fault if the file has changed since it was hashed, or if it does not match its
   * declaration.
   */
  readonly checkRead: () => Promise<void>
  /** The content of the file by table. Faults are added to the list that the file was opened with. */
  readonly sections: readonly PublishedSection[]
}
