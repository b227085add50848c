import { expect, it } from 'vitest'
import { listPayments, listPaymentPatients, type PaymentLine } from '../../../subgraphs/finance/payments.ts'

const line = (heading: string, value: number, operands: PaymentLine['operands'] = null): PaymentLine => ({
  id: heading,
  year: '2022/23',
  heading,
  value,
  operands,
  citationIds: ['a citation'],
})

const WHOLE = [
  line('Number of Registered Patients (Last Known Figure)', 9649.5),
  line('Average payments per registered patient', 151.2),
  line('Total QOF Payments', 10),
  line('PCN Workforce', 0),
  line('Total NHS Payments to General Practice', 10),
  line('Deductions for Pensions, Levies and Prescription Charge Income', -2),
]

it('recognises a row by its heading: the total of a kind of money is money under one heading', () => {
  expect(listPayments(WHOLE).map(({ heading, kind, amount }) => [heading, kind, amount.unit])).toEqual([
    ['Average payments per registered patient', 'AVERAGE', 'GBP_PER_PATIENT'],
    ['Total QOF Payments', 'PAYMENT', 'GBP'],
    ['PCN Workforce', 'PAYMENT', 'GBP'],
    ['Total NHS Payments to General Practice', 'TOTAL', 'GBP'],
    ['Deductions for Pensions, Levies and Prescription Charge Income', 'DEDUCTION', 'GBP'],
  ])
})

it('separates numbers of patients, and omits blank ones', () => {
  expect(listPaymentPatients(WHOLE)).toMatchObject([
    {
      year: '2022/23',
      registeredPatientsAverage: { value: 9649.5, unit: 'PATIENTS' },
      weightedPatients: null,
    },
  ])
  expect(listPaymentPatients([line('Global Sum', 1)])).toEqual([])
})

it('shows the parts of a sum, and sums no averages', () => {
  const operands = [
    { practiceId: 'c1', value: 1234.5 },
    { practiceId: 'c2', value: -0.25 },
  ]
  const [payment, ...others] = listPayments([
    line('Global Sum', 1234.25, operands),
    line('Average payments per registered patient', 300, operands),
  ])
  expect(payment?.amount.derivation).toBe('£1,234.50 (c1) + -£0.25 (c2) = £1,234.25')
  expect(others).toEqual([])
})
