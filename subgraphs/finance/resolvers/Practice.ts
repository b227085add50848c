import type { Complete } from '../../shared/complete.ts'
import type { DayKey } from '../../shared/models.ts'
import type { SubgraphContext } from '../context.ts'
import { listPayments, listPaymentPatients, type PaymentArguments } from '../payments.ts'
import type { PracticeResolvers } from '../resolver-types.ts'

const loadPayments = ({ id }: DayKey, { year }: PaymentArguments, { loaders }: SubgraphContext) =>
  loaders.paymentsByPractice.load({ id, year: year ?? null })

export const Practice: Complete<PracticeResolvers, DayKey> = {
  __resolveReference: (reference) => reference,
  payments: async (practice, args, context) => listPayments(await loadPayments(practice, args, context)),
  paymentPatients: async (practice, args, context) =>
    listPaymentPatients(await loadPayments(practice, args, context)),
}
