import type { FootprintReference } from '../../shared/kernel.ts'
import type { Complete } from '../../shared/complete.ts'
import { SMALL_AREA_KINDS } from '../../shared/small-areas.ts'
import type {
  DistrictResolvers,
  IntegratedNeighbourhoodTeamResolvers,
  LocalityResolvers,
  LocalityTeamResolvers,
  NetworkWorkforceResolvers,
  PlaceResolvers,
  SmallAreaResolvers,
} from '../resolver-types.ts'
import type { NetworkWorkforceModel } from '../models.ts'
import { listStatedCounts } from '../stated-counts.ts'
import { keyOf, registeredPatients, registeredPatientsOverTime } from './footprint-keys.ts'

// What primary care adds to footprints that other subgraphs own. It knows them by kind, id, day and name.

export const Place: Complete<PlaceResolvers, FootprintReference> = {
  __resolveReference: ({ id, asOf }, { loaders }) => loaders.footprintByKey.load({ kind: 'PLACE', id, asOf }),
  primaryCareNetworks: (place, _, { loaders }) => loaders.networksWithin.load(place),
  neighbourhoods: (place, _, { loaders }) => loaders.neighbourhoodsWithin.load(place),
  practiceCount: (place, _, { loaders }) => loaders.practiceCount.load(place),
  statedCounts: (place, _, context) => listStatedCounts(place, context),
  registeredPatients,
  registeredPatientsOverTime,
}

export const District: Complete<DistrictResolvers, FootprintReference> = {
  __resolveReference: ({ id, asOf }, { loaders }) =>
    loaders.footprintByKey.load({ kind: 'DISTRICT', id, asOf }),
  registeredPatients,
}

export const LocalityTeam: Complete<LocalityTeamResolvers, FootprintReference> = {
  __resolveReference: ({ id, asOf }, { loaders }) =>
    loaders.footprintByKey.load({ kind: 'LOCALITY_TEAM', id, asOf }),
  registeredPatients,
}

export const Locality: Complete<LocalityResolvers, FootprintReference> = {
  __resolveReference: ({ id, asOf }, { loaders }) =>
    loaders.footprintByKey.load({ kind: 'LOCALITY', id, asOf }),
  primaryCareNetworks: (locality, _, { loaders }) => loaders.networksWithin.load(locality),
  practiceCount: (locality, _, { loaders }) => loaders.practiceCount.load(locality),
  registeredPatients,
}

export const SmallArea: Complete<SmallAreaResolvers, FootprintReference> = {
  __resolveReference: async ({ id, asOf }, { loaders }) => {
    const found = await Promise.all(
      SMALL_AREA_KINDS.map((kind) => loaders.footprintByKey.load({ kind, id, asOf })),
    )
    return found.find((area) => area !== null) ?? null
  },
  registeredPatients,
}

export const IntegratedNeighbourhoodTeam: Complete<IntegratedNeighbourhoodTeamResolvers, FootprintReference> =
  {
    __resolveReference: ({ id, asOf }, { loaders }) =>
      loaders.footprintByKey.load({ kind: 'INTEGRATED_NEIGHBOURHOOD_TEAM', id, asOf }),
    registeredPatients,
  }

export const NetworkWorkforce: Complete<NetworkWorkforceResolvers, NetworkWorkforceModel> = {
  __resolveReference: (census) => census,
  registeredPatients: (census, _, { loaders }) =>
    loaders.registeredPatients.load(keyOf('PRIMARY_CARE_NETWORK', census)),
}
