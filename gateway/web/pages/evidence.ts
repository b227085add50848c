import { day, monthOf } from '../number-format.ts'
import { texts } from './texts/evidence.ts'

interface ShownEvidence {
  readonly lastConfirmed: string | null
}

const aYearAfter = (date: string): string => `${Number(date.slice(0, 4)) + 1}${date.slice(4)}`

/**
 * ' (as stated in July 2019)' after a fact whose last statement is more than a year older than the day; otherwise
 * empty.
 */
export const asStatedOn = (statedOn: string | null | undefined, shownOn: string): readonly string[] =>
  statedOn && aYearAfter(statedOn) < shownOn ? [` (${texts.asStatedIn(monthOf(statedOn))})`] : []

/** The same, for a fact with evidence. */
export const asStated = (evidence: ShownEvidence, shownOn: string): readonly string[] =>
  asStatedOn(evidence.lastConfirmed, shownOn)

/** Current facts first, otherwise in their order. */
export const currentFirst = <Fact extends { readonly evidence: { readonly isCurrent: boolean } }>(
  facts: readonly Fact[],
): Fact[] => [
  ...facts.filter(({ evidence }) => evidence.isCurrent),
  ...facts.filter(({ evidence }) => !evidence.isCurrent),
]

/** The summary row with the date of the last confirmation. */
export const lastConfirmedRow = ({ lastConfirmed }: ShownEvidence) => ({
  key: texts.lastConfirmed,
  value: lastConfirmed === null ? texts.notStated : day(lastConfirmed),
})
