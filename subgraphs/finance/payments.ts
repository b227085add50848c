import type { FigureModel, Unit } from '../shared/models.ts'
import type { PaymentPatientsModel, PracticePaymentModel } from './models.ts'
import { formatPounds } from './pounds.ts'

type PaymentKind = PracticePaymentModel['kind']

/** A heading of the published payments in one year, for one practice or summed over several. */
export interface PaymentLine {
  readonly id: string
  readonly year: string
  readonly heading: string
  readonly value: number
  /** The summed amounts by practice; null if nothing was summed. */
  readonly operands: readonly PaymentOperand[] | null
  readonly citationIds: readonly string[]
}

export interface PaymentOperand {
  readonly practiceId: string
  readonly value: number
}

// Columns are identified by their headings, because their order has changed over the years.
const TOTAL = /^total nhs payments/i
const AVERAGE = /^average payments/i
const DEDUCTION = /^deductions/i
const REGISTERED = /^(average )?number of registered patients/i
const WEIGHTED = /^(average )?number of weighted patients/i

const kindOf = (heading: string): PaymentKind => {
  if (TOTAL.test(heading)) return 'TOTAL'
  if (AVERAGE.test(heading)) return 'AVERAGE'
  return DEDUCTION.test(heading) ? 'DEDUCTION' : 'PAYMENT'
}

const isOfPatients = ({ heading }: PaymentLine): boolean => REGISTERED.test(heading) || WEIGHTED.test(heading)

const formatPatients = (value: number): string => value.toLocaleString('en-GB', { maximumFractionDigits: 2 })

const toFigure = (line: PaymentLine, unit: Unit): FigureModel => {
  const print = unit === 'PATIENTS' ? formatPatients : formatPounds
  const terms = line.operands?.map(({ practiceId, value }) => `${print(value)} (${practiceId})`)
  return {
    id: line.id,
    value: line.value,
    unit,
    period: line.year,
    derivation: terms ? `${terms.join(' + ')} = ${print(line.value)}` : null,
    citationReferences: line.citationIds,
  }
}

// Averages are not summed.
const isSumOfAverages = ({ operands, heading }: PaymentLine): boolean =>
  operands !== null && kindOf(heading) === 'AVERAGE'

/** The rows that are amounts of money. */
export const listPayments = (lines: readonly PaymentLine[]): PracticePaymentModel[] =>
  lines
    .filter((line) => !isOfPatients(line) && !isSumOfAverages(line))
    .map((line) => {
      const kind = kindOf(line.heading)
      return {
        year: line.year,
        heading: line.heading,
        kind,
        amount: toFigure(line, kind === 'AVERAGE' ? 'GBP_PER_PATIENT' : 'GBP'),
      }
    })

/** The registered and the weighted patients of the payments, by year. */
export const listPaymentPatients = (lines: readonly PaymentLine[]): PaymentPatientsModel[] => {
  const years = [...new Set(lines.map(({ year }) => year))]
  return years.flatMap((year) => {
    const ofYear = lines.filter((line) => line.year === year && isOfPatients(line))
    const find = (heading: RegExp): FigureModel | null => {
      const line = ofYear.find((one) => heading.test(one.heading))
      return line ? toFigure(line, 'PATIENTS') : null
    }
    return ofYear.length === 0
      ? []
      : [{ year, registeredPatientsAverage: find(REGISTERED), weightedPatients: find(WEIGHTED) }]
  })
}

export interface PaymentArguments {
  readonly year?: string | null
}
