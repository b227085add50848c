import type { DayKey } from '../shared/models.ts'
import type { SubgraphContext } from './context.ts'

interface IndicatorArguments {
  readonly where?: { readonly nameContains?: string | null } | null
}

export const indicators = (
  { id, asOf }: DayKey,
  { where }: IndicatorArguments,
  { loaders }: SubgraphContext,
) =>
  loaders.indicators.load({
    footprintId: id,
    nameContains: where?.nameContains ?? null,
    asOf,
  })
