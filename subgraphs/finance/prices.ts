import { ENGLAND } from '../shared/scope.ts'
import type { SubgraphContext } from './context.ts'
import type { Rate } from './entitlement.ts'
import type { FundingStreamModel } from './models.ts'

/** The streams of England and of one system, and all rates. */
export interface Prices {
  readonly streams: readonly FundingStreamModel[]
  readonly rates: readonly Rate[]
}

/**
 * `systemId` is null if the system is unknown or the response is about several. Then only the streams of England are
 * returned.
 */
export const loadPrices = async (systemId: string | null, { loaders }: SubgraphContext): Promise<Prices> => {
  const [streams, rates] = await Promise.all([loaders.streams.load('all'), loaders.rates.load('all')])
  return {
    streams: streams
      .filter(({ scope }) => scope === ENGLAND || scope === systemId)
      .map((stream) => ({ ...stream, within: systemId ?? ENGLAND })),
    rates,
  }
}
