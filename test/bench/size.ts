import { Connection, encodeRequest, sendTimed, type Target } from './connection.ts'
import { median } from './quantiles.ts'
import { ENGLAND_LIST, SMALL_LIST, bodyOf } from './questions.ts'

export const countObjects = (value: unknown): number => {
  if (value === null || typeof value !== 'object') return 0
  const inside = Object.values(value).reduce((count: number, item) => count + countObjects(item), 0)
  return Array.isArray(value) ? inside : inside + 1
}

const objectsIn = (text: string): number => countObjects((JSON.parse(text) as { data: unknown }).data)

export interface CostOfSize {
  readonly englandObjects: number
  readonly smallObjects: number
  /** Milliseconds for each object. */
  readonly englandMs: number
  readonly smallMs: number
}

/** The cost of an object in a response about all of England and about one system, measured alternately. */
export const measureSize = async (
  target: Target,
  ids: readonly string[],
  times: number,
): Promise<CostOfSize> => {
  const connection = new Connection(target)
  const ask = async (body: string): Promise<{ ms: number; objects: number }> => {
    const { ms, text } = await sendTimed(connection, encodeRequest(target, body))
    return { ms, objects: objectsIn(text) }
  }
  const england: number[] = []
  const small: number[] = []
  let englandObjects = 0
  let smallObjects = 0
  try {
    // The first response of each is not counted.
    for (let time = 0; time <= times; time += 1) {
      const large = await ask(bodyOf(ENGLAND_LIST))
      const little = await ask(bodyOf(SMALL_LIST, ids[time % ids.length]))
      englandObjects = large.objects
      smallObjects = little.objects
      if (time === 0) continue
      england.push(large.ms / large.objects)
      small.push(little.ms / little.objects)
    }
  } finally {
    connection.close()
  }
  return { englandObjects, smallObjects, englandMs: median(england), smallMs: median(small) }
}
