import type { FootprintKey } from '../../shared/models.ts'
import type { SubgraphContext } from '../context.ts'
import type { ListedFootprint, SizedFootprint } from '../data-sources/lists.ts'
import type { SizeBounds } from '../network-size.ts'
import { loadBounds } from '../size-bounds.ts'

interface SizeWishes {
  readonly size?: string | null
  readonly minPatients?: number | null
  readonly maxPatients?: number | null
}

type Sizeable = FootprintKey & { readonly systemId: string }

/** List sizes and bounds, fetched only where the order or the filter needs them. */
export const withSizes = async <Model extends Sizeable>(
  listed: readonly ListedFootprint<Model>[],
  orderBy: 'NAME' | 'PATIENTS' | 'OUTSIDE_BY',
  { size, minPatients, maxPatients }: SizeWishes,
  context: SubgraphContext,
): Promise<{ readonly sized: SizedFootprint<Model>[]; readonly bounds: SizeBounds | null }> => {
  const isNeeded =
    orderBy !== 'NAME' || [size, minPatients, maxPatients].some((wish) => wish !== null && wish !== undefined)
  const [first] = listed
  if (!isNeeded || !first)
    return { sized: listed.map((footprint) => ({ ...footprint, patients: null })), bounds: null }
  const [sizes, bounds] = await Promise.all([
    Promise.all(listed.map(({ model }) => context.loaders.registeredPatients.load(model))),
    loadBounds(first.model.systemId, context),
  ])
  return {
    sized: listed.map((footprint, index) => ({ ...footprint, patients: sizes[index] ?? null })),
    bounds,
  }
}
