/** What became of one file. */
export interface LoadedFile {
  readonly fileName: string
  readonly title: string
  readonly releasedOn: string
  readonly rows: number
  /** What whoever loads it should know. */
  readonly remarks: readonly string[]
}
