import type { Complete } from '../../shared/complete.ts'
import { loadPractices } from '../practices-by-id.ts'
import { loadFootprint, loadPatients } from '../footprint-keys.ts'
import type { AlignmentRowModel } from '../models.ts'
import type { AlignmentRowResolvers } from '../resolver-types.ts'

export const AlignmentRow: Complete<AlignmentRowResolvers, AlignmentRowModel> = {
  footprint: ({ rowKey }, _, context) => loadFootprint(rowKey, context),
  practiceCount: ({ unit, unitCount }) => (unit === 'PRACTICE' ? unitCount : null),
  areaCount: ({ unit, unitCount }) => (unit === 'LSOA' ? unitCount : null),
  registeredPatients: async ({ rowKey }, _, context) => (await loadPatients(rowKey, context))?.value ?? null,
  unmatchedAreaCount: ({ unit, unplaced }) =>
    unit === 'LSOA' ? unplaced.flatMap(({ unitIds }) => unitIds).length : null,
  unmatchedPractices: ({ unit, unplaced, asOf }, _, context) =>
    unit === 'PRACTICE'
      ? loadPractices(
          unplaced.flatMap(({ unitIds }) => unitIds),
          asOf,
          context,
        )
      : [],
}
