import type { DayRange } from '../shared/day-range.ts'
import type { DayKey, FootprintKey, FootprintKind } from '../shared/models.ts'
import { isSmallArea } from '../shared/small-areas.ts'
import type { SubgraphContext } from './context.ts'
import { endedYears, listSizeDayOf } from '../shared/financial-year.ts'
import type { FootprintModel, YearlyPatientsModel } from './models.ts'
import { listSizesOverTime } from './registered-patients-over-time.ts'

/** The key of an entity of a kind on the day of its parent. */
export const keyOf = (kind: FootprintKind, { id, asOf }: DayKey): FootprintKey => ({ kind, id, asOf })

/** A reference on the day of the parent; null if there is none. */
export const onDay = (id: string | null, { asOf }: { readonly asOf: string }): DayKey | null =>
  id === null ? null : { id, asOf }

/** A footprint of any kind: from the tables of this subgraph, or its id and name if another subgraph owns it. */
export const loadFootprint = async (
  key: FootprintKey,
  { loaders }: SubgraphContext,
): Promise<FootprintModel | null> => {
  switch (key.kind) {
    case 'SYSTEM':
      return loaders.systemByKey.load(key)
    case 'COMMISSIONER':
      return loaders.commissionerByKey.load(key)
    case 'PRIMARY_CARE_NETWORK':
      return loaders.networkByKey.load(key)
    case 'NEIGHBOURHOOD':
      return loaders.neighbourhoodByKey.load(key)
    default:
      return loaders.footprintByKey.load(key)
  }
}

/** All footprints of a practice. */
export const loadFootprintsOf = async (
  practice: DayKey,
  context: SubgraphContext,
): Promise<FootprintModel[]> => {
  const references = await context.loaders.footprintsByPractice.load(practice)
  const footprints = await Promise.all(references.map((key) => loadFootprint(key, context)))
  return footprints.filter((footprint) => footprint !== null)
}

/** The registered patients of a footprint: of its practices, or of its LSOAs for a small area. */
export const loadPatients = (footprint: FootprintKey, { loaders }: SubgraphContext) =>
  isSmallArea(footprint.kind)
    ? loaders.areaPatients.load(keyOf(footprint.kind, footprint))
    : loaders.registeredPatients.load(keyOf(footprint.kind, footprint))

export const registeredPatients = (footprint: FootprintKey, _: unknown, context: SubgraphContext) =>
  loadPatients(footprint, context)

/** The list size that the money of each ended financial year is calculated with. */
export const registeredPatientsByYear = async (
  { kind, id, asOf }: FootprintKey,
  _: unknown,
  { loaders }: SubgraphContext,
): Promise<YearlyPatientsModel[]> => {
  const [first] = await loaders.listSizeDays.load({ kind, id })
  const years = first === undefined ? [] : endedYears(first, asOf)
  return Promise.all(
    years.map(async (year) => ({
      year,
      figure: await loaders.registeredPatients.load({ kind, id, asOf: listSizeDayOf(year, asOf) }),
    })),
  )
}

export const registeredPatientsOverTime = (
  { kind, id, asOf }: FootprintKey,
  range: DayRange,
  context: SubgraphContext,
) =>
  listSizesOverTime(
    { kind, id, asOf },
    range,
    (day) => context.loaders.registeredPatients.load({ kind, id, asOf: day }),
    context,
  )
