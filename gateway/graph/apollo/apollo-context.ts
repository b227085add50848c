import type { ApolloRequest } from '../query-service/first-execution.ts'
import type { CompletionDetails } from '../query-service/complete-response.ts'
import type { RequestContext } from '../query-service/request-context.ts'

/** The context value of Apollo Server. The gateway adapter adds the details of the execution, and plugins read them. */
export interface ApolloContext extends RequestContext {
  readonly acceptsGraphqlResponse: boolean
  readonly onValidated: ApolloRequest['onValidated']
  /** Null until the operation was executed. */
  details: (CompletionDetails & { readonly fetches: number }) | null
}
