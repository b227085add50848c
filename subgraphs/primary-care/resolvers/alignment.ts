import type { Complete } from '../../shared/complete.ts'
import type { DayKey } from '../../shared/models.ts'
import type { SubgraphContext } from '../context.ts'
import type { AlignmentCellModel, AlignmentModel, AlignmentRowModel, PracticeModel } from '../models.ts'
import type { AlignmentCellResolvers, AlignmentResolvers, AlignmentRowResolvers } from '../resolver-types.ts'
import { loadFootprint, loadPatients } from './footprint-keys.ts'

const loadPractices = async (
  ids: readonly string[],
  asOf: string,
  { loaders }: SubgraphContext,
): Promise<PracticeModel[]> => {
  const practices = await Promise.all(ids.map((id) => loaders.practiceByKey.load({ id, asOf })))
  return practices.filter((practice) => practice !== null)
}

// No partial sums: one practice without a list size leaves the cell without one.
const sumListSizes = async (
  practices: readonly DayKey[],
  { loaders }: SubgraphContext,
): Promise<number | null> => {
  const sizes = await Promise.all(
    practices.map(async ({ id, asOf }) => {
      const [best] = await loaders.statedFigures.load({ subjectId: id, measure: 'registered-patients', asOf })
      return best?.value ?? null
    }),
  )
  return sizes.reduce<number | null>((sum, size) => (sum === null || size === null ? null : sum + size), 0)
}

const sumLsoaPatients = async (
  codes: readonly string[],
  { loaders }: SubgraphContext,
): Promise<number | null> => {
  const patients = await Promise.all(codes.map((code) => loaders.lsoaPatients.load(code)))
  return patients.reduce<number | null>((sum, size) => (sum === null || size === null ? null : sum + size), 0)
}

export const Alignment: Complete<AlignmentResolvers, AlignmentModel> = {}

export const AlignmentRow: Complete<AlignmentRowResolvers, AlignmentRowModel> = {
  footprint: ({ footprintKey }, _, context) => loadFootprint(footprintKey, context),
  practiceCount: ({ unit, unitCount }) => (unit === 'PRACTICE' ? unitCount : null),
  areaCount: ({ unit, unitCount }) => (unit === 'LSOA' ? unitCount : null),
  registeredPatients: async ({ footprintKey }, _, context) =>
    (await loadPatients(footprintKey, context))?.value ?? null,
  unmatchedAreaCount: ({ unit, unmatchedIds }) => (unit === 'LSOA' ? unmatchedIds.length : null),
  unmatchedPractices: ({ unit, unmatchedIds, asOf }, _, context) =>
    unit === 'PRACTICE' ? loadPractices(unmatchedIds, asOf, context) : [],
}

export const AlignmentCell: Complete<AlignmentCellResolvers, AlignmentCellModel> = {
  footprint: ({ footprintKey }, _, context) => loadFootprint(footprintKey, context),
  practiceCount: ({ unit, unitIds }) => (unit === 'PRACTICE' ? unitIds.length : null),
  areaCount: ({ unit, unitIds }) => (unit === 'LSOA' ? unitIds.length : null),
  registeredPatients: ({ unit, unitIds, asOf }, _, context) =>
    unit === 'LSOA'
      ? sumLsoaPatients(unitIds, context)
      : sumListSizes(
          unitIds.map((id) => ({ id, asOf })),
          context,
        ),
  practices: ({ unit, unitIds, asOf }, _, context) =>
    unit === 'PRACTICE' ? loadPractices(unitIds, asOf, context) : [],
}
