import { readFileSync, readdirSync } from 'node:fs'

const OPERATIONS = new URL('../../schema/operations/', import.meta.url)

export const readOperation = (name: string): string =>
  readFileSync(new URL(`${name}.graphql`, OPERATIONS), 'utf8')

/** Queries only. Mutations have tests of their own. */
export const listOperations = (): string[] =>
  readdirSync(OPERATIONS)
    .map((file) => file.replace(/\.graphql$/, ''))
    .filter((name) => !/^mutation\b/m.test(readOperation(name)))
    .sort()

export interface Answer {
  readonly status: number
  readonly text: string
  // Responses have the form of their query, so tests read them without a type.
  // eslint-disable-next-line @typescript-eslint/no-explicit-any
  readonly data: any
  readonly errors: readonly {
    readonly message: string
    readonly path?: unknown
    readonly extensions: Record<string, unknown>
  }[]
}

/** Sends a query over HTTP. */
export const ask = async (
  url: string,
  query: string,
  variables: Record<string, unknown> = {},
  operationName?: string,
): Promise<Answer> => {
  const response = await fetch(`${url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query, variables, operationName }),
  })
  const text = await response.text()
  const body = JSON.parse(text) as { data?: unknown; errors?: Answer['errors'] }
  return { status: response.status, text, data: body.data, errors: body.errors ?? [] }
}

/** Sends an operation of schema/operations/. */
export const askOperation = (
  url: string,
  name: string,
  variables: Record<string, unknown> = {},
): Promise<Answer> => ask(url, readOperation(name), variables)
