import { bodyText, Connection, encodeRequest, type Target } from './connection.ts'
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
  const connections = [new Connection(ours), new Connection(theirs)] as const
  const took: [number[], number[]] = [[], []]
  try {
    for (let time = 0; time <= times; time += 1) {
      const query = ONE_PRACTICE.query.replace('id name odsCode', `id name alias${time}: name odsCode`)
      const body = JSON.stringify({ query, variables: { id: ids[time % ids.length], asOf: AS_OF } })
      const texts: string[] = []
      for (const [index, target] of [ours, theirs].entries()) {
        const start = performance.now()
        const answer = await connections[index]?.send(encodeRequest(target, body))
        if (time > 0) took[index]?.push(performance.now() - start)
        texts.push(dataOf(bodyText(answer ?? Buffer.alloc(0))))
      }
      if (texts[0] !== texts[1])
        throw new AnswersDiffer(`the gateways answer differently: ${texts.join(' and ')}`)
    }
  } finally {
    for (const connection of connections) connection.close()
  }
  return { ourMs: median(took[0]), theirMs: median(took[1]) }
}
