import type { FootprintKey } from '../shared/models.ts'
import type { SubgraphContext } from './context.ts'
import type { ListedFootprint, SizedFootprint } from './data-sources/lists.ts'
import type { SizeFilter } from './footprint-order.ts'
import { loadBounds } from './size-bounds.ts'

type Sizeable = FootprintKey & { readonly systemId: string | null }

/** Adds list sizes and size bounds, if the order or the filter needs them. */
export const withSizes = async <Model extends Sizeable>(
  listed: readonly ListedFootprint<Model>[],
  orderBy: 'NAME' | 'PATIENTS' | 'OUTSIDE_BY',
  { size, minPatients, maxPatients }: SizeFilter,
  context: SubgraphContext,
): Promise<SizedFootprint<Model>[]> => {
  const isNeeded = orderBy !== 'NAME' || [size, minPatients, maxPatients].some((bound) => bound !== null)
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
