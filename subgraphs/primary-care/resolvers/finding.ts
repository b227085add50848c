import type { Complete } from '../../shared/complete.ts'
import type { SubgraphContext } from '../context.ts'
import type { NearestKey } from '../data-sources/nearest.ts'
import type {
  LocationModel,
  NearbyNeighbourhoodModel,
  NearbyPracticeModel,
  RegistrationShareModel,
  SearchHitModel,
  SearchResultModel,
} from '../models.ts'
import type {
  LocationResolvers,
  NearbyNeighbourhoodResolvers,
  NearbyPracticeResolvers,
  RegistrationShareResolvers,
  SearchHitResolvers,
} from '../resolver-types.ts'
import { citations } from '../../shared/value-types.ts'
import { loadFootprint } from './footprint-keys.ts'

const TYPES = {
  SYSTEM: 'System',
  PLACE: 'Place',
  DISTRICT: 'District',
  COMMISSIONER: 'Commissioner',
  PRIMARY_CARE_NETWORK: 'PrimaryCareNetwork',
  NEIGHBOURHOOD: 'Neighbourhood',
  LOCALITY_TEAM: 'LocalityTeam',
  INTEGRATED_NEIGHBOURHOOD_TEAM: 'IntegratedNeighbourhoodTeam',
  LOCALITY: 'Locality',
  WARD: 'SmallArea',
  LSOA: 'SmallArea',
  MSOA: 'SmallArea',
} as const

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
  return found ? { ...found, __typename: TYPES[found.kind] } : null
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
    case 'TEAM':
      return findTeam(hit, context)
    default: {
      // A person leads to the network that they direct.
      const footprintKind = kind === 'PERSON' ? 'PRIMARY_CARE_NETWORK' : kind
      const footprint = await loadFootprint({ kind: footprintKind, id, asOf }, context)
      return footprint && { ...footprint, __typename: TYPES[footprintKind] }
    }
  }
}

export const SearchHit: Complete<SearchHitResolvers, SearchHitModel> = {
  node: (hit, _, context) => findNode(hit, context),
}

export const NearbyPractice: Complete<NearbyPracticeResolvers, NearbyPracticeModel> = {
  practice: ({ practiceKey }, _, { loaders }) => loaders.practiceByKey.load(practiceKey),
}

export const NearbyNeighbourhood: Complete<NearbyNeighbourhoodResolvers, NearbyNeighbourhoodModel> = {
  neighbourhood: ({ neighbourhoodKey }, _, { loaders }) => loaders.neighbourhoodByKey.load(neighbourhoodKey),
  practice: ({ practiceKey }, _, { loaders }) => loaders.practiceByKey.load(practiceKey),
}

const nearest = ({ postcode, asOf }: LocationModel, first: number): NearestKey => ({
  postcode: postcode.replace(/\s/g, ''),
  asOf,
  first,
})

export const Location: Complete<LocationResolvers, LocationModel> = {
  __resolveReference: ({ postcode, asOf }) => ({ postcode, asOf }),
  nearestPractices: (location, { first }, { loaders }) =>
    loaders.nearestPractices.load(nearest(location, first ?? 5)),
  nearestNeighbourhoods: (location, { first }, { loaders }) =>
    loaders.nearestNeighbourhoods.load(nearest(location, first ?? 3)),
  registrations: ({ postcode, asOf }, _, { loaders }) =>
    loaders.registrations.load({ postcode: postcode.replace(/\s/g, ''), asOf }),
}

export const RegistrationShare: Complete<RegistrationShareResolvers, RegistrationShareModel> = {
  neighbourhood: ({ neighbourhoodKey }, _, { loaders }) =>
    neighbourhoodKey === null ? null : loaders.neighbourhoodByKey.load(neighbourhoodKey),
  citations,
}
