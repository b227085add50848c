/** The result of loading a file. */
export interface LoadedFile {
  readonly fileName: string
  readonly title: string
  readonly releasedOn: string
  readonly rows: number
  /** Notes for the user. */
  readonly remarks: readonly string[]
}
