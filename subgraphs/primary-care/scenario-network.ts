import type { DayKey } from '../shared/models.ts'
import type { SubgraphContext } from './context.ts'
import type { PrimaryCareNetworkModel } from './models.ts'

export const findNetwork = (
  key: DayKey | null,
  { loaders }: SubgraphContext,
): Promise<PrimaryCareNetworkModel | null> | null => (key === null ? null : loaders.networkByKey.load(key))

export const network = (
  { networkKey }: { readonly networkKey: DayKey | null },
  _: unknown,
  context: SubgraphContext,
) => findNetwork(networkKey, context)
