import type { StagedValue, StagingTable } from './staging-table.ts'

/** Rows of one staging table: the line, then a value for each column in the order of the table. Read once, as a stream. */
export interface PublishedSection {
  readonly table: StagingTable
  readonly rows: AsyncIterable<readonly StagedValue[]>
  /** How many rows of the file have been read so far, whether or not a row of the table came of each. */
  readonly countRead: () => number
}

/** A published file that has been recognised by what it holds. */
export interface PublishedFile {
  readonly dataset: string
  readonly fileName: string
  /** The day that the release holds from, and how it is known. */
  readonly releasedOn: string
  readonly dayFrom: 'file' | 'option' | 'name'
  readonly title: string
  readonly publisher: string
  readonly licence: string
  readonly sha256: string
  /** Asked when all rows are read: whether they are those of the file that was hashed, and as many as are declared. */
  readonly checkRead: () => Promise<void>
  /** What a table of the file holds; faults met while reading are added to the list that the file was opened with. */
  readonly sections: readonly PublishedSection[]
}
