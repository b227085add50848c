/** What was asked of the graph for one page, in the order in which it was, and what it answered. */
export interface Trail {
  readonly questions: { readonly name: string; readonly variables: Readonly<Record<string, unknown>> }[]
  readonly data: Record<string, unknown>
  version: string | null
}
