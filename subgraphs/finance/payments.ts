import type { FigureModel, Unit } from '../shared/models.ts'
import type { PaymentPatientsModel, PracticePaymentModel } from './models.ts'
import { formatPounds } from './pounds.ts'

type PaymentKind = PracticePaymentModel['kind']

/** One heading of the published payments, for one practice or summed over several, in one year. */
export interface PaymentLine {
  readonly id: string
  readonly year: string
  readonly heading: string
  readonly value: number
  /** What was summed, by practice; null where nothing was. */
  readonly operands: readonly PaymentOperand[] | null
  readonly citationIds: readonly string[]
}

export interface PaymentOperand {
  readonly practiceId: string
  readonly value: number
}

// The files say what a column is by its heading alone, and these words have stayed when columns moved.
const TOTAL = /^total nhs payments/i
const AVERAGE = /^average payments/i
const DEDUCTION = /^deductions/i
const REGISTERED = /^number of registered patients/i
const WEIGHTED = /^number of weighted patients/i

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

// A sum of averages means nothing.
const isSumOfAverages = ({ operands, heading }: PaymentLine): boolean =>
  operands !== null && kindOf(heading) === 'AVERAGE'

/** The lines that are of money. */
export const listMoney = (lines: readonly PaymentLine[]): PracticePaymentModel[] =>
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

/** The two numbers of patients that payments are divided by, year by year. */
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
