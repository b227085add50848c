import { Connection, encodeRequest, sendTimed, type Target } from './connection.ts'
import { AnswersDiffer } from './equal-answers.ts'
import { median } from './quantiles.ts'
import { AS_OF, ONE_PRACTICE } from './questions.ts'

export interface NewOperations {
  /** The median duration of an operation that was never sent before, in milliseconds. */
  readonly ourMs: number
  readonly theirMs: number
}

const dataOf = (text: string): string => JSON.stringify((JSON.parse(text) as { data: unknown }).data)

/** Operations that differ in an alias, sent to both gateways alternately. Each is parsed, checked and planned. */
export const measureNewOperations = async (
  ours: Target,
  theirs: Target,
  ids: readonly string[],
  times: number,
): Promise<NewOperations> => {
  const gateways = [ours, theirs].map((target) => ({
    target,
    connection: new Connection(target),
    took: [] as number[],
  }))
  try {
    for (let time = 0; time <= times; time += 1) {
      const query = ONE_PRACTICE.query.replace('id name odsCode', `id name alias${time}: name odsCode`)
      const body = JSON.stringify({ query, variables: { id: ids[time % ids.length], asOf: AS_OF } })
      const answers = new Set<string>()
      for (const { target, connection, took } of gateways) {
        const { ms, text } = await sendTimed(connection, encodeRequest(target, body))
        // The first operation is not counted.
        if (time > 0) took.push(ms)
        answers.add(dataOf(text))
      }
      if (answers.size > 1)
        throw new AnswersDiffer(`the gateways answer differently: ${[...answers].join(' and ')}`)
    }
  } finally {
    for (const { connection } of gateways) connection.close()
  }
  const [ourMs = 0, theirMs = 0] = gateways.map(({ took }) => median(took))
  return { ourMs, theirMs }
}
