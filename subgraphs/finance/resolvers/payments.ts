import type { Complete } from '../../shared/complete.ts'
import type { DayKey } from '../../shared/models.ts'
import type { SubgraphContext } from '../context.ts'
import { listMoney, listPaymentPatients } from '../payments.ts'
import type { PracticeResolvers } from '../resolver-types.ts'

interface PaymentArguments {
  readonly year?: string | null
}

const loadOfPractice = ({ id }: DayKey, { year }: PaymentArguments, { loaders }: SubgraphContext) =>
  loaders.paymentsByPractice.load({ id, year: year ?? null })

const loadOfNetwork = ({ id }: DayKey, { year }: PaymentArguments, { loaders }: SubgraphContext) =>
  loaders.paymentsByNetwork.load({ id, year: year ?? null })

export const Practice: Complete<PracticeResolvers, DayKey> = {
  __resolveReference: (reference) => reference,
  payments: async (practice, year, context) => listMoney(await loadOfPractice(practice, year, context)),
  paymentPatients: async (practice, year, context) =>
    listPaymentPatients(await loadOfPractice(practice, year, context)),
}

/** What a network's practices were paid, and for how many patients. */
export const networkPayments = {
  payments: async (network: DayKey, year: PaymentArguments, context: SubgraphContext) =>
    listMoney(await loadOfNetwork(network, year, context)),
  paymentPatients: async (network: DayKey, year: PaymentArguments, context: SubgraphContext) =>
    listPaymentPatients(await loadOfNetwork(network, year, context)),
}
