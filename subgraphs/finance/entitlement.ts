import type { FigureModel } from '../shared/models.ts'
import type { FundingStreamModel, NetworkFundingModel, StreamEntitlementModel } from './models.ts'
import { formatPounds } from './pounds.ts'

/** Pounds per patient and year, and the years whose printed budget it reproduces. */
export interface Rate {
  readonly streamId: string
  readonly firstYear: string
  readonly lastYear: string
  readonly figure: FigureModel
}

/** The rate of a stream that holds for a year; null where none does. */
export const rateFor = (rates: readonly Rate[], streamId: string, year: string): FigureModel | null =>
  rates.find((rate) => rate.streamId === streamId && rate.firstYear <= year && year <= rate.lastYear)
    ?.figure ?? null

/** The rate that a stream pays for each registered patient of a year; null where it pays none, or for weighted ones. */
export const registeredRate = (
  stream: FundingStreamModel,
  rates: readonly Rate[],
  year: string,
): FigureModel | null => (stream.basis === 'REGISTERED' ? rateFor(rates, stream.id, year) : null)

// Rates have up to three decimals: whole thousandths of a pound keep the product exact, then half up to the penny.
const THOUSANDTHS = 1_000
const toPence = (patients: number, rate: number): number => {
  const thousandths = Math.round(rate * THOUSANDTHS) * patients
  return Math.floor((thousandths + 5) / 10)
}

/** Patients times rate in pounds, to the penny. */
export const multiply = (patients: number, rate: number): number => toPence(patients, rate) / 100

const entitle = (
  stream: FundingStreamModel,
  rate: FigureModel,
  patients: FigureModel,
  year: string,
): StreamEntitlementModel => {
  const value = multiply(patients.value, rate.value)
  return {
    stream,
    amount: {
      // The id of the patients names the day, and what they are the patients of.
      id: `${patients.id}:${stream.id}:${year.replace('/', '-')}`,
      value,
      unit: 'GBP',
      period: year,
      derivation: `${patients.value.toLocaleString('en-GB')} registered patients × ${formatPounds(rate.value)} = ${formatPounds(value)}`,
      citationReferences: [...patients.citationReferences, ...rate.citationReferences],
    },
  }
}

/** What a list size comes to in one year: streams paid per registered patient at a rate that holds; the rest is named. */
export const workOutFunding = (
  streams: readonly FundingStreamModel[],
  rates: readonly Rate[],
  patients: FigureModel,
  year: string,
): NetworkFundingModel => {
  const entitled: StreamEntitlementModel[] = []
  const withoutRate: FundingStreamModel[] = []
  for (const stream of streams) {
    const rate = registeredRate(stream, rates, year)
    if (rate) entitled.push(entitle(stream, rate, patients, year))
    else withoutRate.push(stream)
  }
  return {
    year,
    patients,
    total: sumPence(entitled.map(({ amount }) => amount.value)),
    streams: entitled,
    withoutRate,
  }
}

const sumPence = (pounds: readonly number[]): number =>
  pounds.reduce((pence, amount) => pence + Math.round(amount * 100), 0) / 100

/** The sum of all streams with a rate for a number of patients. */
export const totalFunding = (
  streams: readonly FundingStreamModel[],
  rates: readonly Rate[],
  patients: number,
  year: string,
): number =>
  sumPence(
    streams.flatMap((stream) => {
      const rate = registeredRate(stream, rates, year)
      return rate ? [multiply(patients, rate.value)] : []
    }),
  )

interface Change {
  readonly patientsBefore: number
  readonly patientsAfter: number
}

/** What networks come to together before and after a change, and the pennies by which their parts miss that after it. */
export interface ScenarioTotals {
  readonly before: number
  readonly after: number
  readonly rounding: number
}

/**
 * Money goes with patients: the sum changes by what patients from outside bring, and not by how a sum of rounded parts
 * happens to round.
 */
export const totalScenario = (
  streams: readonly FundingStreamModel[],
  rates: readonly Rate[],
  networks: readonly Change[],
  year: string,
): ScenarioTotals => {
  const worth = (patients: number): number => totalFunding(streams, rates, patients, year)
  const sum = (patients: (network: Change) => number): number =>
    networks.reduce((total, network) => total + patients(network), 0)
  const before = sumPence(networks.map(({ patientsBefore }) => worth(patientsBefore)))
  const brought = sum(({ patientsAfter }) => patientsAfter) - sum(({ patientsBefore }) => patientsBefore)
  const after = sumPence([before, worth(brought)])
  const parts = sumPence(networks.map(({ patientsAfter }) => worth(patientsAfter)))
  return { before, after, rounding: sumPence([after, -parts]) }
}
