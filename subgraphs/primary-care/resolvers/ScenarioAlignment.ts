import type { Complete } from '../../shared/complete.ts'
import type { ScenarioAlignmentModel } from '../models.ts'
import type { ScenarioAlignmentResolvers } from '../resolver-types.ts'

export const ScenarioAlignment: Complete<ScenarioAlignmentResolvers, ScenarioAlignmentModel> = {}
