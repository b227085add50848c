import { Connection, encodeRequest, sendTimed, type Target } from './connection.ts'
import { median } from './quantiles.ts'
import { AS_OF, LIST } from './questions.ts'
import { countObjects } from './size.ts'

export interface Growth {
  /** Microseconds for each object of a response about so many systems. */
  readonly perObject: readonly { readonly systems: number; readonly microseconds: number }[]
  /** Milliseconds of the first and of the last page of all practices. */
  readonly firstPageMs: number
  readonly lastPageMs: number
}

const PAGE = `query Page($after: String, $asOf: Date!) {
  practices(first: 200, after: $after, asOf: $asOf) { pageInfo { hasNextPage endCursor } nodes { id name } }
}`

interface PageAnswer {
  readonly data: { readonly practices: { readonly pageInfo: { hasNextPage: boolean; endCursor: string } } }
}

export const measureGrowth = async (
  target: Target,
  systemIds: readonly string[],
  times: number,
): Promise<Growth> => {
  const connection = new Connection(target)
  const timeOf = (query: string, variables: object) =>
    sendTimed(
      connection,
      encodeRequest(target, JSON.stringify({ query, variables: { ...variables, asOf: AS_OF } })),
    )
  const repeat = async (query: string, variables: object) => {
    const took: number[] = []
    let text = ''
    // The first time is not counted.
    for (let time = 0; time <= times; time += 1) {
      const answer = await timeOf(query, variables)
      text = answer.text
      if (time > 0) took.push(answer.ms)
    }
    return { ms: median(took), text }
  }
  try {
    const perObject: Growth['perObject'][number][] = []
    for (const systems of [1, 5, systemIds.length]) {
      const fields = systemIds
        .slice(0, systems)
        .map((id, index) => `s${index}: system(id: "${id}", asOf: $asOf) { ${LIST} }`)
      const { ms, text } = await repeat(`query Systems($asOf: Date!) { ${fields.join(' ')} }`, {})
      const objects = countObjects((JSON.parse(text) as { data: unknown }).data)
      perObject.push({ systems, microseconds: (ms * 1_000) / objects })
    }
    const first = await repeat(PAGE, { after: null })
    let after: string | null = null
    for (let text = first.text; ;) {
      const { pageInfo } = (JSON.parse(text) as PageAnswer).data.practices
      if (!pageInfo.hasNextPage) break
      after = pageInfo.endCursor
      text = (await timeOf(PAGE, { after })).text
    }
    const last = await repeat(PAGE, { after })
    return { perObject, firstPageMs: first.ms, lastPageMs: last.ms }
  } finally {
    connection.close()
  }
}
