import type { FootprintReference } from '../../shared/kernel.ts'
import type { Complete } from '../../shared/complete.ts'
import type {
  DistrictResolvers,
  IntegratedNeighbourhoodTeamResolvers,
  LocalityTeamResolvers,
  NetworkWorkforceResolvers,
  PlaceResolvers,
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
