import type { Complete } from '../../shared/complete.ts'
import { isNational } from '../../shared/scope.ts'
import { rateFor } from '../entitlement.ts'
import type { FundingStreamModel } from '../models.ts'
import type { FundingStreamResolvers } from '../resolver-types.ts'

export const FundingStream: Complete<FundingStreamResolvers, FundingStreamModel> = {
  rate: async ({ id, firstYear }, { year }, { loaders }) => {
    const wanted = year ?? firstYear
    return wanted === null ? null : rateFor(await loaders.rates.load('all'), id, wanted)
  },
  isNational,
  budgets: ({ id, within }, _, { loaders }) => loaders.budgetsByStream.load({ id, systemId: within }),
}
