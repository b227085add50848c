import type { Database } from './sql.ts'
import { todayInLondon, type Clock } from './as-of.ts'

/** The context of resolvers, created for each fetch. */
export interface BaseContext {
  readonly db: Database
  /** Null if the subgraph only reads. */
  readonly writer: Database | null
  /** Null if the subgraph has no fields for data stewards. */
  readonly steward: Database | null
  readonly clock: Clock
  /** The scopes of the caller's token. */
  readonly scopes: ReadonlySet<string>
}

export const resolveAsOf = (asOf: string | null | undefined, { clock }: BaseContext): string =>
  asOf ?? todayInLondon(clock)
