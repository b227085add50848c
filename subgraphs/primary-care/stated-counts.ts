import type { DayKey } from '../shared/models.ts'
import type { SubgraphContext } from './context.ts'

type Counter = (system: DayKey, context: SubgraphContext) => Promise<number>

// What a document counts, in its words, and how the loaded rows are counted for it.
const COUNTERS: Readonly<Record<string, Counter>> = {
  practices: (system, { loaders }) => loaders.practiceCount.load({ ...system, kind: 'SYSTEM' }),
  'primary care networks': async (system, { loaders }) =>
    (await loaders.networksWithin.load({ ...system, kind: 'SYSTEM' })).length,
  'clinical commissioning groups': async (system, { loaders }) =>
    (await loaders.commissionersBySystem.load(system)).length,
  'local authorities': async (system, { loaders }) =>
    (await loaders.overlaps.load({ ...system, kind: 'SYSTEM', with: 'PLACE' })).length,
  districts: async (system, { loaders }) =>
    (await loaders.overlaps.load({ ...system, kind: 'SYSTEM', with: 'DISTRICT' })).length,
  'integrated locality teams': async (system, { loaders }) =>
    (await loaders.overlaps.load({ ...system, kind: 'SYSTEM', with: 'LOCALITY_TEAM' })).length,
  'clinical directors': async (system, { loaders }) => {
    const networks = await loaders.networksWithin.load({ ...system, kind: 'SYSTEM' })
    const directors = await Promise.all(networks.map((network) => loaders.directorsByNetwork.load(network)))
    return directors.flat().length
  },
}

/** How many rows are loaded of what a document counts; null where nothing loaded can be counted for it. */
export const countLoaded = async (
  of: string,
  system: DayKey,
  context: SubgraphContext,
): Promise<number | null> => (await COUNTERS[of]?.(system, context)) ?? null
