import type { Operations } from './operation-types.ts'
import { listNodes, type PageOfNodes } from './list-nodes.ts'
import { CONNECTIONS, type ConnectionName, type NodeOf } from './connections.ts'

export type OperationName = keyof Operations
export type Variables<Name extends OperationName> = Operations[Name]['variables']
export type Data<Name extends OperationName> = Operations[Name]['data']

/** An error response of the graph. The codes are listed in schema/errors.md. */
export class GraphError extends Error {
  override readonly name = 'GraphError'
  readonly code: string
  readonly hint: string | null
  readonly requestId: string | null
  readonly status: number

  constructor(status: number, message: string, extensions: Readonly<Record<string, unknown>> = {}) {
    super(message)
    const text = (key: string): string | null =>
      typeof extensions[key] === 'string' ? (extensions[key] as string) : null
    this.status = status
    this.code = text('code') ?? 'INTERNAL_SERVER_ERROR'
    this.hint = text('hint')
    this.requestId = text('requestId')
  }
}

export interface ClientOptions {
  /** The address of the graph, for example http://127.0.0.1:4000. */
  readonly url: string
  readonly fetch?: typeof fetch
  /** Aborts all requests. */
  readonly signal?: AbortSignal
}

export interface GraphClient {
  /** The data of a stored operation. Throws a GraphError if the response has an error. */
  run<Name extends OperationName>(name: Name, variables: Variables<Name>): Promise<Data<Name>>
  /** All nodes of the list of a stored operation, through all its pages. */
  all<Name extends ConnectionName>(
    name: Name,
    variables?: Omit<Variables<Name>, 'first' | 'after'>,
  ): AsyncGenerator<NodeOf<Name>>
}

interface ResponseBody {
  readonly data?: unknown
  readonly errors?: readonly { readonly message: string; readonly extensions?: Record<string, unknown> }[]
}

/** Executes stored operations by name, over HTTP. */
export const createGraphClient = ({ url, fetch: send = fetch, signal }: ClientOptions): GraphClient => {
  const execute = async (operation: string, variables: object): Promise<unknown> => {
    const search = new URLSearchParams({ operation, variables: JSON.stringify(variables) })
    const response = await send(`${url.replace(/\/$/, '')}/graphql?${search.toString()}`, {
      // The server refuses a GET without this header, to prevent cross-site requests.
      headers: { 'apollo-require-preflight': 'true', accept: 'application/json' },
      ...(signal ? { signal } : {}),
    })
    const text = await response.text()
    let result: ResponseBody
    try {
      result = JSON.parse(text) as ResponseBody
    } catch {
      throw new GraphError(response.status, `the response of ${url} is not a GraphQL response`)
    }
    const [error] = result.errors ?? []
    if (error) throw new GraphError(response.status, error.message, error.extensions)
    return result.data
  }

  return {
    run: async <Name extends OperationName>(name: Name, variables: Variables<Name>) =>
      (await execute(name, variables)) as Data<Name>,
    all: async function* <Name extends ConnectionName>(
      name: Name,
      variables: Omit<Variables<Name>, 'first' | 'after'> = {} as Omit<Variables<Name>, 'first' | 'after'>,
    ) {
      yield* listNodes(async (position) => {
        const data = (await execute(name, { ...variables, ...position })) as Record<
          string,
          PageOfNodes<NodeOf<Name>>
        >
        return data[CONNECTIONS[name]]
      })
    },
  }
}
