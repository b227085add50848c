import type { OperationResult } from '../executor/federated-graph.ts'
import type { OperationCost } from '../operation-limits/check-operation.ts'
import type { FetchScope } from '../subgraphs/fetch-scope.ts'
import type { AsOfDays } from './as-of-days.ts'
import type { RequestRecord } from './request-record.ts'
import type { Provenance } from './versioned-graph.ts'

/** The day and the data versions of a response. */
export interface ResponseOrigin extends AsOfDays {
  readonly provenance: Provenance
}

/** The result of an operation with its origin. */
export type Execution = Omit<OperationResult, 'versions'> & { readonly origin: ResponseOrigin }

/** The properties of a request that decide how its response is completed. */
export interface RequestContext {
  readonly scope: FetchScope
  /** Collects what is logged and counted. */
  readonly record: RequestRecord
  /** Identifies the text and the operation name. Equal keys have equal plans. */
  readonly operationKey: string
  /** Null if no limit is set, or if the operation cannot be measured. */
  readonly cost: OperationCost | null
  /** Whether response names of the client were renamed, and are restored in the response. */
  readonly hasRenamedAliases: boolean
  /** Whether the response names its datasets and subgraphs. */
  readonly isProvenanceWanted: boolean
  readonly isQueryPlanRequested: boolean
  /** The maximum number of errors in a response, and of their bytes. */
  readonly errorLimits: { readonly errors: number; readonly bytes: number }
}
