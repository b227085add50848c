import type { KernelContext } from './value-types.ts'
import { loadCitations, loadSource } from './value-types.ts'
import type { CitationReference, EvidenceModel, FootprintKind } from './models.ts'

/**
 * How long a fact of a document counts as current after the last document that states it, in years. A fact of an official
 * file counts until the next release of the file. The years for branches are in db/derive/045-practice-details.sql.
 * docs/evidence.md gives the rule for each kind of fact, and its reason.
 */
const YEARS_OF_A_DOCUMENT = 1

/** What the evidence of a fact is worked out from. */
export interface Fact {
  /** The day of the answer; null for a fact that belongs to its own period. */
  readonly asOf: string | null
  readonly citationReferences: readonly CitationReference[]
  /** The day that the source gives for this statement, where it is not the day of the source. */
  readonly statedOn?: string | null
  /** What official releases list, where they confirm the fact, and the day from which another one holds. */
  readonly confirmedBy?: {
    readonly kind: FootprintKind | 'PRACTICE'
    readonly id: string
    readonly until: string | null
  }
  /** The last day on which it counts as current, where this kind of fact has a rule of its own. */
  readonly reachesTo?: string | null
  /** The last day of the body that it is about, where that has closed. */
  readonly endsOn?: string | null
  readonly inference?: string | null
}

const addYears = (day: string, years: number): string => {
  const date = new Date(`${day}T00:00:00Z`)
  date.setUTCFullYear(date.getUTCFullYear() + years)
  return date.toISOString().slice(0, 10)
}

const newest = (days: readonly string[]): string | null => days.toSorted().at(-1) ?? null

const loadDays = async (fact: Fact, context: KernelContext) => {
  const citations = await loadCitations(fact.citationReferences, context)
  const sources = await Promise.all(citations.map(({ sourceId }) => loadSource(sourceId, context)))
  const stated = fact.statedOn ? [fact.statedOn] : sources.flatMap(({ holdsOn }) => holdsOn ?? [])
  const statedOn = stated.toSorted()[0] ?? null
  const by = fact.confirmedBy
  const releases = by ? await context.loaders.confirmations.load(by) : []
  const confirmed = releases.filter(
    (day) => (statedOn === null || day >= statedOn) && (!by?.until || day < by.until),
  )
  return {
    statedOn,
    lastConfirmed: newest([...stated, ...confirmed]),
    isOfficial: confirmed.length > 0 || sources.some(({ isOfficial }) => isOfficial),
  }
}

/** When a fact was stated and last confirmed, and whether it counts as current on the day of the answer. */
export const loadEvidence = async (fact: Fact, context: KernelContext): Promise<EvidenceModel> => {
  const { statedOn, lastConfirmed, isOfficial } = await loadDays(fact, context)
  const inference = fact.inference ?? null
  if (fact.asOf === null) {
    return { statedOn, lastConfirmed, reachesTo: null, isCarriedForward: false, isCurrent: true, inference }
  }
  const ownReach = fact.reachesTo ?? null
  const reach =
    ownReach ??
    (lastConfirmed === null || isOfficial ? lastConfirmed : addYears(lastConfirmed, YEARS_OF_A_DOCUMENT))
  const endsOn = fact.endsOn ?? null
  const hasEnded = endsOn !== null && fact.asOf > endsOn
  const isWithinReach = reach === null || fact.asOf <= reach || (isOfficial && ownReach === null)
  return {
    statedOn,
    lastConfirmed,
    reachesTo: endsOn !== null && (reach === null || endsOn < reach) ? endsOn : reach,
    isCarriedForward: lastConfirmed !== null && fact.asOf > lastConfirmed,
    isCurrent: isWithinReach && !hasEnded,
    inference,
  }
}

export type EvidenceFilter = 'ALL' | 'CURRENT'

/** The facts of a list that an argument `evidence` asks for, in their order. */
export const filterByEvidence = async <Item>(
  items: readonly Item[],
  filter: EvidenceFilter,
  factOf: (item: Item) => Fact,
  context: KernelContext,
): Promise<Item[]> => {
  if (filter === 'ALL') return [...items]
  const evidence = await Promise.all(items.map((item) => loadEvidence(factOf(item), context)))
  return items.filter((_, n) => evidence[n]?.isCurrent)
}
