import { asIs, dayCacheKey, footprintCacheKey } from '../shared/batch.ts'
import { batch, type LoadersOf } from '../shared/loaders.ts'
import { KERNEL_BATCHES } from '../shared/kernel.ts'
import { listLocalitiesByKey, listLocalitiesBySystem } from './data-sources/localities.ts'
import { listServicesByFootprint, listServicesByKey, listStatedByService } from './data-sources/services.ts'
import { listStaffContactsByFootprint } from './data-sources/staff-contacts.ts'
import { listNeighbourhoodsByTeam, listTeamsByFootprint, listTeamsByKey } from './data-sources/teams.ts'

export const BATCHES = {
  ...KERNEL_BATCHES,
  servicesByFootprint: batch(
    listServicesByFootprint,
    (key) => `${footprintCacheKey(key)}:${key.level}:${key.status}`,
  ),
  serviceByKey: batch(listServicesByKey, dayCacheKey),
  statedByService: batch(listStatedByService, asIs),
  localityByKey: batch(listLocalitiesByKey, dayCacheKey),
  localitiesBySystem: batch(listLocalitiesBySystem, dayCacheKey),
  teamByKey: batch(listTeamsByKey, footprintCacheKey),
  teamsByFootprint: batch(listTeamsByFootprint, (key) => `${footprintCacheKey(key)}:${key.team}`),
  // Its rows are not part of the data version.
  staffContactsByFootprint: batch(listStaffContactsByFootprint, dayCacheKey, () => false),
  neighbourhoodsByTeam: batch(listNeighbourhoodsByTeam, footprintCacheKey),
}

export type Loaders = LoadersOf<typeof BATCHES>
