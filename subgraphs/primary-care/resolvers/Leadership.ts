import type { Complete } from '../../shared/complete.ts'
import { citations } from '../../shared/value-types.ts'
import type { LeadershipModel } from '../models.ts'
import type { LeadershipResolvers } from '../resolver-types.ts'

export const Leadership: Complete<LeadershipResolvers, LeadershipModel> = {
  systems: async ({ systemIds, asOf }, _, { loaders }) => {
    const systems = await Promise.all(systemIds.map((id) => loaders.systemByKey.load({ id, asOf })))
    return systems.filter((system) => system !== null)
  },
  citations,
}
