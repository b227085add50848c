import { groupBy } from '../../db/grouping.ts'
import type { CitationModel } from '../shared/models.ts'

/** A row of a published file. */
export interface CitedLine {
  readonly sourceId: string
  /** Matches a file name and a line number. */
  readonly locator: string
}

const FILE_AND_LINE = /^(.*):(\d+)$/

interface Run {
  readonly from: number
  readonly to: number
}

const toRuns = (lines: readonly number[]): Run[] => {
  const runs: Run[] = []
  for (const line of lines) {
    const last = runs.at(-1)
    if (last?.to === line) continue
    if (last && last.to + 1 === line) runs[runs.length - 1] = { from: last.from, to: line }
    else runs.push({ from: line, to: line })
  }
  return runs
}

const printRun = ({ from, to }: Run): string => (from === to ? `${from}` : `${from}-${to}`)

const printLines = (file: string, lines: readonly number[]): string =>
  `${file}:${toRuns([...lines].sort((a, b) => a - b))
    .map(printRun)
    .join(', ')}`

/** One citation for each file, with all its lines. A sum over a system has hundreds of lines. */
export const citeLines = (cited: readonly CitedLine[]): CitationModel[] => {
  const files = groupBy(
    cited.map(({ sourceId, locator }) => {
      const [, file = locator, line = null] = FILE_AND_LINE.exec(locator) ?? []
      return { sourceId, file, line }
    }),
    ({ sourceId, file }) => `${sourceId} ${file}`,
  )
  return [...files.values()].flatMap((lines) => {
    const [first] = lines
    if (!first) return []
    const numbers = lines.flatMap(({ line }) => (line === null ? [] : [Number(line)]))
    const locator = numbers.length === 0 ? first.file : printLines(first.file, numbers)
    return [{ sourceId: first.sourceId, locator, note: null }]
  })
}
