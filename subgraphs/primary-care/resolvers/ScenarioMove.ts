import type { Complete } from '../../shared/complete.ts'
import type { ScenarioMoveModel } from '../models.ts'
import type { ScenarioMoveResolvers } from '../resolver-types.ts'
import { findNetwork } from '../scenario-network.ts'

export const ScenarioMove: Complete<ScenarioMoveResolvers, ScenarioMoveModel> = {
  practice: ({ practiceKey }, _, { loaders }) => loaders.practiceByKey.load(practiceKey),
  from: ({ fromKey }, _, context) => findNetwork(fromKey, context),
  to: ({ toKey }, _, context) => findNetwork(toKey, context),
}
