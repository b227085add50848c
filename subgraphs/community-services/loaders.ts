import type { Knex } from 'knex'
import { createLoader, dayCacheKey, footprintCacheKey } from '../shared/batch.ts'
import { createKernelLoaders } from '../shared/kernel.ts'
import type { DayKey, FootprintKey } from '../shared/models.ts'
import {
  listServicesByFootprint,
  listServicesByKey,
  listStatedByService,
  type ServiceKey,
} from './data-sources/services.ts'
import {
  listNeighbourhoodsByTeam,
  listTeamsByFootprint,
  listTeamsByKey,
  type TeamsKey,
} from './data-sources/teams.ts'

export const createLoaders = (db: Knex) => ({
  ...createKernelLoaders(db),
  servicesByFootprint: createLoader(
    (keys: readonly ServiceKey[]) => listServicesByFootprint(db, keys),
    (key) => `${footprintCacheKey(key)}:${key.level}:${key.status}`,
  ),
  serviceByKey: createLoader((keys: readonly DayKey[]) => listServicesByKey(db, keys), dayCacheKey),
  statedByService: createLoader(
    (ids: readonly string[]) => listStatedByService(db, ids),
    (id) => id,
  ),
  teamByKey: createLoader((keys: readonly FootprintKey[]) => listTeamsByKey(db, keys), footprintCacheKey),
  teamsByFootprint: createLoader(
    (keys: readonly TeamsKey[]) => listTeamsByFootprint(db, keys),
    (key) => `${footprintCacheKey(key)}:${key.team}`,
  ),
  neighbourhoodsByTeam: createLoader(
    (keys: readonly FootprintKey[]) => listNeighbourhoodsByTeam(db, keys),
    footprintCacheKey,
  ),
})

export type Loaders = ReturnType<typeof createLoaders>
