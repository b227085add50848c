import type { KernelContext } from './value-types.ts'
import { loadCitations, loadSource } from './value-types.ts'
import type { CitationReference, EvidenceModel, FootprintKind } from './models.ts'

/**
 * The number of years for which a fact of a document counts as current after the last document that states it. A fact
 * of an official file counts until the next release. The years for branches are in db/derive/045-practice-details.sql.
 * docs/evidence.md has the rule for each kind of fact, with its reason.
 */
const YEARS_OF_A_DOCUMENT = 1

/** The properties of a fact that determine its evidence. */
export interface Fact {
  /** The day of the response; null for a fact of a fixed period. */
  readonly asOf: string | null
  readonly citationReferences: readonly CitationReference[]
  /** The day of the statement, if it differs from that of the source. */
  readonly statedOn?: string | null
  /** The key under which official releases confirm the fact, and the first day of another value. */
  readonly confirmedBy?: {
    readonly kind: FootprintKind | 'PRACTICE'
    readonly id: string
    readonly until: string | null
  }
  /** The last day on which it counts as current, for kinds with a rule of their own. */
  readonly reachesTo?: string | null
  /** The last day of the organisation that it is about, if that has closed. */
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

/** When a fact was stated and last confirmed, and whether it counts as current on the day of the response. */
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

/** The facts that match the argument `evidence`, in their order. */
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
