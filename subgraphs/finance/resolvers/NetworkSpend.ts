import type { Complete } from '../../shared/complete.ts'
import type { NetworkSpendModel } from '../models.ts'
import type { NetworkSpendResolvers } from '../resolver-types.ts'

export const NetworkSpend: Complete<NetworkSpendResolvers, NetworkSpendModel> = {
  stream: async ({ streamId }, _, { loaders }) =>
    streamId === null
      ? null
      : ((await loaders.streams.load('all')).find(({ id }) => id === streamId) ?? null),
}
