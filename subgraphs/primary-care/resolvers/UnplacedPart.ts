import type { Complete } from '../../shared/complete.ts'
import { patientsOf, rowShare, sumListSizes } from '../alignment-shares.ts'
import { loadPractices } from '../practices-by-id.ts'
import type { UnplacedPartModel } from '../models.ts'
import type { UnplacedPartResolvers } from '../resolver-types.ts'

// The patients in no column are known as one sum only. If there are several reasons, each part has the list sizes of
// its practices.
export const UnplacedPart: Complete<UnplacedPartResolvers, UnplacedPartModel> = {
  practiceCount: ({ unit, unitIds }) => (unit === 'PRACTICE' ? unitIds.length : null),
  areaCount: ({ unit, unitIds }) => (unit === 'LSOA' ? unitIds.length : null),
  registeredPatients: (part, _, context) =>
    part.isOnly ? patientsOf(part, null, context) : sumListSizes(part.unitIds, part.asOf, context),
  shareOfRow: (part, _, context) =>
    part.measure === 'PRACTICES' || part.isOnly ? rowShare(part, null, context) : null,
  practices: ({ unit, unitIds, asOf }, _, context) =>
    unit === 'PRACTICE' ? loadPractices(unitIds, asOf, context) : [],
}
