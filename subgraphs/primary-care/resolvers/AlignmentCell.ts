import type { Complete } from '../../shared/complete.ts'
import { columnShare, patientShare, patientsOf, rowShare } from '../alignment-shares.ts'
import { loadPractices } from '../practices-by-id.ts'
import { loadFootprint } from '../footprint-keys.ts'
import type { AlignmentCellModel } from '../models.ts'
import type { AlignmentCellResolvers } from '../resolver-types.ts'

export const AlignmentCell: Complete<AlignmentCellResolvers, AlignmentCellModel> = {
  footprint: ({ columnKind, columnId, asOf }, _, context) =>
    loadFootprint({ kind: columnKind, id: columnId, asOf }, context),
  practiceCount: ({ unit, unitIds }) => (unit === 'PRACTICE' ? unitIds.length : null),
  areaCount: ({ unit, unitIds }) => (unit === 'LSOA' ? unitIds.length : null),
  registeredPatients: (cell, _, context) => patientsOf(cell, cell.columnId, context),
  sharesOf: async (cell, _, context) =>
    cell.measure === 'PATIENTS' && (await patientShare(cell, cell.columnId, context)) !== null
      ? 'PATIENTS'
      : 'PRACTICES',
  shareOfRow: async (cell, _, context) =>
    (await rowShare(cell, cell.columnId, context)) ?? cell.unitIds.length / cell.unitCount,
  shareOfColumn: async (cell, _, context) =>
    (await columnShare(cell, context)) ?? cell.unitIds.length / cell.columnUnitCount,
  practices: ({ unit, unitIds, asOf }, _, context) =>
    unit === 'PRACTICE' ? loadPractices(unitIds, asOf, context) : [],
}
