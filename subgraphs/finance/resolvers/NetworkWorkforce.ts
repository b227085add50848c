import type { Complete } from '../../shared/complete.ts'
import type { NetworkWorkforceModel } from '../models.ts'
import { staffPer1000 } from '../network-workforce.ts'
import { toFigure } from '../required-figure.ts'
import type { NetworkWorkforceResolvers } from '../resolver-types.ts'

export const NetworkWorkforce: Complete<NetworkWorkforceResolvers, NetworkWorkforceModel> = {
  __resolveReference: async ({ id, asOf, ...required }, { loaders }) => {
    const censuses = await loaders.workforceByNetwork.load(id)
    const census = censuses.find((one) => one.asOf === asOf)
    return census ? { ...census, ...required } : null
  },
  wtePer1000Patients: (census) =>
    staffPer1000(census, census.registeredPatients ? toFigure(census.registeredPatients) : null),
  target: async ({ id }, _, { loaders }) => {
    const systemId = await loaders.systemByFootprint.load({ kind: 'PRIMARY_CARE_NETWORK', id })
    if (systemId === null) return null
    const targets = await loaders.targetsBySystem.load(systemId)
    return targets.find(({ unit }) => unit === 'WTE_PER_1000_PATIENTS') ?? null
  },
}
