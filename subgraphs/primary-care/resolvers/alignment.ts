import type { Complete } from '../../shared/complete.ts'
import type { DayKey } from '../../shared/models.ts'
import type { SubgraphContext } from '../context.ts'
import type { AlignmentCellModel, AlignmentModel, AlignmentRowModel, PracticeModel } from '../models.ts'
import type { AlignmentCellResolvers, AlignmentResolvers, AlignmentRowResolvers } from '../resolver-types.ts'
import { loadFootprint } from './footprint-keys.ts'

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

export const Alignment: Complete<AlignmentResolvers, AlignmentModel> = {}

export const AlignmentRow: Complete<AlignmentRowResolvers, AlignmentRowModel> = {
  footprint: ({ footprintKey }, _, context) => loadFootprint(footprintKey, context),
  registeredPatients: async ({ footprintKey }, _, { loaders }) =>
    (await loaders.registeredPatients.load(footprintKey))?.value ?? null,
  unmatchedPractices: ({ unmatchedPracticeIds, asOf }, _, context) =>
    loadPractices(unmatchedPracticeIds, asOf, context),
}

export const AlignmentCell: Complete<AlignmentCellResolvers, AlignmentCellModel> = {
  footprint: ({ footprintKey }, _, context) => loadFootprint(footprintKey, context),
  registeredPatients: ({ practiceIds, asOf }, _, context) =>
    sumListSizes(
      practiceIds.map((id) => ({ id, asOf })),
      context,
    ),
  practices: ({ practiceIds, asOf }, _, context) => loadPractices(practiceIds, asOf, context),
}
