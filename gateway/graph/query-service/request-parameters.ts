/** The parameters of a GraphQL-over-HTTP request. Their types are checked, their content is not. */
export interface RequestParameters {
  readonly query?: string | undefined
  readonly operationName?: string | undefined
  readonly variables?: Record<string, unknown> | undefined
  readonly extensions?: Record<string, unknown> | undefined
  /** The name of a stored operation. */
  readonly operation?: string | undefined
  /** The data version that a permalink names. */
  readonly at?: string | undefined
}

export const isProvenanceWanted = ({ extensions }: RequestParameters): boolean =>
  extensions?.['provenance'] === true
