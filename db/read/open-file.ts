import type { FaultList } from '../input-faults.ts'
import { LICENCE } from './format.ts'
import { BOUNDARIES } from './formats/boundaries.ts'
import { FRAME_FORMATS, HEADER_FORMATS } from './formats/index.ts'
import type { PublishedFile } from './published-file.ts'
import type { ReleaseDay } from './release-day.ts'
import { Unreadable } from './unreadable.ts'

/** The properties of a file before it is recognised. */
export interface Opening {
  readonly fileName: string
  /** The names that may contain its day: its own and those of the files inside it. */
  readonly names: readonly string[]
  readonly release: string | undefined
  readonly faults: FaultList
}

export type Opened = Omit<PublishedFile, 'fileName' | 'sha256' | 'checkRead'>

export const takeFirst = async <T>(batches: AsyncIterable<readonly T[]>, count: number): Promise<T[]> => {
  const taken: T[] = []
  for await (const batch of batches) {
    taken.push(...batch.slice(0, count - taken.length))
    if (taken.length >= count) break
  }
  return taken
}

export const describeRelease = (
  { title, publisher, licence = LICENCE }: { title: string; publisher: string; licence?: string },
  day: ReleaseDay,
) => ({ releasedOn: day.on, dayFrom: day.from, title: `${title}, ${day.called}`, publisher, licence })

const MAX_SHOWN = 6

export const refuseUnknown = (headings: readonly string[]): Unreadable => {
  const titles = [...FRAME_FORMATS, ...HEADER_FORMATS].map(({ title }) => title)
  const known = [...new Set([...titles, 'ePCN.xlsx', BOUNDARIES.title])].join('; ')
  const shown = headings.slice(0, MAX_SHOWN).map((heading) => heading.trim().slice(0, 40) || '(blank)')
  const more = headings.length > MAX_SHOWN ? ' …' : ''
  return new Unreadable(
    `is of an unknown kind. Its ${headings.length === 1 ? 'column is' : `${headings.length} columns are`} ${shown.join(', ')}${more}. The known kinds are: ${known}`,
  )
}
