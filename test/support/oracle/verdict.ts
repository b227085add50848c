import { parse, validate } from 'graphql'
import { postJson } from '../http.ts'
import type { RandomOperation } from './operations.ts'
import { reduceQuery } from './reduce.ts'
import type { Answer, SplitGraph } from './split-graph.ts'

export type Verdict =
  | 'right'
  /** Other data than the truth, and no error. */
  | 'silently wrong'
  /** An error where the truth has none. */
  | 'refused'

export const askGateway = async ({ open }: SplitGraph, operation: RandomOperation): Promise<Answer> => {
  const { text } = await postJson(open.url, operation)
  return JSON.parse(text) as Answer
}

/** Whether the response of the gateway equals the expected result. */
export const judge = (answer: Answer, expected: Answer): Verdict => {
  if (JSON.stringify(answer.data) === JSON.stringify(expected.data) && !answer.errors) return 'right'
  return answer.errors ? 'refused' : 'silently wrong'
}

type Path = readonly (string | number)[]

const isAbout = (error: Path | undefined, place: Path): boolean =>
  error === undefined || error.every((step, index) => place[index] === undefined || place[index] === step)

/** Whether a response without a subgraph equals the expected result, except for nulls with an error. */
export const judgePartial = (answer: Answer, expected: Answer): Verdict => {
  const paths = (answer.errors ?? []).map(({ path }) => path)
  const isTrue = (given: unknown, expected: unknown, place: Path): boolean => {
    if (given === null && expected !== null) return paths.some((path) => isAbout(path, place))
    if (Array.isArray(given) && Array.isArray(expected)) {
      return (
        given.length === expected.length &&
        given.every((item, index) => isTrue(item, expected[index], [...place, index]))
      )
    }
    if (isObject(given) && isObject(expected)) {
      return (
        JSON.stringify(Object.keys(given)) === JSON.stringify(Object.keys(expected)) &&
        Object.entries(given).every(([name, value]) => isTrue(value, expected[name], [...place, name]))
      )
    }
    return given === expected
  }
  return isTrue(answer.data ?? null, expected.data, []) ? 'right' : 'silently wrong'
}

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  value !== null && typeof value === 'object' && !Array.isArray(value)

/** The smallest operation with the same verdict, with all details for diagnosis. */
export const explain = async (
  graph: SplitGraph,
  { query, variables }: RandomOperation,
  verdict: Verdict,
): Promise<string> => {
  const smallest = await reduceQuery(query, async (candidate) => {
    if (validate(graph.schema, parse(candidate)).length > 0) return false
    const operation = { query: candidate, variables }
    return judge(await askGateway(graph, operation), graph.truthOf(operation)) === verdict
  })
  const operation = { query: smallest, variables }
  for (const list of Object.values(graph.open.fetches)) list.length = 0
  const answer = await askGateway(graph, operation)
  const fetches = Object.entries(graph.open.fetches).flatMap(([name, list]) =>
    list.map((fetch) => `${name} was sent ${fetch.query} ${JSON.stringify(fetch.variables)}`),
  )
  return [
    `${verdict}: ${smallest}`,
    `variables: ${JSON.stringify(variables)}`,
    `truth:  ${JSON.stringify(graph.truthOf(operation))}`,
    `answer: ${JSON.stringify({ data: answer.data, errors: answer.errors?.map(({ message, path }) => ({ message, path })) })}`,
    ...fetches,
  ].join('\n')
}
