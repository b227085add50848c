/** The sender of a request, as its token states it. */
export interface Identity {
  /** The issuer and the subject of the token. Null for a gateway that sent a request to a subgraph server. */
  readonly subject: string | null
  readonly scopes: ReadonlySet<string>
}
