import { FOOTPRINT_TYPES } from '../../shared/footprint-types.ts'
import type { Complete } from '../../shared/complete.ts'
import type { SubgraphContext } from '../context.ts'
import { loadFootprint } from '../footprint-keys.ts'
import type { SearchHitModel, SearchResultModel } from '../models.ts'
import type { SearchHitResolvers } from '../resolver-types.ts'

const findTeam = async (
  { id, asOf }: SearchHitModel,
  context: SubgraphContext,
): Promise<SearchResultModel | null> => {
  const teams = await Promise.all(
    (['LOCALITY_TEAM', 'INTEGRATED_NEIGHBOURHOOD_TEAM'] as const).map((kind) =>
      loadFootprint({ kind, id, asOf }, context),
    ),
  )
  const found = teams.find((team) => team !== null)
  return found ? { ...found, __typename: FOOTPRINT_TYPES[found.kind] } : null
}

const findNode = async (hit: SearchHitModel, context: SubgraphContext): Promise<SearchResultModel | null> => {
  const { kind, id, asOf } = hit
  switch (kind) {
    case 'PRACTICE': {
      const practice = await context.loaders.practiceByKey.load({ id, asOf })
      return practice && { ...practice, __typename: 'Practice' }
    }
    case 'ASSET':
      return { __typename: 'Asset', id, asOf }
    case 'SERVICE':
      return { __typename: 'CommunityService', id, asOf }
    case 'ORGANISATION': {
      const organisation = await context.loaders.organisationByKey.load({ id, asOf })
      return organisation && { ...organisation, __typename: 'Organisation' }
    }
    case 'TEAM':
      return findTeam(hit, context)
    default: {
      // A person is shown as the network that they direct.
      const footprintKind = kind === 'PERSON' ? 'PRIMARY_CARE_NETWORK' : kind
      const footprint = await loadFootprint({ kind: footprintKind, id, asOf }, context)
      return footprint && { ...footprint, __typename: FOOTPRINT_TYPES[footprintKind] }
    }
  }
}

export const SearchHit: Complete<SearchHitResolvers, SearchHitModel> = {
  node: (hit, _, context) => findNode(hit, context),
}
