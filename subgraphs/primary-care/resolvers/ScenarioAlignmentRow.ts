import type { Complete } from '../../shared/complete.ts'
import type { ScenarioAlignmentRowModel } from '../models.ts'
import type { ScenarioAlignmentRowResolvers } from '../resolver-types.ts'
import { network } from '../scenario-network.ts'

export const ScenarioAlignmentRow: Complete<ScenarioAlignmentRowResolvers, ScenarioAlignmentRowModel> = {
  network,
}
