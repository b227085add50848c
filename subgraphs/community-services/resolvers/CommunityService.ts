import type { Complete } from '../../shared/complete.ts'
import { citations, evidence } from '../../shared/value-types.ts'
import type { CommunityServiceModel } from '../models.ts'
import type { CommunityServiceResolvers } from '../resolver-types.ts'

export const CommunityService: Complete<CommunityServiceResolvers, CommunityServiceModel> = {
  __resolveReference: (reference, { loaders }) => loaders.serviceByKey.load(reference),
  provider: ({ providerId, asOf }, _, { loaders }) =>
    providerId === null ? null : loaders.organisationByKey.load({ id: providerId, asOf }),
  stated: async ({ id, asOf }, _, { loaders }) => {
    const [figure] = await loaders.statedByService.load(id)
    return figure ? { ...figure, asOf } : null
  },
  citations,
  evidence: evidence((service) => service),
}
