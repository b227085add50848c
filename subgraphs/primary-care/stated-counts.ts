import type { FootprintKey } from '../shared/models.ts'
import type { SubgraphContext } from './context.ts'
import type { StatedCountModel } from './models.ts'

type Counter = (footprint: FootprintKey, context: SubgraphContext) => Promise<number>

const overlapping =
  (kind: FootprintKey['kind']): Counter =>
  async (footprint, { loaders }) =>
    (await loaders.overlaps.load({ ...footprint, with: kind })).length

// The counted thing in the words of the document, and how the loaded rows are counted.
const COUNTERS: Readonly<Record<string, Counter>> = {
  practices: (footprint, { loaders }) => loaders.practiceCount.load(footprint),
  'primary care networks': async (footprint, { loaders }) =>
    (await loaders.networksWithin.load(footprint)).length,
  // Commissioners of neighbouring systems that have a practice in the system do not count.
  'clinical commissioning groups': async (system, { loaders }) =>
    (await loaders.commissionersBySystem.load(system)).length,
  'local authorities': overlapping('PLACE'),
  districts: overlapping('DISTRICT'),
  'integrated locality teams': overlapping('LOCALITY_TEAM'),
  'clinical directors': async (footprint, { loaders }) => {
    const networks = await loaders.networksWithin.load(footprint)
    const directors = await Promise.all(networks.map((network) => loaders.directorsByNetwork.load(network)))
    return directors.flat().length
  },
}

/** The stated counts of a footprint. */
export const listStatedCounts = async (
  footprint: FootprintKey,
  { loaders }: SubgraphContext,
): Promise<StatedCountModel[]> =>
  (await loaders.statedFigures.load({ subjectId: footprint.id, measure: 'count', asOf: null })).map(
    (stated) => ({
      of: stated.counted ?? '',
      stated,
      footprintKey: { kind: footprint.kind, id: footprint.id, asOf: footprint.asOf },
    }),
  )

/** The number of loaded rows for a stated count; null if nothing comparable is loaded. */
export const countLoaded = async (
  of: string,
  footprint: FootprintKey,
  context: SubgraphContext,
): Promise<number | null> => (await COUNTERS[of]?.(footprint, context)) ?? null
