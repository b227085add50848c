import { ENGLAND } from '../shared/scope.ts'
import type { SubgraphContext } from './context.ts'
import type { Rate } from './entitlement.ts'
import type { FundingStreamModel } from './models.ts'

/** The streams and rates of England, with those of one system if it has its own. */
export interface Prices {
  readonly streams: readonly FundingStreamModel[]
  readonly rates: readonly Rate[]
}

/** The streams and rates of a system; null for a footprint whose system is unknown, and for responses about several. */
export const loadPrices = async (systemId: string | null, { loaders }: SubgraphContext): Promise<Prices> => {
  const [streams, rates] = await Promise.all([loaders.streams.load('all'), loaders.rates.load('all')])
  return {
    streams: streams
      .filter(({ scope }) => scope === ENGLAND || scope === systemId)
      .map((stream) => ({ ...stream, within: systemId ?? ENGLAND })),
    rates,
  }
}
