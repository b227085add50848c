import { filterByEvidence, type EvidenceFilter } from '../shared/evidence.ts'
import type { DayKey, FootprintKind } from '../shared/models.ts'
import type { SubgraphContext } from './context.ts'
import type { CommunityServiceModel, Level, Status } from './models.ts'

interface ServiceArguments {
  readonly level?: Level | null
  readonly status?: Status | null
  readonly evidence: EvidenceFilter
}

/** The resolver of `communityServices` for a kind of footprint. */
export const createServicesResolver =
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
