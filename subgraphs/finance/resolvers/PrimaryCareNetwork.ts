import type { Complete } from '../../shared/complete.ts'
import { isWithin } from '../../shared/day-range.ts'
import type { DayKey } from '../../shared/models.ts'
import type { SubgraphContext } from '../context.ts'
import { createFundingResolver, createFundingStatusResolver } from '../funding-of-footprint.ts'
import type { PrimaryCareNetworkModel } from '../models.ts'
import { listPayments, listPaymentPatients, type PaymentArguments } from '../payments.ts'
import type { PrimaryCareNetworkResolvers } from '../resolver-types.ts'
import { listSpend } from '../spend.ts'

const loadPayments = ({ id }: DayKey, { year }: PaymentArguments, { loaders }: SubgraphContext) =>
  loaders.paymentsByNetwork.load({ id, year: year ?? null })

export const PrimaryCareNetwork: Complete<PrimaryCareNetworkResolvers, PrimaryCareNetworkModel> = {
  __resolveReference: (reference) => reference,
  funding: createFundingResolver('PRIMARY_CARE_NETWORK'),
  fundingStatus: createFundingStatusResolver('PRIMARY_CARE_NETWORK'),
  payments: async (network, args, context) => listPayments(await loadPayments(network, args, context)),
  paymentPatients: async (network, args, context) =>
    listPaymentPatients(await loadPayments(network, args, context)),
  spend: (network, args, context) => listSpend(network, args, context),
  workforce: async ({ id, asOf }, range, { loaders }) => {
    const censuses = await loaders.workforceByNetwork.load(id)
    return censuses.filter((census) => isWithin(census.asOf, range, asOf))
  },
}
