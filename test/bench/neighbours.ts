import { Connection, encodeRequest, type Target } from './connection.ts'
import { load } from './load.ts'
import { quantile } from './quantiles.ts'
import { ENGLAND_SHEET, ONE_PRACTICE, bodyOf } from './questions.ts'
import { askOnce } from './rivals.ts'

export interface Neighbours {
  /** The 99th percentile of small requests, in milliseconds. */
  readonly aloneMs: number
  readonly besideMs: number
  readonly greedyAnswers: number
  readonly greedyBytes: number
}

const CONNECTIONS = 4

/** Small requests alone, and together with a client that repeats a very large request. */
export const measureNeighbours = async (
  target: Target,
  ids: readonly string[],
  seconds: number,
): Promise<Neighbours> => {
  const small = {
    target,
    requests: ids.map((id) => encodeRequest(target, bodyOf(ONE_PRACTICE, id))),
    connections: CONNECTIONS,
    seconds,
  }
  // The first response of each is not counted.
  await load({ ...small, seconds: 1 })
  await askOnce(target, ENGLAND_SHEET)
  const alone = await load(small)
  const greedy = new Connection(target)
  const request = encodeRequest(target, bodyOf(ENGLAND_SHEET))
  let greedyAnswers = 0
  let greedyBytes = 0
  let isAsking = true
  const askGreedily = async (): Promise<void> => {
    while (isAsking) {
      greedyBytes = (await greedy.send(request)).length
      greedyAnswers += 1
    }
  }
  try {
    const [beside] = await Promise.all([load(small).finally(() => (isAsking = false)), askGreedily()])
    return { aloneMs: quantile(alone, 0.99), besideMs: quantile(beside, 0.99), greedyAnswers, greedyBytes }
  } finally {
    greedy.close()
  }
}
