/** A kind of published file. */
export type DatasetName =
  | 'epraccur'
  | 'ebranchs'
  | 'eccg'
  | 'etr'
  | 'icb-names'
  | 'sub-icb-lookup'
  | 'ccg-lookup'
  | 'epcn-networks'
  | 'epcn-members'
  | 'epcn'
  | 'list-sizes'
  | 'practice-map'
  | 'list-sizes-by-area'
  | 'qof'
  | 'list-sizes-plain'
  | 'payments'
  | 'network-workforce'
  | 'postcodes'
  | 'districts'
  | 'upper-tiers'
  | 'lsoa-lookup'
  | 'msoa-names'
  | 'boundaries'
  | 'ics-neighbourhoods'
  | 'ics-teams'
  | 'ics-contacts'

/** Rows of one table of the schema `official`, in the order of the columns, `line` first; read once, as a stream. */
export interface OfficialSection {
  readonly table: string
  readonly columns: readonly string[]
  /** Those of them that tell one row from another. */
  readonly key: readonly string[]
  readonly rows: AsyncIterable<readonly OfficialValue[]>
  /** How many rows of the file have been read so far, whether or not a row of the table came of each. */
  readonly countRead: () => number
}

export type OfficialValue = string | number | null | readonly string[]

/** A published file that has been recognised by what it holds. */
export interface OfficialFile {
  readonly dataset: DatasetName
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
  readonly sections: readonly OfficialSection[]
}
