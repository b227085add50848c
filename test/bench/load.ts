import { Connection, type Target } from './connection.ts'

export interface Load {
  readonly target: Target
  /** Complete HTTP requests, which are sent in turn. */
  readonly requests: readonly Buffer[]
  readonly connections: number
  readonly seconds: number
}

/**
 * Sends requests as fast as responses arrive, on several connections. Returns the duration of each response in
 * milliseconds.
 */
export const load = async ({ target, requests, connections, seconds }: Load): Promise<number[]> => {
  const took: number[] = []
  const end = performance.now() + seconds * 1_000
  let next = 0
  const ask = async (): Promise<void> => {
    const connection = new Connection(target)
    try {
      for (let now = performance.now(); now < end; now = performance.now()) {
        const request = requests[next++ % requests.length]
        if (!request) throw new Error('there is nothing to ask')
        await connection.send(request)
        took.push(performance.now() - now)
      }
    } finally {
      connection.close()
    }
  }
  await Promise.all(Array.from({ length: connections }, ask))
  return took
}

/** Responses a second: those of the round divided by its actual duration. */
export const measureRate = async (asked: Load): Promise<number> => {
  const start = performance.now()
  const took = await load(asked)
  return took.length / ((performance.now() - start) / 1_000)
}
