import type { SubgraphContext } from './context.ts'
import { chooseBounds, type SizeBounds } from './network-size.ts'

/** The bounds of a network's normal size that sources state for a system. */
export const loadBounds = async (systemId: string, { loaders }: SubgraphContext): Promise<SizeBounds> => {
  const [lower, upper] = await Promise.all(
    ['network-size-lower', 'network-size-upper'].map((measure) =>
      loaders.statedFigures.load({ subjectId: systemId, measure, asOf: null }),
    ),
  )
  return chooseBounds(lower ?? [], upper ?? [])
}
