import { OPERATION_VARIABLES } from '../operations/variables.ts'
import { listOperations, readOperation } from '../support/client.ts'
import { Connection, encodeRequest, targetAt } from './connection.ts'
import { startProgram } from './processes.ts'

export interface FirstAnswer {
  readonly operation: string
  readonly firstMs: number
  readonly tenthMs: number
  /** Slower than the tenth response by this factor. */
  readonly ratio: number
}

export interface Starts {
  readonly readyMs: readonly number[]
  /** The operation with the slowest first response in comparison with the tenth comes first. */
  readonly firstAnswers: readonly FirstAnswer[]
}

const TENTH = 10

const measureFirst = async (url: string, operation: string): Promise<FirstAnswer> => {
  const target = targetAt(`${url}/graphql`)
  const request = encodeRequest(
    target,
    JSON.stringify({ query: readOperation(operation), variables: OPERATION_VARIABLES[operation] ?? {} }),
  )
  const connection = new Connection(target)
  const took: number[] = []
  try {
    for (let time = 0; time < TENTH; time += 1) {
      const start = performance.now()
      await connection.send(request)
      took.push(performance.now() - start)
    }
  } finally {
    connection.close()
  }
  const [firstMs = 0] = took
  const tenthMs = took.at(-1) ?? 0
  return { operation, firstMs, tenthMs, ratio: firstMs / tenthMs }
}

/** A start for each operation, which is the first request. No response is cached. */
export const measureStarts = async (
  settings: Readonly<Record<string, string>>,
  most: number,
): Promise<Starts> => {
  const readyMs: number[] = []
  const firstAnswers: FirstAnswer[] = []
  for (const operation of listOperations().slice(0, most)) {
    const program = await startProgram({ ...settings, CACHE_MB: '0' })
    try {
      readyMs.push(program.readyMs)
      firstAnswers.push(await measureFirst(program.url, operation))
    } finally {
      await program.stop()
    }
  }
  return { readyMs, firstAnswers: firstAnswers.sort((a, b) => b.ratio - a.ratio) }
}
