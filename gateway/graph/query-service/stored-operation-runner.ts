import { graphError } from '../../../schema/errors.ts'
import { LIMITS } from '../../config.ts'
import type { RequestContext } from './request-context.ts'
import type { Answering } from './query-service.ts'
import type { Sendable } from './outcome.ts'

/** What a stored operation came to: the body that HTTP would have carried. */
export interface StoredAnswer {
  readonly data?: unknown
  readonly errors?: readonly {
    readonly message: string
    readonly path?: readonly (string | number)[]
    readonly extensions?: Readonly<Record<string, unknown>>
  }[]
  readonly extensions?: {
    readonly data?: {
      readonly version?: string | null
      readonly asOf?: string | null
      readonly mixed?: boolean
    }
  }
}

export type AskStored = (
  operation: string,
  variables: Readonly<Record<string, unknown>>,
  request: StoredRequest,
) => Promise<StoredAnswer>

/** Who asks, and whether it is a change, which is counted against the client's address and never kept. */
export type StoredRequest = Pick<RequestContext, 'requestId' | 'clientId' | 'traceparent' | 'signal'> & {
  readonly changeFrom?: string
}

/** What an answer would be known by now: another one after a load. Null where that cannot be known without asking. */
export type IdentifyStored = (
  operation: string,
  variables: Readonly<Record<string, unknown>>,
) => Promise<string | null>

const refused = (error: {
  message: string
  extensions: Readonly<Record<string, unknown>>
}): StoredAnswer => ({
  data: null,
  errors: [{ message: error.message, extensions: error.extensions }],
})

const toAnswer = (sendable: Sendable): StoredAnswer => {
  switch (sendable.kind) {
    case 'answer':
      return JSON.parse(sendable.answer.body.toString('utf8')) as StoredAnswer
    case 'text':
      return JSON.parse(sendable.text) as StoredAnswer
    case 'refusal':
      return refused(graphError(sendable.code, sendable.message, sendable.extensions))
    case 'unchanged':
      throw new Error('nobody asked whether the answer has changed')
  }
}

/** Asks stored operations from inside, by the way of a GET by name: the same limits, the same kept answers, no HTTP. */
export const createAskStored =
  (answering: () => Answering | null): AskStored =>
  async (operation, variables, { changeFrom, ...request }) => {
    const answers = answering()
    if (!answers) return refused(graphError('SUBGRAPH_UNAVAILABLE', 'The graph is starting.'))
    const isChange = changeFrom !== undefined
    const key = isChange ? null : `STORED ${operation} ${JSON.stringify(variables)}`
    return toAnswer(
      await answers.answer({
        asked: { operation, variables },
        isGet: !isChange,
        kept: key === null ? null : await answers.findKept(key),
        key,
        isSpec: false,
        headers: {},
        clientAddress: changeFrom ?? '',
        request: { ...request, clientHeaders: {}, deadline: performance.now() + LIMITS.requestMs },
      }),
    )
  }

export const createIdentifyStored =
  (answering: () => Answering | null): IdentifyStored =>
  async (operation, variables) =>
    (await answering()?.identify({ operation, variables })) ?? null
