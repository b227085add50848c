import { encodeRequest } from './connection.ts'
import { measureRate } from './load.ts'
import { median } from './quantiles.ts'
import { bodyOf, type BenchQuery } from './questions.ts'
import type { Rival, RivalName } from './rivals.ts'
import { messageOf } from '../../schema/errors/operator-error.ts'

export interface Pace {
  readonly rounds: number
  readonly seconds: number
  readonly connections: number
}

/** A query with its variables, used in turn. */
export interface Course {
  readonly question: BenchQuery
  readonly ids: readonly string[]
}

/** Responses a second; null if the rival did not run. */
export type Rates = ReadonlyMap<RivalName, number>

export interface Race {
  /** In the order of the queries. */
  readonly rates: readonly Rates[]
  /** The same rivals. One that failed has a reason. */
  readonly rivals: readonly Rival[]
}

/**
 * Measures every rival with every query in each round, so that other load affects all equally, and takes the median. A
 * first round for warm-up is not counted.
 */
export const runSideBySide = async (
  rivals: readonly Rival[],
  courses: readonly Course[],
  { rounds, seconds, connections }: Pace,
): Promise<Race> => {
  const failures = new Map<RivalName, string | null>(rivals.map(({ name, failure }) => [name, failure]))
  const rates = courses.map(() => new Map<RivalName, number[]>())
  for (let round = 0; round <= rounds; round += 1) {
    for (const [index, { question, ids }] of courses.entries()) {
      for (const { name, targetOf } of rivals) {
        if (failures.get(name) !== null) continue
        const target = targetOf(question)
        const requests = ids.map((id) => encodeRequest(target, bodyOf(question, id)))
        try {
          const rate = await measureRate({ target, requests, connections, seconds })
          if (round > 0) rates[index]?.set(name, [...(rates[index]?.get(name) ?? []), rate])
        } catch (error) {
          failures.set(name, messageOf(error))
        }
      }
    }
  }
  const isThere = ([name]: [RivalName, unknown]): boolean => failures.get(name) === null
  return {
    rates: rates.map(
      (measured) => new Map([...measured].filter(isThere).map(([name, values]) => [name, median(values)])),
    ),
    rivals: rivals.map((rival) => ({ ...rival, failure: failures.get(rival.name) ?? null })),
  }
}
