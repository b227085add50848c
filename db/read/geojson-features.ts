import { Unreadable } from './unreadable.ts'

export interface Feature {
  readonly properties?: Readonly<Record<string, unknown>> | null
  readonly geometry?: { readonly type?: unknown; readonly coordinates?: unknown } | null
}

const MAX_HEAD = 1_000_000
const MAX_FEATURE = 16_000_000
const START = /"features"\s*:\s*\[/
const MARKS = /["\\{}\]]/g

const parseFeature = (text: string, number: number): Feature => {
  try {
    return JSON.parse(text) as Feature
  } catch {
    throw new Unreadable('the feature is not JSON; download the file again', { line: number })
  }
}

/** Yields the features of GeoJSON text one at a time, because England's boundaries do not fit in memory. */
export async function* readFeatures(text: AsyncIterable<string>): AsyncGenerator<readonly Feature[]> {
  let rest = ''
  let at = -1
  let start = -1
  let depth = 0
  let isText = false
  let isEnded = false
  let count = 0
  for await (const piece of text) {
    rest += piece
    if (at === -1) {
      const head = START.exec(rest)
      if (!head && rest.length > MAX_HEAD) break
      if (!head) continue
      at = head.index + head[0].length
    }
    const found: Feature[] = []
    MARKS.lastIndex = at
    while (!isEnded) {
      const mark = MARKS.exec(rest)
      if (!mark) {
        at = rest.length
        break
      }
      at = mark.index + 1
      // The character after a backslash is skipped. It may be in the next chunk.
      if (mark[0] === '\\') {
        if (at === rest.length) {
          at = mark.index
          break
        }
        MARKS.lastIndex = at + 1
      } else if (mark[0] === '"') isText = !isText
      else if (isText) continue
      else if (mark[0] === '{') {
        if (depth === 0) start = mark.index
        depth += 1
      } else if (mark[0] === '}') {
        depth -= 1
        if (depth === 0) found.push(parseFeature(rest.slice(start, at), (count += 1)))
      } else if (depth === 0) isEnded = true
    }
    const keptFrom = depth > 0 ? start : at
    rest = isEnded ? rest.slice(at).trimEnd().slice(-1) : rest.slice(keptFrom)
    at = isEnded ? 0 : at - keptFrom
    start = 0
    if (rest.length > MAX_FEATURE)
      throw new Unreadable('the feature is longer than 16 MB, unlike any published one', { line: count + 1 })
    yield found
  }
  if (at === -1) throw new Unreadable('has no list of features; expected a GeoJSON feature collection')
  if (!isEnded || rest !== '}')
    throw new Unreadable('ends before its list of features is complete; download it again')
}
