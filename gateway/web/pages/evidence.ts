import { day, monthOf } from '../formats.ts'
import { words } from './words/evidence.ts'

interface ShownEvidence {
  readonly lastConfirmed: string | null
}

const aYearAfter = (date: string): string => `${Number(date.slice(0, 4)) + 1}${date.slice(4)}`

/** ' (as stated in July 2019)' behind what was last stated more than a year before the day shown; otherwise nothing. */
export const asStatedOn = (statedOn: string | null | undefined, shownOn: string): readonly string[] =>
  statedOn && aYearAfter(statedOn) < shownOn ? [` (${words.asStatedIn(monthOf(statedOn))})`] : []

/** The same for a fact with its evidence. */
export const asStated = (evidence: ShownEvidence, shownOn: string): readonly string[] =>
  asStatedOn(evidence.lastConfirmed, shownOn)

/** Facts that count as current before those that do not, otherwise in their order. */
export const currentFirst = <Fact extends { readonly evidence: { readonly isCurrent: boolean } }>(
  facts: readonly Fact[],
): Fact[] => [
  ...facts.filter(({ evidence }) => evidence.isCurrent),
  ...facts.filter(({ evidence }) => !evidence.isCurrent),
]

/** The row of a summary that says when something was last confirmed. */
export const lastConfirmedRow = ({ lastConfirmed }: ShownEvidence) => ({
  key: words.lastConfirmed,
  value: lastConfirmed === null ? words.notStated : day(lastConfirmed),
})
