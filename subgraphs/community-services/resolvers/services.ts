import type { Complete } from '../../shared/complete.ts'
import { filterByEvidence, type EvidenceFilter } from '../../shared/evidence.ts'
import type { DayKey, FootprintKind } from '../../shared/models.ts'
import { citations, evidence } from '../../shared/value-types.ts'
import type { SubgraphContext } from '../context.ts'
import type { CommunityServiceModel, Level, Status } from '../models.ts'
import type { CommunityServiceResolvers } from '../resolver-types.ts'

interface ServiceArguments {
  readonly level?: Level | null
  readonly status?: Status | null
  readonly evidence: EvidenceFilter
}

/** The resolver of `communityServices` for a kind of footprint. */
export const servicesOf =
  (kind: FootprintKind) =>
  async (
    { id, asOf }: DayKey,
    { level, status, evidence: filter }: ServiceArguments,
    context: SubgraphContext,
  ): Promise<CommunityServiceModel[]> => {
    const services = await context.loaders.servicesByFootprint.load({
      kind,
      id,
      asOf,
      level: level ?? null,
      status: status ?? null,
    })
    return filterByEvidence(services, filter, (service) => service, context)
  }

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
