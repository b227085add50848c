import type { Complete } from '../../shared/complete.ts'
import { citations } from '../../shared/value-types.ts'
import type { BrokenRuleModel } from '../models.ts'
import type { BrokenRuleResolvers } from '../resolver-types.ts'
import { network } from '../scenario-network.ts'

export const BrokenRule: Complete<BrokenRuleResolvers, BrokenRuleModel> = {
  network,
  practice: ({ practiceKey }, _, { loaders }) =>
    practiceKey === null ? null : loaders.practiceByKey.load(practiceKey),
  citations,
}
