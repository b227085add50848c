import type { FootprintKey } from '../../shared/models.ts'
import type { SubgraphContext } from '../context.ts'
import type { ListedFootprint, SizedFootprint } from '../data-sources/lists.ts'
import { loadBounds } from '../size-bounds.ts'

interface SizeWishes {
  readonly size?: string | null
  readonly minPatients?: number | null
  readonly maxPatients?: number | null
}

type Sizeable = FootprintKey & { readonly systemId: string | null }

/** List sizes and bounds, fetched only where the order or the filter needs them. */
export const withSizes = async <Model extends Sizeable>(
  listed: readonly ListedFootprint<Model>[],
  orderBy: 'NAME' | 'PATIENTS' | 'OUTSIDE_BY',
  { size, minPatients, maxPatients }: SizeWishes,
  context: SubgraphContext,
): Promise<SizedFootprint<Model>[]> => {
  const isNeeded =
    orderBy !== 'NAME' || [size, minPatients, maxPatients].some((wish) => wish !== null && wish !== undefined)
  if (!isNeeded) return listed.map((footprint) => ({ ...footprint, patients: null, bounds: null }))
  return Promise.all(
    listed.map(async (footprint) => {
      const [patients, bounds] = await Promise.all([
        context.loaders.registeredPatients.load(footprint.model),
        loadBounds(footprint.model.systemId, context),
      ])
      return { ...footprint, patients, bounds }
    }),
  )
}
