import type { Complete } from '../../shared/complete.ts'
import type { FootprintKind } from '../../shared/models.ts'
import type { SubgraphContext } from '../context.ts'
import type { FootprintModel, IndicatorModel } from '../models.ts'
import type { IndicatorResolvers } from '../resolver-types.ts'

const FOOTPRINT_KINDS: readonly FootprintKind[] = ['SYSTEM', 'PLACE', 'DISTRICT', 'COMMISSIONER', 'LOCALITY']

const findFootprint = async (
  id: string,
  asOf: string,
  { loaders }: SubgraphContext,
): Promise<FootprintModel | null> => {
  const found = await Promise.all(
    FOOTPRINT_KINDS.map((kind) => loaders.footprintByKey.load({ kind, id, asOf })),
  )
  const reference = found.find((footprint) => footprint !== null) ?? null
  if (reference?.kind === 'PLACE') return loaders.placeByKey.load(reference)
  return reference?.kind === 'DISTRICT' ? loaders.districtByKey.load(reference) : reference
}

export const Indicator: Complete<IndicatorResolvers, IndicatorModel> = {
  footprint: ({ footprintId, asOf }, _, context) =>
    footprintId === null ? null : findFootprint(footprintId, asOf, context),
}
