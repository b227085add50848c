/** The operations of a page in order, with their data. */
export interface Trail {
  readonly operations: { readonly name: string; readonly variables: Readonly<Record<string, unknown>> }[]
  readonly data: Record<string, unknown>
  version: string | null
}
