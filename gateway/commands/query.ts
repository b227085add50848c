import { isObject } from '../../schema/is-object.ts'
import { readFileSync } from 'node:fs'
import { flattenResult } from '../client/flatten-result.ts'
import { CommandError } from './exit-codes.ts'
import { chooseFormat, printTable, type OutputOptions } from './output.ts'
import { withGraph, type GraphAtAddress } from './with-graph.ts'

export interface QueryOptions extends OutputOptions {
  readonly var?: readonly string[]
  readonly all?: boolean
}

type Values = Record<string, unknown>

const STANDARD_INPUT = 0

const readQuery = (file: string): string => {
  try {
    return readFileSync(file === '-' ? STANDARD_INPUT : file, 'utf8')
  } catch (error) {
    throw new CommandError(
      'not found',
      `The file "${file}" cannot be read (${(error as NodeJS.ErrnoException).code}).`,
      'Use the path of a file with a query, or - for standard input.',
    )
  }
}

// A value that is valid JSON is parsed, so that lists and numbers can be passed. Other values are text.
const readValue = (text: string): unknown => {
  try {
    return JSON.parse(text)
  } catch {
    return text
  }
}

const readVariables = (options: readonly string[]): Values =>
  Object.fromEntries(
    options.map((text) => {
      const at = text.indexOf('=')
      if (at < 1)
        throw new CommandError(
          'usage',
          `"${text}" is not a variable.`,
          'Write --var name=value once for each variable.',
        )
      return [text.slice(0, at), readValue(text.slice(at + 1))]
    }),
  )

interface Connection {
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null }
  nodes?: unknown[]
  edges?: unknown[]
}

/** The outermost connection of the data. */
const findConnection = (data: unknown): Connection | null => {
  let level: unknown[] = [data]
  while (level.length > 0) {
    const found = level.find((value) => isObject(value) && isObject(value['pageInfo']))
    if (found) return found as unknown as Connection
    level = level.flatMap((value) => (isObject(value) ? Object.values(value) : []))
  }
  return null
}

const askAll = async (graph: GraphAtAddress, query: string, variables: Values): Promise<Values> => {
  const data = await graph.run<Values>(query, variables)
  const first = findConnection(data)
  if (!first || !/\$after\b/.test(query)) {
    throw new CommandError(
      'usage',
      'The query has no list with pages.',
      'With --all it needs a variable $after: String, `after: $after`, and `pageInfo { hasNextPage endCursor }`.',
    )
  }
  let { pageInfo } = first
  while (pageInfo?.hasNextPage) {
    const next = findConnection(await graph.run<Values>(query, { ...variables, after: pageInfo.endCursor }))
    if (!next || next.pageInfo.endCursor === pageInfo.endCursor) break
    first.nodes?.push(...(next.nodes ?? []))
    first.edges?.push(...(next.edges ?? []))
    pageInfo = next.pageInfo
  }
  return data
}

/** Executes the query of a file; with --all, all pages of its list. */
export const query = async (
  file: string,
  { var: options = [], all = false, ...output }: QueryOptions,
): Promise<void> => {
  const text = readQuery(file)
  const variables = readVariables(options)
  const format = chooseFormat(output.format, process.stdout.isTTY)
  const data = await withGraph((graph) =>
    all ? askAll(graph, text, variables) : graph.run<Values>(text, variables),
  )
  if (format === 'json') process.stdout.write(`${JSON.stringify(data, null, 2)}\n`)
  else printTable(flattenResult(data), { format })
}
